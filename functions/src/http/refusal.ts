/** A refusal: what the service says instead of doing it. One table leads from its code to the HTTP status and the person's words. */
import type { ProblemCode } from "../../../domain/api/problem-answer.ts";
import type { Problem } from "../../../domain/problem.ts";
import type { ReturnHead } from "../../../domain/returns/return.ts";

export interface Refusal {
  readonly kind: "refusal";
  readonly code: ProblemCode;
  /** Instead of the table's sentence, where more is known. */
  readonly title?: string;
  readonly problems?: readonly Problem[];
  readonly head?: ReturnHead;
}

export const refuse = (code: ProblemCode, more: Omit<Refusal, "kind" | "code"> = {}): Refusal => ({
  kind: "refusal",
  code,
  ...more,
});

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "refusal";

export const refusals: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  "malformed-request": { status: 400, title: "Dữ liệu gửi lên không đúng mẫu. Hãy xem các mục được nêu và gửi lại." },
  "not-signed-in": { status: 401, title: "Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại." },
  "not-allowed": { status: 403, title: "Tài khoản của bạn không có quyền thực hiện việc này." },
  "not-found": { status: 404, title: "Không tìm thấy nội dung được yêu cầu." },
  "no-return-yet": { status: 404, title: "Cơ quan chưa gửi báo cáo nào cho kỳ này." },
  "key-used-otherwise": { status: 409, title: "Lần gửi này trùng mã với một lần gửi khác nội dung. Hãy gửi lại từ đầu." },
  "step-refused": { status: 409, title: "Báo cáo đang ở trạng thái không cho phép thực hiện bước này." },
  "newer-return": { status: 412, title: "Đã có bản báo cáo mới hơn trên hệ thống. Hãy tải bản mới về, đối chiếu rồi gửi lại." },
  "newer-plan": { status: 412, title: "Kế hoạch đã có phiên bản mới hơn. Hãy tải bản mới về, đối chiếu rồi ban hành lại." },
  "too-large": { status: 413, title: "Nội dung gửi lên quá lớn (tối đa 1 MB). Hãy rút gọn phần mô tả rồi gửi lại." },
  "return-has-problems": {
    status: 422,
    title: "Báo cáo còn lỗi hoặc còn số liệu chưa giải trình. Hãy sửa các ô được nêu rồi gửi lại.",
  },
  "plan-has-problems": { status: 422, title: "Kế hoạch còn lỗi. Hãy sửa các ô được nêu rồi ban hành lại." },
  "directory-has-problems": { status: 422, title: "Thay đổi này không khớp với danh bạ hiện có. Hãy xem các mục được nêu." },
  "secret-content": {
    status: 422,
    title:
      "Nội dung có dấu độ mật (Mật, Tối mật, Tuyệt mật) nên không được nhận: hệ thống này không dùng cho bí mật nhà nước. Hãy bỏ nội dung mật và gửi theo đường văn bản mật.",
  },
  "period-has-problems": { status: 422, title: "Hạn gửi phải sau ngày chốt số liệu của kỳ báo cáo." },
  "precondition-missing": { status: 428, title: "Yêu cầu thiếu thông tin về bản đang sửa. Hãy tải lại dữ liệu rồi gửi lại." },
  defect: {
    status: 500,
    title: "Hệ thống gặp lỗi ngoài dự kiến. Dữ liệu bạn nhập vẫn còn; hãy thử lại và báo mã tra cứu nếu lỗi lặp lại.",
  },
  "service-unavailable": {
    status: 503,
    title: "Hệ thống tạm thời gián đoạn. Dữ liệu bạn nhập vẫn còn; hãy thử lại sau ít giây.",
  },
};

export const notFound = (title: string): Refusal => refuse("not-found", { title });

/** Two of the police changed the same period at once. */
export const quicker = "Kỳ báo cáo vừa được người khác thay đổi. Hãy tải lại rồi làm lại.";
