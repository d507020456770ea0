/**
 * The service's refusals in the person's words. The service says what is wrong (`title`); here stands what to do next, by its
 * stable `code`, else by the status.
 */
import type { ProblemAnswer } from "../../../domain/api/api.ts";
import { type Failure, failure } from "../failure.ts";

export const kept = "Nội dung đã nhập vẫn còn nguyên.";

interface Words {
  readonly title: string;
  readonly advice: string;
}

const byCode: Readonly<Record<string, Words>> = {
  "not-signed-in": { title: "Phiên đăng nhập đã hết hạn.", advice: `Bấm Đăng nhập lại rồi làm tiếp. ${kept}` },
  "not-allowed": {
    title: "Tài khoản này không được làm việc đó.",
    advice: "Đăng nhập bằng tài khoản được phân công, hoặc liên hệ quản trị hệ thống.",
  },
  "not-found": { title: "Hệ thống không có nội dung này.", advice: "Tải lại danh sách rồi chọn lại." },
  "no-return-yet": { title: "Cơ quan chưa gửi báo cáo kỳ này.", advice: "Mở biểu để điền và gửi lần đầu." },
  "newer-return": { title: "Đã có bản báo cáo mới hơn trên hệ thống.", advice: `Xem bản đã gửi, đối chiếu rồi gửi lại. ${kept}` },
  "newer-plan": {
    title: "Kế hoạch trên hệ thống đã được người khác sửa.",
    advice: `Mở lại kế hoạch từ danh sách để lấy bản mới, rồi sửa tiếp. ${kept}`,
  },
  "return-has-problems": { title: "Nội dung còn lỗi.", advice: `Sửa các ô dưới đây rồi gửi lại. ${kept}` },
  "plan-has-problems": { title: "Kế hoạch còn lỗi.", advice: "Sửa các ô dưới đây rồi ban hành lại." },
  "period-has-problems": { title: "Chưa mở được kỳ báo cáo.", advice: "Chọn kỳ hoặc hạn gửi khác." },
  "directory-has-problems": { title: "Thay đổi không khớp với danh bạ.", advice: "Sửa các mục dưới đây rồi gửi lại." },
  "secret-content": {
    title: "Nội dung có dấu độ mật nên không được nhận.",
    advice: `Bỏ nội dung mật khỏi các ô dưới đây và gửi theo đường văn bản mật. ${kept}`,
  },
  "too-large": { title: "Nội dung quá dài.", advice: `Rút gọn phần kết quả, khó khăn, đề xuất rồi gửi lại. ${kept}` },
  "key-used-otherwise": { title: "Lần gửi trước chưa khép lại.", advice: `Bấm Gửi báo cáo lần nữa. ${kept}` },
  "step-refused": {
    title: "Bước này không làm được ở trạng thái hiện tại.",
    advice: "Tải lại danh sách để xem trạng thái mới nhất.",
  },
  "service-unavailable": { title: "Hệ thống đang tạm ngừng.", advice: `Chờ một phút rồi bấm lại. ${kept}` },
  defect: {
    title: "Hệ thống gặp lỗi.",
    advice: `Bấm lại sau ít phút; nếu vẫn vậy, gửi mã tra cứu cho quản trị hệ thống. ${kept}`,
  },
};

const byStatus: Readonly<Record<number, string>> = {
  401: "not-signed-in",
  403: "not-allowed",
  404: "not-found",
  412: "newer-return",
  413: "too-large",
  422: "return-has-problems",
  429: "service-unavailable",
  502: "service-unavailable",
  503: "service-unavailable",
  504: "service-unavailable",
};

/** `said`: the decoded problem+json, null where the answer was something else (a proxy's page). */
export function serviceFailure(status: number, said: ProblemAnswer | null): Failure {
  const fallback = byStatus[status] ?? "defect";
  const code = said?.code ?? fallback;
  const words = byCode[code] ?? byCode[fallback] ?? { title: "Hệ thống gặp lỗi.", advice: kept };
  const title = said?.title ?? words.title;
  return failure(code, title, adviceAfter(title, words.advice), {
    certain: status < 500,
    problems: said?.problems ?? [],
    head: said?.head ?? null,
    reference: said?.correlationId ?? null,
  });
}

/** Where the service's own sentence already tells what to do, it is not said twice; that nothing is lost is said in any case. */
function adviceAfter(title: string, advice: string): string {
  if (!/hãy /i.test(title)) return advice;
  return advice.includes(kept) && !title.includes("vẫn còn") ? kept : "";
}

export const unreachable = (writing: boolean): Failure =>
  failure(
    writing ? "unclear" : "offline",
    writing ? "Chưa rõ hệ thống đã nhận hay chưa: đường truyền bị ngắt." : "Không kết nối được hệ thống.",
    writing
      ? `Kiểm tra mạng rồi bấm lại: hệ thống nhận ra lần gửi trước và không ghi hai lần. ${kept}`
      : `Kiểm tra mạng rồi bấm lại. ${kept}`,
    { certain: !writing },
  );

export const unreadableAnswer: Failure = failure(
  "unreadable-answer",
  "Câu trả lời của hệ thống không đúng mẫu.",
  `Đóng và mở lại ngăn Ma trận để lấy bản mới nhất. ${kept}`,
  { certain: false },
);
