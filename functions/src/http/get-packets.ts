import { reportPackets } from "../../../domain/exchange/report-packets.ts";
import { provinceReport } from "../../../domain/report/province-report.ts";
import { json } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { mergeAlone } from "./merge-period.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** The period for another reporting system: packets of the kinds that QCVN 125:2021/BTTTT names, in fields of our own. */
export const getPackets: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period, today } = open;
  const { merged, heads, kpis } = (await mergeAlone(call.services, open)).answer;
  const { paragraphs } = provinceReport(plan, period, merged, heads, today);
  const outline = paragraphs.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  const at = call.services.now().toISOString();
  return json(200, reportPackets({ plan, period, merged, kpis, heads, outline, at }), {
    "content-disposition": `attachment; filename="goi-so-lieu-${plan.id}-${period.id}.json"`,
  });
};
