import { WantBackRequestSchema } from "../../../domain/api/returns.ts";
import { isWantedBack, type ReturnHead } from "../../../domain/returns/return.ts";
import { mayReportFor } from "../auth/rights.ts";
import { json } from "./answer.ts";
import { decodeWords } from "./decode.ts";
import { findPeriod, findReporter } from "./find.ts";
import { notesOfPeriod } from "./passed-on.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { decided, newerReturn, refusedStep } from "./return-steps.ts";
import type { Handler } from "./route.ts";

/** A reporter asks for her agency's accepted return to be sent back, or takes the request back. It counts on until the police do it. */
export const putWantBack: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReportFor(person, agency, open)) return refuse("not-allowed");
  const wish = await decodeWords(WantBackRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const standing = await services.returns.head(open.scope, agency.id);
  if (standing === null) return refuse("no-return-yet");
  const { head } = standing;
  if (head.revision !== wish.revision) return newerReturn(head);
  const { reason } = wish;
  const isSaid = (one: ReturnHead): boolean =>
    one.revision === wish.revision &&
    (reason === null ? !isWantedBack(one) : isWantedBack(one) && one.wantsBack?.reason === reason);
  if (isSaid(head)) return json(200, head);
  const refusal = refusedStep("want-back", head, open, await notesOfPeriod(services, open), agency.id);
  if (refusal !== null) return refusal;
  const at = services.now().toISOString();
  const wantsBack = reason === null ? null : { reason, by: person.name, at, kept: null };
  return decided(await services.returns.wantBack(open.scope, { on: standing, wantsBack, by: person, at }), isSaid);
};
