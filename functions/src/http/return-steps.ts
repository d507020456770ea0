/**
 * The steps of a return, each with its guard. A step that is not in the table is refused in words.
 *
 *              send        accept       send back
 *   none       sent        —            —
 *   sent       sent        accepted     sent-back
 *   sent-back  sent        refused      as it is
 *   accepted   refused     as it is     sent-back
 */
import type { DecisionRequest } from "../../../domain/api/returns.ts";
import type { ReturnHead, ReturnStatus } from "../../../domain/returns/return.ts";
import { type Refusal, refuse } from "./refusal.ts";

export const maySend = (head: ReturnHead | null): Refusal | null =>
  head?.status === "accepted"
    ? refuse("step-refused", { title: "Báo cáo đã được tiếp nhận. Muốn sửa, hãy đề nghị Công an tỉnh trả lại báo cáo.", head })
    : null;

export type DecidedStatus = Exclude<ReturnStatus, "sent">;

export function statusAfter(head: ReturnHead, decision: DecisionRequest["decision"]): DecidedStatus | Refusal {
  if (decision === "send-back") return "sent-back";
  return head.status === "sent-back"
    ? refuse("step-refused", { title: "Báo cáo đã trả lại. Hãy chờ cơ quan gửi bản mới rồi tiếp nhận.", head })
    : "accepted";
}
