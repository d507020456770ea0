/**
 * An inquiry ("yêu cầu giải trình"): a leader or the police ask one agency about something that stands red or late, and the agency's
 * reporter answers in one field. It changes no return, moves no day and opens no period: it is talk about them, on record.
 *
 *   about a task        the agency leads it or takes part in it
 *   about an indicator  the agency gives counts of it
 *   about the return    it is missing, late or sent back
 *
 *   owed        asked and not answered: the leader sees who still owes, and may take the question back
 *   answered    the agency may put its answer better; question and answer stay on record
 *
 * The same question about the same thing to the same agency is one inquiry, however often it is sent: its id is made of them.
 */
import * as v from "valibot";
import { Key, TaskSchema } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { countsOf, tasksOf } from "../returns/duties.ts";
import { brief } from "../sheet/words.ts";

export const longestQuestion = 1_000;
export const longestExplanation = 2_000;
/** Inquiries that one agency may owe or have answered in one period: more is a meeting, not a question. */
export const mostOfAnAgency = 40;

export const InquiryAboutSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("task"), taskId: TaskSchema.entries.id }),
  v.strictObject({ kind: v.literal("indicator"), indicatorId: Key }),
  v.strictObject({ kind: v.literal("return") }),
]);
export type InquiryAbout = v.InferOutput<typeof InquiryAboutSchema>;

export const InquirySchema = v.object({
  id: Key,
  agencyId: Key,
  about: InquiryAboutSchema,
  question: v.string(),
  by: v.string(),
  at: v.string(),
  answer: v.nullable(v.object({ text: v.string(), by: v.string(), at: v.string() })),
});
export type Inquiry = v.InferOutput<typeof InquirySchema>;

/** Whether the plan gives the agency what it is asked about. */
export function isItsOwn(plan: PublishedPlan, agencyId: string, about: InquiryAbout): boolean {
  switch (about.kind) {
    case "task":
      return tasksOf(plan, agencyId).some(({ task }) => task.id === about.taskId);
    case "indicator":
      return countsOf(plan, agencyId).some(({ indicator }) => indicator.id === about.indicatorId);
    case "return":
      return true;
  }
}

/** "Nhiệm vụ II.3", "Chỉ tiêu “Tỷ lệ khám phá …”", "Báo cáo của kỳ" */
export function aboutInWords({ indicators }: PublishedPlan, about: InquiryAbout): string {
  switch (about.kind) {
    case "task":
      return `Nhiệm vụ ${about.taskId}`;
    case "indicator": {
      const { indicatorId } = about;
      return `Chỉ tiêu “${brief(indicators.find(({ id }) => id === indicatorId)?.text ?? indicatorId, 100)}”`;
    }
    case "return":
      return "Báo cáo của kỳ";
  }
}

/** The task's own words, for who does not have the plan before her; null where the name says it all. */
export const taskWords = ({ tasks }: PublishedPlan, about: InquiryAbout): string | null =>
  about.kind === "task" ? brief(tasks.find(({ id }) => id === about.taskId)?.text ?? "", 240) || null : null;

/** Taken apart and put together in one order, so that equal ones are equal texts. */
const keyOf = (about: InquiryAbout): string =>
  about.kind === "task" ? `task ${about.taskId}` : about.kind === "indicator" ? `indicator ${about.indicatorId}` : "return";
export const isSameAbout = (one: InquiryAbout, other: InquiryAbout): boolean => keyOf(one) === keyOf(other);

/** Owed ones first, the oldest of them first; then the answered ones, the newest answer first. */
export const owedFirst = (inquiries: readonly Inquiry[]): readonly Inquiry[] =>
  [...inquiries].sort((a, b) => {
    if ((a.answer === null) !== (b.answer === null)) return a.answer === null ? -1 : 1;
    return a.answer === null || b.answer === null ? a.at.localeCompare(b.at) : b.answer.at.localeCompare(a.answer.at);
  });
