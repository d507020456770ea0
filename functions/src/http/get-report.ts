import { provinceReport } from "../../../domain/report/province-report.ts";
import { reportFile } from "../export/report/report-file.ts";
import { wordFile } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { mergeAlone } from "./merge-period.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** The report to UBND tỉnh as a .docx in the form of Decree 30/2020, drafted from the merged figures. */
export const getReport: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period, today } = open;
  const { merged, heads } = (await mergeAlone(call.services, open)).answer;
  const bytes = await reportFile(provinceReport(plan, period, merged, heads, today));
  return wordFile(bytes, `bao-cao-${plan.id}-${period.id}.docx`);
};
