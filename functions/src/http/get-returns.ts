import type { ReturnsAnswer } from "../../../domain/api/returns.ts";
import { isReporter, reportersOf } from "../../../domain/returns/duties.ts";
import { seenOutside } from "../../../domain/returns/return.ts";
import { json } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Who owes a return, and where each one stands. */
export const getReturns: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { returns, notes } = call.services;
  const [heads, { exclusions }] = await Promise.all([returns.heads(open.scope), notes.read(open.scope)]);
  const out = new Set(exclusions.map(({ agencyId }) => agencyId));
  const expected = reportersOf(open.plan).filter((id) => !out.has(id));
  const gone = reportersOf(open.published).filter(
    (id) => !isReporter(open.plan, id) && !out.has(id) && heads.some(({ agencyId }) => agencyId === id),
  );
  const body: ReturnsAnswer = { expected, gone, heads: heads.map(seenOutside) };
  return json(200, body);
};
