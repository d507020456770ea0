import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { writeWorkbook } from "../export/workbook-file.ts";
import { workbookFile } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { mergePeriod } from "./merge-period.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** The province's sheets as an .xlsx file. */
export const getExport: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period } = open;
  const { merged, heads, kpis, ranges } = await mergePeriod(call.services, open);
  const bytes = await writeWorkbook(provinceSheets(plan, period, merged, heads, kpis, ranges));
  return workbookFile(bytes, `matran-${plan.id}-${period.id}.xlsx`);
};
