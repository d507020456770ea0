/**
 * The one door to Excel: a batch of work, and what to tell the person where Excel refuses it.
 *
 *   not now (a cell is being typed in, Excel is busy)    tried again from the start, see patience.ts: work must bear that
 *   refused (protected, too large, the sheet is gone)    a failure, in her words
 *   anything else                                        a defect, thrown on
 */
import { done, type Failure, failed, failure, type Reply } from "../failure.ts";
import { waiting, waitReasonOf } from "./patience.ts";

export interface InExcelOptions {
  /** Work that nobody asked for just now: it waits without a word. */
  readonly quiet?: boolean;
}

export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { quiet = false }: InExcelOptions = {},
): Promise<Reply<T>> {
  const wait = waiting(quiet);
  try {
    for (let tried = 0; ; tried += 1) {
      const reply = await tryOnce(work);
      if (reply.ok) return done(reply.value);
      const reason = waitReasonOf(reply.code);
      if (reason === null || !(await wait.again(reason, tried))) return failed(reply.failure);
    }
  } finally {
    wait.end();
  }
}

type Tried<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly failure: Failure };

async function tryOnce<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await Excel.run((context) => work(context)) };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const code = String(error.code);
    const said = refusals[code];
    if (said === undefined) throw error;
    return { ok: false, code, failure: said };
  }
}

const kept = "Nội dung đã nhập vẫn còn nguyên.";
const busy = failure("excel-busy", "Excel đang bận.", `Chờ một chút rồi bấm lại. ${kept}`);

const refusals: Readonly<Record<string, Failure>> = {
  InvalidOperationInCellEditMode: failure(
    "excel-editing",
    "Một ô đang được nhập dở.",
    `Bấm Enter hoặc Esc để kết thúc nhập ô rồi thử lại. ${kept}`,
  ),
  WriteNotSupportedWhenModalDialogOpen: failure(
    "excel-dialog",
    "Excel đang mở một hộp thoại.",
    `Đóng hộp thoại đó rồi thử lại. ${kept}`,
  ),
  ActivityLimitReached: busy,
  ServiceNotAvailable: busy,
  RequestAborted: busy,
  InvalidOrTimedOutSession: failure(
    "excel-session",
    "Phiên làm việc của Excel trên web đã hết.",
    "Tải lại trang Excel rồi mở lại ngăn Ma trận. Excel trên web tự lưu những gì đã nhập.",
  ),
  AccessDenied: failure(
    "excel-protected",
    "Trang tính hoặc sổ tính đang bị khóa.",
    "Vào thẻ Xem lại (Review), bỏ bảo vệ trang tính hoặc sổ tính rồi bấm lại.",
  ),
  InsertDeleteConflict: failure(
    "excel-conflict",
    "Excel không chèn hoặc xóa được ở đây.",
    "Bỏ trộn ô hoặc xóa bảng đang nằm vắt qua chỗ đó rồi bấm lại.",
  ),
  RequestPayloadSizeLimitExceeded: failure(
    "excel-too-large",
    "Bảng quá lớn để ghi một lần.",
    "Mở sổ tính bằng Excel trên máy (bản trên web giới hạn 5 MB mỗi lần ghi) rồi bấm lại.",
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
