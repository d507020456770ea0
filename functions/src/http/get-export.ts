import { reportingSheetName } from "../../../domain/matrix/province/reporting-sheet.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { valuesOnly } from "../../../domain/sheet/values-only.ts";
import { writeWorkbook } from "../export/workbook-file.ts";
import { workbookFile } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { mergePeriod } from "./merge-period.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** People's names and the police's own chasing stay inside. */
const forOutside = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.filter(({ name }) => name !== reportingSheetName).map(valuesOnly);

/** The province's sheets as an .xlsx file; `?copy=values` as a copy for people outside, with nothing but what is seen. */
export const getExport: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period } = open;
  const { merged, heads, kpis, ranges, otherDueDays, trends } = await mergePeriod(call.services, open);
  const sheets = provinceSheets(plan, period, merged, heads, kpis, ranges, otherDueDays, trends);
  const isCopy = call.request.query.get("copy") === "values";
  const bytes = await writeWorkbook(isCopy ? forOutside(sheets) : sheets);
  return workbookFile(bytes, `matran-${plan.id}-${period.id}${isCopy ? "-ban-sao" : ""}.xlsx`);
};
