/**
 * The one door to Excel: a batch of work, and what to tell the person where Excel refuses it. Refusals that a person can
 * end herself (leave the cell, unprotect, wait) are failures; anything else is a defect and is thrown on.
 */
import { done, type Failure, failed, failure, type Reply } from "../failure.ts";

export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Reply<T>> {
  try {
    return done(await Excel.run((context) => work(context)));
  } catch (error) {
    const said = refusalOf(error);
    if (said === null) throw error;
    return failed(said);
  }
}

const kept = "Nội dung đã nhập vẫn còn nguyên.";

const refusals: Readonly<Record<string, Failure>> = {
  InvalidOperationInCellEditMode: failure(
    "excel-editing",
    "Một ô đang được gõ dở.",
    `Nhấn Enter để kết thúc ô đó rồi bấm lại. ${kept}`,
  ),
  HostIsBusy: failure("excel-busy", "Excel đang bận.", `Đóng hộp thoại đang mở trong Excel, chờ một chút rồi bấm lại. ${kept}`),
  AccessDenied: failure(
    "excel-protected",
    "Trang tính hoặc sổ tính đang bị khóa.",
    "Vào thẻ Xem lại (Review), bỏ bảo vệ trang tính hoặc sổ tính rồi bấm lại.",
  ),
  RequestPayloadSizeLimitExceeded: failure(
    "excel-too-large",
    "Bảng quá lớn để ghi một lần.",
    "Đóng bớt sổ tính khác rồi bấm lại.",
  ),
  ResponsePayloadSizeLimitExceeded: failure(
    "excel-too-large",
    "Trang tính quá lớn để đọc một lần.",
    "Xóa các dòng, cột thừa ngoài biểu rồi bấm lại.",
  ),
  ItemNotFound: failure(
    "sheet-missing",
    "Không còn thấy trang tính cần dùng.",
    "Trang có thể đã bị xóa hoặc đổi tên: hãy mở lại từ ngăn này.",
  ),
};

function refusalOf(error: unknown): Failure | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  if (code === "RequestAborted" || code === "5104") return refusals["HostIsBusy"] ?? null;
  return refusals[code] ?? null;
}
