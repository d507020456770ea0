/**
 * A plan on its way: from text or from the service into the sheets, corrected there by the officer, read back, published.
 *
 *   text ──parse──▶ draft ──draw──▶ sheets ──read──▶ plan ──publish──▶ service
 *   service ───────────────draw──▶ sheets …
 */
import { type Directory, matchAgency } from "../../../../domain/agency/directory.ts";
import { memorySheet, memorySheetName, readMemory } from "../../../../domain/matrix/memory-sheet.ts";
import { planSheetNames } from "../../../../domain/matrix/plan-columns.ts";
import { planSheets } from "../../../../domain/matrix/plan-sheets.ts";
import { readPlanSheets } from "../../../../domain/matrix/read-plan-sheets.ts";
import { draftOf, publishProblems } from "../../../../domain/plan/draft/draft.ts";
import { documentSecrecy } from "../../../../domain/plan/secrecy.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import type { ParsedPlan } from "../../../../domain/plan/parsed-plan.ts";
import { type PlanMemory, remembered } from "../../../../domain/plan/review/plan-memory.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { isError, type Problem } from "../../../../domain/problem.ts";
import { rawRows } from "../../../../domain/sheet/raw-rows.ts";
import { findStamp } from "../../../../domain/sheet/stamp.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import { placedInPlan } from "./plan-places.ts";

export interface PlanDraft {
  readonly plan: PublishedPlan;
  /** The version on the service that the sheets were drawn from; null: not published yet. */
  readonly version: number | null;
  /** Of that version; null also where the sheets are older than this pane. */
  readonly etag: string | null;
  readonly problems: readonly Problem[];
  /** What the workbook remembers beside the sheets: the document, the first draft, the answers. */
  readonly memory: PlanMemory;
}

/** A draft that is in no sheet yet. A text without tasks is refused, and so is one that bears a secrecy mark: nothing of it is kept. */
export function draftFromText(text: string, directory: Directory): Reply<PlanDraft> {
  const marks = documentSecrecy(text);
  if (marks.length > 0) return failed(secret(marks));
  const parsed = parsePlan(text, directory);
  if (!isPlan(parsed)) return failed(noPlan(parsed));
  const problems = parsed.problems.filter(({ code }) => !saidByPublishing.has(code));
  const plan = draftOf(parsed, directory);
  return done({ plan, version: null, etag: null, problems, memory: remembered(text, parsed.tasks, plan) });
}

/** Any text has numbered lines; a plan also has a number, calls itself one, or charges somebody. */
const isPlan = ({ header, tasks }: ParsedPlan): boolean =>
  tasks.length > 0 &&
  (header.number !== null ||
    header.docType !== null ||
    tasks.some(({ lead, coordinating }) => lead.length + coordinating.length > 0));

/** What the parser misses in the header, `publishProblems` says as well, and at its cell. */
const saidByPublishing: ReadonlySet<string> = new Set(["number-not-found", "date-not-found", "title-not-found"]);

const secret = (problems: readonly Problem[]) =>
  failure(
    "secret-content",
    "Văn bản này có dấu độ mật (Mật, Tối mật, Tuyệt mật) nên không được đọc vào đây.",
    "Hệ thống không dùng cho bí mật nhà nước: xử lý văn bản theo đường văn bản mật. Chưa có gì bị thay đổi trong sổ tính.",
    { problems },
  );

const noPlan = (parsed: ParsedPlan) =>
  failure(
    "no-tasks-found",
    "Không tìm thấy nhiệm vụ nào trong văn bản này.",
    "Kiểm tra đây có đúng là kế hoạch phân công nhiệm vụ không; nếu là bản quét ảnh, hãy dùng bản Word. Chưa có gì bị thay đổi trong sổ tính.",
    { problems: parsed.problems.filter(({ code }) => code === "not-a-plan" || code === "empty-document") },
  );

/** `staying`: the person is at work in the sheets and stays where she is. */
export async function drawDraft(directory: Directory, draft: PlanDraft, staying = false): Promise<Reply<PlanDraft>> {
  const problems = distinct([...draft.problems, ...publishProblems(draft.plan)]);
  const directoryName = (id: string) => directory.agencies.find((agency) => agency.id === id)?.name ?? null;
  const sheets = planSheets(draft.plan, problems, { version: draft.version, directoryName });
  const drawn = await drawSheets([...sheets, memorySheet({ ...draft.memory, parent: draft.plan.parent }, draft.plan.id)], {
    staying,
  });
  const rows = Object.fromEntries(sheets.map((sheet) => [sheet.name, rawRows(sheet)]));
  return drawn.ok ? done({ ...draft, problems: placedInPlan(draft.plan, rows, problems) }) : drawn;
}

/** What the officer's corrected sheets say now. `base`: what was drawn, where this pane drew it. Null: no plan in the workbook. */
export async function readDraft(base: PlanDraft | null, directory: Directory): Promise<Reply<PlanDraft | null>> {
  const read = await readSheets([planSheetNames.tasks, planSheetNames.agencies, planSheetNames.indicators, memorySheetName]);
  if (!read.ok) return read;
  const tasks = read.value[planSheetNames.tasks];
  if (tasks === null) return done(null);
  const outcome = readPlanSheets(read.value, { match: (name) => surely(name, directory) });
  if (!outcome.ok)
    return failed(
      failure("has-problems", "Chưa đọc được các trang kế hoạch.", "Sửa các ô dưới đây rồi bấm lại.", {
        problems: outcome.problems,
      }),
    );
  const version = findStamp(tasks)?.revision ?? null;
  const known = base !== null && base.plan.id === outcome.value.id && base.version === version;
  // A draft takes its own id once its number is filled in; the memory still has the one that it was drawn with.
  const memory = readMemory(read.value[memorySheetName], [outcome.value.id, findStamp(tasks)?.plan ?? outcome.value.id]);
  // No sheet holds the history: the service writes it, and the pane hands on what it was told.
  const plan = { ...outcome.value, parent: memory.parent, history: known ? base.plan.history : [] };
  return done({
    plan,
    version,
    memory,
    etag: known ? base.etag : null,
    problems: placedInPlan(plan, read.value, distinct([...outcome.problems, ...publishProblems(plan)])),
  });
}

/** A name that is only like one of the directory's is nobody yet: the officer is asked (doubts.ts). */
function surely(name: string, directory: Directory) {
  const match = matchAgency(name, directory);
  return match !== null && match.confidence >= 0.9 ? match : null;
}

export const mayPublish = ({ problems }: PlanDraft): boolean => !problems.some(isError);

export const samePlan = (a: PublishedPlan, b: PublishedPlan): boolean =>
  JSON.stringify({ ...a, history: [] }) === JSON.stringify({ ...b, history: [] });

/** One problem for each sentence; the later one knows its place better. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [problem.message, problem]));
  return [...seen.values()];
}
