/** The fill-in workbooks of a period: for an agency that has no add-in, each drawn from what the service has of it. */
import { dueFor } from "../../../domain/period/period.ts";
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { hasRole, mayReportFor } from "../auth/rights.ts";
import { formName, zippedForms, type ReturnForm } from "../export/return-forms.ts";
import { writeWorkbook } from "../export/workbook-file.ts";
import { workbookFile, zipFile } from "./answer.ts";
import { findEarlierReturns } from "./find-last-return.ts";
import { findPeriod, findReporter, type OpenPeriod } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Call, Handler } from "./route.ts";
import { maySee } from "./standing-return.ts";

/** Agencies whose rows are asked of the store together. */
const drawnAtOnce = 16;

export const getForms: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period } = open;
  const reporters = new Set(reportersOf(plan));
  const owing = plan.agencies.filter(({ id }) => reporters.has(id));
  const forms: ReturnForm[] = [];
  for (let at = 0; at < owing.length; at += drawnAtOnce)
    forms.push(
      ...(await Promise.all(
        owing
          .slice(at, at + drawnAtOnce)
          .map(async (agency) => ({ agencyId: agency.id, sheet: await sheetFor(call, open, agency) })),
      )),
    );
  return zipFile(await zippedForms(forms, period.id, call.services.now()), `bieu-${plan.id}-${period.id}.zip`);
};

export const getForm: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, call.request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!hasRole(call.person, "aggregator") && !mayReportFor(call.person, agency, open)) return refuse("not-allowed");
  const bytes = await writeWorkbook([await sheetFor(call, open, agency)]);
  return workbookFile(bytes, formName(agency.id, open.period.id));
};

/** What waits inside its agency is not drawn for the police. */
async function sheetFor({ person, services }: Call, open: OpenPeriod, agency: PlanAgency): Promise<Sheet> {
  const { plan, period, scope, directory, today } = open;
  const [standing, earlier] = await Promise.all([
    services.returns.head(scope, agency.id),
    findEarlierReturns(services, person, agency, { ...open, before: period }),
  ]);
  const head = standing === null || !maySee(person, agency, open, standing) ? null : standing.head;
  const own = head === null ? null : await services.returns.content(scope, agency.id, head.revision);
  const before = earlier[0]?.content ?? null;
  const yearAgo = `${Number(period.id.slice(0, 4)) - 1}${period.id.slice(4)}`;
  const lastYear = earlier.find(({ content }) => content.periodId === yearAgo)?.content ?? null;
  const level = directory.agencies.find(({ id }) => id === agency.directoryId)?.level ?? null;
  const due = { ...period, dueOn: dueFor(period, level ?? null) };
  return returnSheet(plan, due, agency.id, own ?? before, head, before, { lastYear, today, isFile: true });
}
