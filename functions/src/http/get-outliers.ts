import type { OutliersAnswer } from "../../../domain/api/merge.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { outliersIn } from "../../../domain/merge/outliers.ts";
import { successionOf } from "../../../domain/merge/succession-of.ts";
import { historyBefore } from "../periods/earlier-figures.ts";
import { json } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Figures to ask about before they are accepted and merged: those of returns that wait for a decision are among them. */
export const getOutliers: Handler = async (call) => {
  const { services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, published, period, scope, today, directoryThen } = open;
  const heads = await services.returns.heads(scope);
  const readable = heads.filter(({ status }) => status === "sent" || status === "accepted");
  const [returns, history] = await Promise.all([services.returns.revisions(scope, readable), historyBefore(services, open)]);
  const succession = successionOf(plan, directoryThen, period.dataTo);
  const merged = mergeReturns(plan, period, returns, today, { published, succession });
  const body: OutliersAnswer = [...outliersIn(plan, merged, history, succession)];
  return json(200, body);
};
