import { workbookFile } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { isRefusal, notFound } from "./refusal.ts";
import type { Handler } from "./route.ts";
import { findStandingReturn } from "./standing-return.ts";

/** The file in which the standing revision came, byte for byte; for the agency itself, `?revision=2` an earlier one's. */
export const getReturnFile: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { request, services } = call;
  const seen = await findStandingReturn(call, open);
  if (isRefusal(seen)) return seen;
  const { id } = seen.agency;
  const { revision: newest } = seen.standing.head;
  const asked = Number(request.query.get("revision") ?? newest);
  const revision = seen.isOwn && Number.isInteger(asked) && asked > 0 && asked <= newest ? asked : newest;
  const file = await services.returns.file(open.scope, id, revision);
  if (file === null) return notFound(`Bản ${revision} không nộp bằng tệp.`);
  return workbookFile(file.bytes, `${id}-${open.period.id}-ban-${revision}.xlsx`);
};
