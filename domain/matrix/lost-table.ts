/** A plan's sheet whose header row is gone: nothing in it can be found any more. */
import type { Problem } from "../problem.ts";

export const lostTable = (sheet: string): Problem => ({
  code: "header-lost",
  severity: "error",
  message: `Không thấy dòng tiêu đề của bảng ở trang ${sheet}: hãy hoàn tác việc xóa, hoặc nhập lại kế hoạch từ văn bản.`,
  place: { kind: "cell", sheet, address: "A1" },
});
