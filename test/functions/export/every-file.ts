/** Every kind of file that Matran writes, of one small plan whose texts hold what a careless writer breaks on. */
import type { ChaseRow } from "../../../domain/chase/chase.ts";
import { reminderLetter } from "../../../domain/chase/reminder-letter.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { trendsOf } from "../../../domain/kpi/trend.ts";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { provinceReport } from "../../../domain/report/province-report.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { valuesOnly } from "../../../domain/sheet/values-only.ts";
import { letterFile } from "../../../functions/src/export/letter-file.ts";
import { reportFile } from "../../../functions/src/export/report/report-file.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

const odd = `<&> "đủ" ' \u0007 ]]> 🙂 _x0041_`;
const plan = aPlan({ tasks: [...aPlan().tasks, aTask("III.1", { text: odd, leads: ["so-tu-phap"] })] });
const said = aReturn("so-tu-phap", { plan, tasks: { "III.1": { difficulties: odd, result: odd } } });
const merged = mergeReturns(
  plan,
  aPeriod(),
  [anAcceptedReturn(said), anAcceptedReturn(aReturn("cong-an-tinh", { plan }))],
  "2026-06-14",
);
const trends = trendsOf(plan, merged, [aReturn("cong-an-tinh", { plan, periodId: "2025-H2" })], "2025-H2");
const sheets = provinceSheets(plan, aPeriod(), merged, [], computeKpis(plan, merged), [], {}, trends);
const late: ChaseRow = {
  ...{ agencyId: "so-tu-phap", name: odd, standing: "overdue", dueOn: "2026-06-15", extendedTo: null, extensionReason: null },
  ...{ daysLate: 3, inApproval: false, answeredBy: [], lastReminded: null, reminded: false, contact: null },
};

export const workbooks: Readonly<Record<string, readonly Sheet[]>> = {
  "the province's workbook": sheets,
  "the copy for outside": sheets.map(valuesOnly),
  "a fill-in form": [returnSheet(plan, aPeriod(), "so-tu-phap", said, null, said, { isFile: true })],
  "a plan's sheets": planSheets(plan, []),
};

export const documents: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the report": () => reportFile(provinceReport(plan, aPeriod(), merged, [], "2026-06-16")),
  "a reminder letter": () => letterFile(reminderLetter(plan, aPeriod(), [late], "2026-06-18")),
};
