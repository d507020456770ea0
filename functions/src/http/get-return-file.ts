import { mayReadReturnOf } from "../auth/rights.ts";
import { workbookFile } from "./answer.ts";
import { findPeriod, findReporter } from "./find.ts";
import { isRefusal, notFound, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** The file in which the standing revision came, byte for byte; `?revision=2` an earlier one's. */
export const getReturnFile: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { request, person, services } = call;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReadReturnOf(person, agency, open)) return refuse("not-allowed");
  const standing = await services.returns.head(open.scope, agency.id);
  if (standing === null) return refuse("no-return-yet");
  const asked = Number(request.query.get("revision") ?? standing.head.revision);
  const revision = Number.isInteger(asked) && asked > 0 && asked <= standing.head.revision ? asked : standing.head.revision;
  const file = await services.returns.file(open.scope, agency.id, revision);
  if (file === null) return notFound(`Bản ${revision} không nộp bằng tệp.`);
  return workbookFile(file.bytes, `${agency.id}-${open.period.id}-ban-${revision}.xlsx`);
};
