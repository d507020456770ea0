/**
 * A running merge: one plan and period that takes accepted returns one after another, each at the cost of its own size. It holds
 * what the pile would hold, laid out in the plan's form, so that totals are read off in one walk.
 *
 *   add(CA revision 1), add(xã Một)           both counted
 *   add(CA revision 2)                        in place of CA's revision 1
 *   add(CA revision 1) once more              nothing: the higher revision stands, whatever the order
 *   add(a return of another plan)             adds nothing; the view has a note
 *
 * `view` gives the same as the view of the pile of the same returns; the tests hold the two together.
 */
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { canonicalJson, canonicalText } from "../returns/canonical.ts";
import type { CountReport, Progress, ReturnContent, TaskReport } from "../returns/return.ts";
import { formOf, type MergeForm, noSuccession, type Succession } from "./form.ts";
import { notesOn } from "./left-out.ts";
import type { AcceptedReturn } from "./merge.ts";
import { keyOf } from "./pile.ts";

/** What a count's cell says: 0 nothing yet, then in this order. */
export const answerCodes = { number: 1, "not-applicable": 2, "no-data": 3 } as const;

/** What a task's cell says: 0 silent, then in this order. */
export const progressCodes: Readonly<Record<Progress, number>> = {
  "not-started": 1,
  "in-progress": 2,
  done: 3,
  blocked: 4,
  "nothing-arose": 5,
};

interface Standing {
  readonly accepted: AcceptedReturn;
  readonly notes: readonly Problem[];
}

export class RunningMerge {
  readonly form: MergeForm;
  /** By column: 1 where an accepted return stands. */
  readonly present: Uint8Array;
  /** By task cell. */
  readonly reports: (TaskReport | undefined)[];
  /** By task cell: one of `progressCodes`. */
  readonly progress: Uint8Array;
  /** By count cell: one of `answerCodes`, and the number where it is one. */
  readonly answers: Uint8Array;
  readonly values: Float64Array;
  private readonly counted: (CountReport | undefined)[];
  private readonly standing = new Map<string, Standing>();
  readonly plan: PublishedPlan;
  readonly period: Period;

  /** `published`: the plan before duties passed on (domain/agency/succession.ts, planOn). */
  constructor(plan: PublishedPlan, period: Period, succession: Succession = noSuccession, published: PublishedPlan = plan) {
    this.plan = plan;
    this.period = period;
    this.form = formOf(plan, succession, published);
    const { agencyIds, tasks, counts } = this.form;
    const [taskCells, countCells] = [tasks.length * agencyIds.length, counts.length * agencyIds.length];
    this.present = new Uint8Array(agencyIds.length);
    this.reports = new Array<TaskReport | undefined>(taskCells).fill(undefined);
    this.progress = new Uint8Array(taskCells);
    this.answers = new Uint8Array(countCells);
    this.values = new Float64Array(countCells);
    this.counted = new Array<CountReport | undefined>(countCells).fill(undefined);
  }

  /** Costs the size of the return, and of the one that it replaces. */
  add(accepted: AcceptedReturn): this {
    const key = keyOf(accepted.content);
    const before = this.standing.get(key);
    if (before && !replaces(accepted, before.accepted)) return this;
    const { content } = accepted;
    const column = this.columnFor(content);
    if (before && column !== null) this.clear(before.accepted.content, column);
    const isWhole = column !== null && this.lay(content, column);
    this.standing.set(key, { accepted, notes: isWhole ? [] : notesOn(content, this.plan, this.period, this.form) });
    return this;
  }

  /** What was left out and why, in the order of the pile. */
  notes(): readonly Problem[] {
    return [...this.standing]
      .filter(([, { notes }]) => notes.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { notes }]) => notes);
  }

  /** Null: a return of another plan, period or a stranger. */
  private columnFor({ planId, periodId, agencyId }: ReturnContent): number | null {
    return planId === this.plan.id && periodId === this.period.id ? (this.form.columnOf.get(agencyId) ?? null) : null;
  }

  /** False where something in it was not asked. */
  private lay({ tasks, counts }: ReturnContent, column: number): boolean {
    let isWhole = true;
    this.present[column] = 1;
    for (const [at, report] of tasks.entries()) {
      const cell = this.taskCell(report.taskId, at, column);
      if (cell < 0) isWhole = false;
      else {
        const stands = firstOf(this.reports[cell], report);
        this.reports[cell] = stands;
        this.progress[cell] = progressCodes[stands.progress];
      }
    }
    for (const [at, report] of counts.entries()) {
      const cell = this.countCell(report, at, column);
      if (cell < 0) isWhole = false;
      else {
        const { answer } = (this.counted[cell] = firstOf(this.counted[cell], report));
        this.answers[cell] = answerCodes[answer.kind];
        this.values[cell] = answer.kind === "number" ? answer.value : 0;
      }
    }
    return isWhole;
  }

  private clear({ tasks, counts }: ReturnContent, column: number): void {
    for (const [at, { taskId }] of tasks.entries()) {
      const cell = this.taskCell(taskId, at, column);
      if (cell < 0) continue;
      this.reports[cell] = undefined;
      this.progress[cell] = 0;
    }
    for (const [at, report] of counts.entries()) {
      const cell = this.countCell(report, at, column);
      if (cell < 0) continue;
      this.counted[cell] = undefined;
      this.answers[cell] = 0;
      this.values[cell] = 0;
    }
  }

  /** -1 where it was not asked. Most returns answer in the plan's own order: the row is looked for at `guess` first. */
  private taskCell(taskId: string, guess: number, column: number): number {
    const { tasks, taskRowOf } = this.form;
    const row = tasks[guess]?.task.id === taskId ? guess : taskRowOf.get(taskId);
    return row === undefined ? -1 : this.askedCell(this.form.askedTasks, row, column);
  }

  private countCell({ indicatorId, countId }: CountReport, guess: number, column: number): number {
    const { counts, countRowOf, askedCounts } = this.form;
    const there = counts[guess];
    const isThere = there?.countId === countId && there.indicatorId === indicatorId;
    const row = isThere ? guess : countRowOf.get(indicatorId)?.get(countId);
    return row === undefined ? -1 : this.askedCell(askedCounts, row, column);
  }

  private askedCell(asked: Uint8Array, row: number, column: number): number {
    const cell = row * this.form.agencyIds.length + column;
    return asked[cell] === 1 ? cell : -1;
  }
}

/** A content that answers the same twice: the answer whose canonical text comes first stands, in whatever order they came. */
const firstOf = <T extends object>(a: T | undefined, b: T): T => (a === undefined || canonicalText(b) < canonicalText(a) ? b : a);

function replaces(newer: AcceptedReturn, older: AcceptedReturn): boolean {
  if (newer.revision !== older.revision) return newer.revision > older.revision;
  return newer.content !== older.content && canonicalJson(newer.content) > canonicalJson(older.content);
}
