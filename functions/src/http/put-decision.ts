import { DecisionRequestSchema } from "../../../domain/api/returns.ts";
import { type ReturnHead, type ReturnReason, seenOutside } from "../../../domain/returns/return.ts";
import { json } from "./answer.ts";
import { decodeWords, malformed } from "./decode.ts";
import { findPeriod, findSender } from "./find.ts";
import { notesOfPeriod } from "./passed-on.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { decided, newerReturn, refusedStep } from "./return-steps.ts";
import type { Handler } from "./route.ts";

/**
 * The police accept a return, or send it back with a reason. A decision made twice is made once. To accept with a reason what is accepted
 * and wanted back by its agency is to keep it.
 */
export const putDecision: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findSender(open, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const wish = await decodeWords(DecisionRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const reason = wish.decision === "send-back" ? (wish.reason ?? "").trim() : null;
  if (reason === "") return malformed("reason", "Hãy ghi lý do trả lại để cơ quan biết cần sửa gì.");
  const reasons = wish.decision === "send-back" ? wish.reasons : [];

  const standing = await services.returns.head(open.scope, agency.id);
  if (standing === null) return refuse("no-return-yet");
  const head = seenOutside(standing.head);
  if (head.revision !== wish.revision) return newerReturn(head);
  const notes = await notesOfPeriod(services, open);
  // What the police enter in an agency's place is the agency's word, and may be accepted by the same hand.
  const wroteIt = standing.writtenBy === person.oid && head.onBehalf === null;
  const refusal = refusedStep(wish.decision, head, open, notes, agency.id, { wroteIt });
  if (refusal !== null) return refusal;
  const at = services.now().toISOString();
  const kept = wish.decision === "accept" && head.status === "accepted" ? (wish.reason ?? "").trim() : "";
  if (kept !== "" && head.wantsBack) {
    const isKept = (one: ReturnHead): boolean => one.revision === wish.revision && one.wantsBack?.kept === kept;
    if (isKept(head)) return json(200, head);
    const wantsBack = { ...head.wantsBack, kept };
    return decided(await services.returns.wantBack(open.scope, { on: standing, wantsBack, by: person, at }), isKept);
  }
  const status = wish.decision === "accept" ? "accepted" : "sent-back";
  const isSaid = (one: ReturnHead): boolean =>
    one.revision === wish.revision && one.status === status && one.reason === reason && sameReasons(one.reasons, reasons);
  if (isSaid(head)) return json(200, head);

  const result = await services.returns.decide(open.scope, { on: standing, status, reason, reasons, by: person, at });
  return decided(result, isSaid);
};

const sameReasons = (one: readonly ReturnReason[], other: readonly ReturnReason[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
