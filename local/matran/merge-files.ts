/** The rest of the way on files, without a server: a plan and the agencies' returns become the province's merge and figures. */
import { parseArgs } from "node:util";
import * as v from "valibot";
import { computeKpis } from "../../domain/kpi/compute.ts";
import type { KpiResult } from "../../domain/kpi/kpi.ts";
import { mergeReturns } from "../../domain/merge/merge-returns.ts";
import type { AcceptedReturn, Merged } from "../../domain/merge/merge.ts";
import { periodOf } from "../../domain/period/calendar.ts";
import { PeriodId, type Period } from "../../domain/period/period.ts";
import { IsoDate } from "../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { dayOfInstant } from "../../domain/sheet/day.ts";
import { failed, problemLine, type CommandResult } from "./command.ts";
import { readPlanFile } from "./read-plan-file.ts";
import { readReturnFile } from "./read-return-file.ts";

export interface MergedFiles {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly returns: readonly (AcceptedReturn & { readonly file: string })[];
  readonly merged: Merged;
  readonly kpis: readonly KpiResult[];
  /** What the person may want to know, a line each. */
  readonly remarks: readonly string[];
}

const usage = (command: string): string =>
  `Cách dùng: npm run -s matran -- ${command} KE-HOACH.json BAO-CAO.xlsx|json … [--period 2026-H1] [--today 2026-06-15]`;

const options = { period: { type: "string" }, today: { type: "string" }, out: { type: "string" } } as const;

/** `now`: the instant of the call, for deadlines that are still open; `--today` replaces it. */
export async function mergeFiles(command: string, args: readonly string[], now: string): Promise<MergedFiles | CommandResult> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options });
  const strange = Object.keys(values).find((name) => !(name in options));
  if (strange !== undefined) return failed(`Không có tùy chọn --${strange}.`, usage(command));
  const [planFile, ...returnFiles] = positionals;
  if (!planFile) return failed(usage(command));
  const today = values.today ?? dayOfInstant(now);
  if (!v.is(IsoDate, today)) return failed("--today phải là một ngày, ví dụ --today 2026-06-15.");
  const plan = await readPlanFile(planFile);
  if (!plan.ok) return failed(...plan.problems.map((problem) => problemLine(planFile, problem)));
  const returns: MergedFiles["returns"][number][] = [];
  const remarks = plan.problems.map((problem) => problemLine(planFile, problem));
  for (const file of returnFiles) {
    const read = await readReturnFile(file, plan.value);
    const lines = read.problems.map((problem) => problemLine(file, problem));
    if (!read.ok) return failed(...lines);
    remarks.push(...lines);
    returns.push(...read.value.map((each) => ({ ...each, file })));
  }
  const period = periodFor(values.period, returns);
  if (period === null) return failed("Chưa rõ kỳ báo cáo: hãy thêm --period, ví dụ --period 2026-H1.", usage(command));
  const merged = mergeReturns(plan.value, period, returns, today);
  return { plan: plan.value, period, returns, merged, kpis: computeKpis(plan.value, merged), remarks };
}

/** The one that was asked for, or the one that all returns are of. */
function periodFor(asked: string | boolean | undefined, returns: readonly AcceptedReturn[]): Period | null {
  const ids = asked === undefined ? [...new Set(returns.map(({ content }) => content.periodId))] : [asked];
  const [id, other] = ids;
  return other === undefined && v.is(PeriodId, id) ? periodOf(id) : null;
}
