/**
 * From the officer's sheets back to the plan. Rows are known by their code, columns by their header; empty rows are skipped.
 * A cell that cannot be understood is a problem at that cell; sheets of two plans, or a lost sheet, are refused at once.
 */
import * as v from "valibot";
import { planIdOf } from "../plan/plan-id.ts";
import { PublishedPlanSchema, type PublishedPlan } from "../plan/published-plan.ts";
import { accepted, isError, refused, type Outcome, type Problem } from "../problem.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findStamp, type Stamp } from "../sheet/stamp.ts";
import { AgencyBook, type MatchName } from "./agency-book.ts";
import { planSheetNames } from "./plan-columns.ts";
import { readAgencies, readMembers } from "./read-agency-sheet.ts";
import { readIndicatorSheet } from "./read-indicator-sheet.ts";
import { readPlanHeader } from "./read-plan-header.ts";
import { readTaskTable } from "./read-task-sheet.ts";

/** Raw rows by sheet name; null for a sheet that is not in the workbook. */
export type PlanRows = Readonly<Record<"Nhiệm vụ" | "Cơ quan" | "Chỉ tiêu", RawRows | null>>;

export interface ReadPlanOptions {
  /** Asks the directory for names that the `Cơ quan` sheet does not hold. */
  readonly match?: MatchName;
}

const readSheets = [
  [planSheetNames.tasks, "tasks"],
  [planSheetNames.agencies, "agencies"],
  [planSheetNames.indicators, "indicators"],
] as const;

export function readPlanSheets(sheets: PlanRows, { match = () => null }: ReadPlanOptions = {}): Outcome<PublishedPlan> {
  const missing = readSheets.filter(([name]) => sheets[name] === null).map(([name]) => missingSheet(name));
  const [taskRows, agencyRows, indicatorRows] = [sheets["Nhiệm vụ"], sheets["Cơ quan"], sheets["Chỉ tiêu"]];
  if (!taskRows || !agencyRows || !indicatorRows) return refused(...missing);
  const stamps = readSheets.map(([name, kind]) => ({ name, kind, stamp: findStamp(sheets[name] ?? []) }));
  const stamp = stamps[0]?.stamp;
  const strange = stamps.filter((each) => each.stamp?.kind !== each.kind || each.stamp.plan !== stamp?.plan);
  if (!stamp || strange.length > 0) return refused(...strange.map(({ name }) => strangeSheet(name)));

  const problems: Problem[] = [];
  const header = readPlanHeader(taskRows, problems);
  const book = new AgencyBook(readAgencies(agencyRows, problems), match, problems);
  const tasks = readTaskTable(taskRows, book, problems);
  const { indicators, reporting } = readIndicatorSheet(indicatorRows, book, problems);
  // Members last: a group may name bodies that only the tasks brought in.
  readMembers(agencyRows, book);
  const plan = { id: idOf(stamp, planIdOf(header)), header, agencies: book.agencies, tasks, indicators, reporting };
  return problems.some(isError) ? refused(...problems) : decoded(plan, problems);
}

/** A published plan keeps its id whatever is corrected; a draft follows its number. */
const idOf = (stamp: Stamp, fromNumber: string | null): string =>
  stamp.revision === null ? (fromNumber ?? stamp.plan) : stamp.plan;

function decoded(plan: unknown, problems: readonly Problem[]): Outcome<PublishedPlan> {
  const result = v.safeParse(PublishedPlanSchema, plan);
  if (result.success) return accepted(result.output, problems);
  return refused(
    ...problems,
    ...result.issues.map((issue): Problem => ({
      code: "plan-out-of-bounds",
      severity: "error",
      message: `Bảng có nội dung vượt quá giới hạn: ${v.getDotPath(issue) ?? ""}. Hãy rút ngắn hoặc sửa lại.`,
      place: { kind: "field", path: v.getDotPath(issue) ?? "" },
    })),
  );
}

const missingSheet = (name: string): Problem => ({
  code: "sheet-missing",
  severity: "error",
  message: `Không thấy trang ${name}: hãy khôi phục trang, hoặc nhập lại kế hoạch từ văn bản.`,
  place: null,
});

const strangeSheet = (name: string): Problem => ({
  code: "not-this-plan",
  severity: "error",
  message: `Trang ${name} không thuộc cùng một kế hoạch với các trang khác: hãy mở đúng tệp, hoặc nhập lại kế hoạch từ văn bản.`,
  place: { kind: "cell", sheet: name, address: "A1" },
});
