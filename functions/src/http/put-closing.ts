import { type ClosingAnswer, ClosingRequestSchema } from "../../../domain/api/workflow.ts";
import { summaryOf } from "../../../domain/period/closing.ts";
import { periodRefusalOf } from "../../../domain/workflow/workflow.ts";
import { putOnRecord } from "../periods/put-on-record.ts";
import { json } from "./answer.ts";
import { decodeBody } from "./decode.ts";
import { findPeriod } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Puts a version of the merge on record, locks the period with one, or opens a locked period for a new version. */
export const putClosing: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const wish = await decodeBody(ClosingRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const { scope, standing, stage } = open;
  const heads = await services.returns.heads(scope);
  const accepted = heads.filter(({ status }) => status === "accepted");
  const problem = periodRefusalOf(wish.step, stage, accepted.length);
  if (problem !== null) return refuse("step-refused", { title: problem.message, problems: [problem] });
  const at = services.now().toISOString();
  const why = { by: person, at, reason: wish.reason };

  if (wish.step === "new-version") {
    // Opened again by hand: the clock that locked it does not lock it again.
    const next = { ...standing, stage: "open" as const, schedule: { ...standing.schedule, closesOn: null, locksOn: null } };
    const saved = await services.periods.put(scope.province, scope.planId, next, standing, { ...why, step: "new version" });
    if (!saved) return refuse("step-refused", { title: quicker });
    const { closing } = await services.notes.read(scope);
    const body: ClosingAnswer = { stage: "open", closing: closing === null ? null : summaryOf(closing) };
    return json(200, body);
  }
  const closing = await putOnRecord(services, { scope, standing, planVersion: open.planVersion, kind: wish.step, ...why });
  if (closing === null) return refuse("step-refused", { title: quicker });
  const body: ClosingAnswer = { stage: wish.step === "close" ? "locked" : stage, closing: summaryOf(closing) };
  return json(200, body);
};

const quicker = "Kỳ báo cáo vừa được người khác thay đổi. Hãy tải lại rồi làm lại.";
