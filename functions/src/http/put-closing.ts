import { type ClosingAnswer, ClosingRequestSchema } from "../../../domain/api/workflow.ts";
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import { type Closing, summaryOf } from "../../../domain/period/closing.ts";
import { periodRefusalOf } from "../../../domain/workflow/workflow.ts";
import { openNewVersion } from "../periods/open-new-version.ts";
import { putOnRecord } from "../periods/put-on-record.ts";
import { timer } from "../storage/audit.ts";
import { json } from "./answer.ts";
import { decodeWords } from "./decode.ts";
import { findPeriod, type OpenPeriod } from "./find.ts";
import { isRefusal, quicker, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";
import type { Services } from "./services.ts";

/** Puts a version of the merge on record, locks the period with one, or opens a locked period for a new version. */
export const putClosing: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const wish = await decodeWords(ClosingRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const { scope, standing, stage } = open;
  const [heads, noted] = await Promise.all([services.returns.heads(scope), services.notes.read(scope)]);
  const carriedOut = noted.corrections.filter(({ periodId }) => periodId === scope.periodId).flatMap(({ into }) => into ?? []);
  const { closing: newest } = noted;
  const isDone = standing.stage === "locked" && newest?.by === person.name && newest.reason === wish.reason;
  if (wish.step === "close" && isDone && newest.kind === "close")
    return json(200, { stage: "locked", closing: summaryOf(newest) } satisfies ClosingAnswer);
  const accepted = heads.filter(({ status }) => status === "accepted");
  const problem = periodRefusalOf(wish.step, stage, accepted.length, carriedOut);
  if (problem !== null) return refuse("step-refused", { title: problem.message, problems: [problem] });
  const at = services.now().toISOString();
  const why = { by: person, at, reason: wish.reason };

  if (wish.step === "new-version") {
    const locked = await lockedByNow(services, open);
    if (locked === null || !(await openNewVersion(services, scope, locked.standing, why)))
      return refuse("step-refused", { title: quicker });
    const onRecord = locked.closing ?? newest;
    const body: ClosingAnswer = { stage: "open", closing: onRecord === null ? null : summaryOf(onRecord) };
    return json(200, body);
  }
  const closing = await putOnRecord(services, { scope, standing, planVersion: open.planVersion, kind: wish.step, ...why });
  if (closing === null) return refuse("step-refused", { title: quicker });
  const body: ClosingAnswer = { stage: wish.step === "close" ? "locked" : stage, closing: summaryOf(closing) };
  return json(200, body);
};

/**
 * The period as it is locked. By its calendar it may be so since midnight, and the clock comes later in the hour: then it is put on record
 * first, as the clock would do it, for nothing is opened anew that was never closed. `closing`: where that was done now.
 */
async function lockedByNow(
  services: Services,
  { scope, standing, planVersion }: OpenPeriod,
): Promise<{ standing: OpenPeriodAnswer; closing: Closing | null } | null> {
  if (standing.stage === "locked") return { standing, closing: null };
  const why = { by: timer, at: services.now().toISOString(), reason: "Theo lịch của kỳ báo cáo" };
  const closing = await putOnRecord(services, { scope, standing, planVersion, kind: "close", ...why });
  return closing === null ? null : { standing: { ...standing, stage: "locked", version: closing.version }, closing };
}
