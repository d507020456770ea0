/**
 * What this Excel can do. Matran needs ExcelApi 1.8 (Excel 2021 and later, Excel on the web); page layout and filter buttons
 * are of 1.9 and are left out below it.
 */
import { type Failure, failure } from "../failure.ts";

export const minimumVersion = "1.8";

/** Outside an Office host (a test in bare Node) nothing beyond the minimum is claimed. */
export function supports(version: string): boolean {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined);
  return context?.requirements?.isSetSupported("ExcelApi", version) === true;
}

/** Null where this Excel will do. */
export const missingRequirement = (): Failure | null =>
  supports(minimumVersion)
    ? null
    : failure(
        "excel-too-old",
        "Phiên bản Excel này chưa dùng được ngăn Ma trận.",
        "Hãy mở sổ tính bằng Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web. Nếu chưa có, nhờ Công an tỉnh gửi tệp báo cáo .xlsx để điền và nộp bằng tệp.",
      );
