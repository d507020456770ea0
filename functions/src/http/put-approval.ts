import { ApprovalRequestSchema } from "../../../domain/api/workflow.ts";
import type { ReturnHead } from "../../../domain/returns/return.ts";
import { mayApproveFor } from "../auth/rights.ts";
import { json } from "./answer.ts";
import { decodeWords, malformed } from "./decode.ts";
import { findPeriod, findReporter } from "./find.ts";
import { notesOfPeriod } from "./passed-on.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { decided, newerReturn, refusedStep } from "./return-steps.ts";
import type { Handler } from "./route.ts";

/** The second person of an agency approves what was written, which sends it, or asks for changes. Never the one who wrote it. Done twice it is done once. */
export const putApproval: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayApproveFor(person, agency, open)) return refuse("not-allowed");
  const wish = await decodeWords(ApprovalRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const reason = wish.decision === "withhold" ? (wish.reason ?? "").trim() : null;
  if (reason === "") return malformed("reason", "Hãy ghi điều cần sửa để người lập báo cáo biết.");
  const standing = await services.returns.head(open.scope, agency.id);
  if (standing === null) return refuse("no-return-yet");
  const { head } = standing;
  if (head.revision !== wish.revision) return newerReturn(head);
  const status = wish.decision === "approve" ? "sent" : "withheld";
  const isSaid = (one: ReturnHead): boolean =>
    one.revision === wish.revision &&
    one.status === status &&
    (status === "sent" ? one.approvedBy === person.name : one.reason === reason);
  if (isSaid(head)) return json(200, head);
  const notes = await notesOfPeriod(services, open);
  const wroteIt = standing.writtenBy === person.oid;
  const refusal = refusedStep(wish.decision, head, open, notes, agency.id, { wroteIt });
  if (refusal !== null) return refusal;
  const at = services.now().toISOString();
  const result = await services.returns.decide(open.scope, { on: standing, status, reason, reasons: [], by: person, at });
  return decided(result, isSaid);
};
