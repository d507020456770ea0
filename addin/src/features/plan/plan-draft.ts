/**
 * A plan on its way: from text or from the service into the sheets, corrected there by the officer, read back, published.
 *
 *   text ──parse──▶ draft ──draw──▶ sheets ──read──▶ plan ──publish──▶ service
 *   service ───────────────draw──▶ sheets …
 */
import type { Directory } from "../../../../domain/agency/directory.ts";
import { planSheets } from "../../../../domain/matrix/plan-sheets.ts";
import { readPlanSheets } from "../../../../domain/matrix/read-plan-sheets.ts";
import { draftOf, publishProblems } from "../../../../domain/plan/draft.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import type { ParsedPlan } from "../../../../domain/plan/parsed-plan.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { isError, type Problem } from "../../../../domain/problem.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import { placedInPlan } from "./line-places.ts";

export interface PlanDraft {
  readonly plan: PublishedPlan;
  /** Of the version on the service that this one follows; null: not published yet. */
  readonly etag: string | null;
  readonly problems: readonly Problem[];
}

export const planSheetNames = ["Nhiệm vụ", "Cơ quan", "Chỉ tiêu"] as const;

/** Parses and draws. A text without tasks is refused before anything is drawn. */
export async function draftFromText(text: string, directory: Directory): Promise<Reply<PlanDraft>> {
  const parsed = parsePlan(text, directory);
  if (parsed.tasks.length === 0) return failed(noPlan(parsed));
  return drawDraft({ plan: draftOf(parsed, directory), etag: null, problems: parsed.problems });
}

const noPlan = (parsed: ParsedPlan) =>
  failure(
    "no-tasks-found",
    "Không tìm thấy nhiệm vụ nào trong văn bản này.",
    "Kiểm tra đây có đúng là kế hoạch phân công nhiệm vụ không; nếu là bản quét ảnh, hãy dùng bản Word. Chưa có gì bị thay đổi trong sổ tính.",
    { problems: parsed.problems },
  );

export async function drawDraft(draft: PlanDraft): Promise<Reply<PlanDraft>> {
  const problems = distinct([...draft.problems, ...publishProblems(draft.plan)]);
  const sheets = planSheets(draft.plan, problems);
  const drawn = await drawSheets(sheets);
  return drawn.ok ? done({ ...draft, problems: placedInPlan(draft.plan, sheets, problems) }) : drawn;
}

/** What the officer's corrected sheets say now. Null: no plan sheets in the workbook. */
export async function readDraft(base: PlanDraft | null, directory: Directory): Promise<Reply<PlanDraft | null>> {
  const read = await readSheets(planSheetNames);
  if (!read.ok) return read;
  const { "Nhiệm vụ": tasks, "Cơ quan": agencies, "Chỉ tiêu": indicators } = read.value;
  if (tasks === null || agencies === null) return done(null);
  const outcome = readPlanSheets(
    { "Nhiệm vụ": tasks, "Cơ quan": agencies, "Chỉ tiêu": indicators ?? [] },
    directory,
    base?.plan ?? null,
  );
  if (!outcome.ok)
    return failed(
      failure("has-problems", "Chưa đọc được các trang kế hoạch.", "Sửa các ô dưới đây rồi bấm lại.", {
        problems: outcome.problems,
      }),
    );
  const plan = outcome.value;
  return done({
    plan,
    etag: base !== null && base.plan.id === plan.id ? base.etag : null,
    problems: distinct([...outcome.problems, ...publishProblems(plan)]),
  });
}

export const mayPublish = ({ problems }: PlanDraft): boolean => !problems.some(isError);

export const samePlan = (a: PublishedPlan, b: PublishedPlan): boolean => JSON.stringify(a) === JSON.stringify(b);

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
