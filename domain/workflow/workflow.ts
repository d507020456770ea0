/**
 * The way of a return, as a union of what it can be and a table of the steps between. A step that the table refuses is refused
 * in words that a person can act on.
 *
 *   draft             nobody has sent it: it lies in the agency's workbook
 *   awaiting-approval written, and waits for the second person of its own agency (only where the agency wants one)
 *   withheld          that second person asked for changes
 *   sent              lies with the police
 *   sent-back         the police asked for changes, with reasons at cells; sending again makes a new revision
 *   accepted          counts in the merge
 *   merged            stands in a version of the province's merge that was put on record
 *   closed            stands in the version that closed the period: nothing changes it; only a new version comes after it
 *
 * An accepted or merged one its agency may want back ("want-back"): it stays what it is until the police send it back, or say why not.
 *
 *              propose    send       approve  withhold  accept    send back   merge     close    open a new version
 *   draft      awaiting   sent       —        —         —         —           (not in)  (not in)
 *   awaiting   awaiting   by approve sent     withheld  —         —
 *   withheld   awaiting   —          —        —         —         —
 *   sent       awaiting   sent       —        —         accepted  sent-back
 *   sent-back  awaiting   sent       —        —         —         sent-back
 *   accepted   —          —          —        —         accepted  sent-back   merged    closed
 *   merged     —          —          —        —         accepted  sent-back   merged    closed
 *   closed     —          —          —        —         —         —           —         —        accepted
 */
import type { Closing } from "../period/closing.ts";
import { periodTitle } from "../period/period-title.ts";
import type { Stage } from "../period/stage.ts";
import type { Problem } from "../problem.ts";
import type { ReturnHead, ReturnStatus } from "../returns/return.ts";

export type ReturnState =
  | { readonly kind: "draft" }
  | { readonly kind: Exclude<ReturnStatus, "accepted">; readonly revision: number }
  | { readonly kind: "accepted"; readonly revision: number }
  | { readonly kind: "merged" | "closed"; readonly revision: number; readonly version: number };

/** `latest`: the newest version of the merge on record, null while there is none. */
export function stateOf(head: ReturnHead | null, stage: Stage, latest: Closing | null): ReturnState {
  if (head === null) return { kind: "draft" };
  const { status, revision } = head;
  if (status !== "accepted") return { kind: status, revision };
  const taken = latest?.taken.some((one) => one.agencyId === head.agencyId && one.revision === revision) ?? false;
  if (!taken || latest === null) return { kind: "accepted", revision };
  return { kind: stage === "locked" ? "closed" : "merged", revision, version: latest.version };
}

export type ReturnStep = "propose" | "send" | "approve" | "withhold" | "accept" | "send-back" | "want-back" | "enter-on-behalf";

export interface Circumstances {
  readonly stage: Stage;
  /** An extension of this agency that still runs today. */
  readonly extended: boolean;
  /** Its agency wants a second person to look before sending. */
  readonly wantsApproval: boolean;
  /** The person at hand wrote, for her own agency, the revision that is to be approved or accepted. */
  readonly wroteIt: boolean;
}

const allowed: Readonly<Record<ReturnStep, readonly ReturnState["kind"][]>> = {
  propose: ["draft", "awaiting-approval", "withheld", "sent", "sent-back"],
  send: ["draft", "sent", "sent-back"],
  approve: ["awaiting-approval"],
  withhold: ["awaiting-approval"],
  accept: ["sent", "accepted", "merged"],
  "send-back": ["sent", "sent-back", "accepted", "merged"],
  "want-back": ["accepted", "merged"],
  "enter-on-behalf": ["draft", "awaiting-approval", "withheld", "sent", "sent-back"],
};

const writing: readonly ReturnStep[] = ["propose", "send", "approve"];

const refusal = (code: string, message: string): Problem => ({ code, severity: "error", message, place: null });

/** Also of a step that was on its way while the period was locked. */
export const lockedPeriod: Problem = refusal(
  "period-locked",
  "Kỳ báo cáo đã khóa sổ. Muốn sửa, Công an tỉnh phải mở phiên bản tổng hợp mới và ghi lý do.",
);

/** Null: the step may be done. */
export function refusalOf(step: ReturnStep, state: ReturnState, circumstances: Circumstances): Problem | null {
  const { stage, extended, wantsApproval, wroteIt } = circumstances;
  if (stage === "locked") return lockedPeriod;
  if (stage === "closed" && writing.includes(step) && !extended)
    return refusal("period-closed", "Kỳ báo cáo đã hết hạn nhận. Hãy đề nghị Công an tỉnh gia hạn rồi gửi lại.");
  if (step === "send" && wantsApproval)
    return refusal("approval-missing", "Cơ quan này cần lãnh đạo duyệt trước khi gửi. Hãy trình duyệt báo cáo.");
  if (!allowed[step].includes(state.kind)) return refusal(`${step}-from-${state.kind}`, wordsFor(step, state));
  if (step === "approve" && wroteIt)
    return refusal("own-proposal", "Người lập báo cáo không tự duyệt được. Hãy nhờ người duyệt khác của cơ quan.");
  if (step === "accept" && wroteIt)
    return refusal("own-return", "Người lập báo cáo không tự tiếp nhận được. Hãy nhờ cán bộ khác của Công an tỉnh tiếp nhận.");
  return null;
}

function wordsFor(step: ReturnStep, state: ReturnState): string {
  if (step === "approve" || step === "withhold") return "Không có báo cáo nào đang chờ duyệt. Hãy tải lại để xem trạng thái mới.";
  if (step === "want-back")
    return state.kind === "sent-back"
      ? "Báo cáo đã được trả lại: hãy sửa trong trang Báo cáo rồi gửi lại."
      : "Báo cáo chưa được tiếp nhận nên không cần xin sửa: hãy sửa trong trang Báo cáo rồi gửi lại.";
  if (step === "accept" || step === "send-back")
    return {
      draft: "Cơ quan chưa gửi báo cáo kỳ này.",
      "awaiting-approval": "Báo cáo đang chờ lãnh đạo cơ quan duyệt, chưa gửi đến Công an tỉnh. Hãy chờ báo cáo được gửi.",
      withheld: "Báo cáo đang được cơ quan sửa theo ý kiến lãnh đạo. Hãy chờ báo cáo được gửi.",
      "sent-back": "Báo cáo đã trả lại. Hãy chờ cơ quan gửi bản mới rồi tiếp nhận.",
      sent: "",
      accepted: "",
      merged: "",
      closed: "Kỳ báo cáo đã khóa sổ.",
    }[state.kind];
  if (state.kind === "awaiting-approval" || state.kind === "withheld")
    return "Báo cáo đang ở bước duyệt trong cơ quan. Hãy trình duyệt lại thay vì gửi thẳng.";
  if (step === "enter-on-behalf")
    return "Báo cáo của cơ quan này đã được tiếp nhận. Hãy trả lại báo cáo đó kèm lý do trước khi nhập bản khác.";
  return "Báo cáo đã được tiếp nhận. Muốn sửa, hãy bấm Xin sửa lại và ghi lý do.";
}

export type PeriodStep = "merge" | "close" | "new-version";

/** Guards of what the police do with the whole period. `carriedOut`: periods that corrections of this one were carried into. */
export function periodRefusalOf(
  step: PeriodStep,
  stage: Stage,
  accepted: number,
  carriedOut: readonly string[] = [],
): Problem | null {
  if (step === "new-version" && stage === "locked" && carriedOut.length > 0)
    return refusal(
      "carried-out",
      `Điều chỉnh của kỳ này đã đưa vào ${[...new Set(carriedOut)].map((id) => periodTitle({ id })).join(", ")}: mở lại để sửa thì số liệu bị tính hai lần. Hãy bỏ điều chỉnh đó trước.`,
    );
  if (step === "new-version")
    return stage === "locked"
      ? null
      : refusal(
          "not-locked",
          "Kỳ báo cáo chưa khóa sổ nên không cần mở phiên bản mới: hãy tiếp nhận hoặc trả lại báo cáo như thường.",
        );
  if (stage === "locked")
    return refusal("period-locked", "Kỳ báo cáo đã khóa sổ. Muốn sửa, hãy mở phiên bản tổng hợp mới và ghi lý do.");
  return step === "merge" && accepted === 0
    ? refusal("nothing-accepted", "Chưa có báo cáo nào được tiếp nhận. Hãy tiếp nhận ít nhất một báo cáo rồi chốt tổng hợp.")
    : null;
}

interface PeriodSeen {
  readonly stage: Stage;
  /** Cut-off, ISO day. */
  readonly dataTo: string;
}

export const takerLocked: Problem = refusal(
  "taker-locked",
  "Kỳ nhận điều chỉnh đã khóa sổ. Hãy chọn một kỳ còn mở, hoặc tính lại kỳ cũ.",
);

/** Guards of a correction of what a period took; `taker`: the period that takes the difference, null where there is none such. */
export function correctionRefusalOf(
  corrected: PeriodSeen & { readonly hasRecord: boolean },
  taker: PeriodSeen | null,
): Problem | null {
  if (corrected.stage !== "locked" || !corrected.hasRecord)
    return refusal(
      "not-locked",
      "Kỳ báo cáo chưa khóa sổ nên không cần điều chỉnh: hãy trả lại báo cáo để cơ quan gửi bản đúng.",
    );
  if (taker === null) return refusal("no-taker", "Kỳ nhận điều chỉnh chưa được mở. Hãy mở kỳ đó rồi làm lại.");
  if (taker.stage === "locked") return takerLocked;
  return taker.dataTo > corrected.dataTo
    ? null
    : refusal("taker-earlier", "Chênh lệch chỉ đưa được vào một kỳ sau. Hãy chọn kỳ khác.");
}
