/**
 * A period in numbers alone: what each count adds up to and how many agencies said each word of a task. Read off a running merge in
 * one walk over its cells, without naming the agencies; the view names them.
 */
import { progressStates, type Progress } from "../returns/return.ts";
import { answerCodes, progressCodes, type RunningMerge } from "./running-merge.ts";

export interface CountTally {
  readonly indicatorId: string;
  readonly countId: string;
  readonly total: number;
  /** How many agencies gave a number, said "Không áp dụng", said "Chưa có số liệu". */
  readonly given: number;
  readonly notApplicable: number;
  readonly noData: number;
}

export interface TaskTally {
  readonly taskId: string;
  /** How many agencies, leads and coordinators alike. */
  readonly said: Readonly<Record<Progress, number>>;
}

export interface Tally {
  readonly tasks: readonly TaskTally[];
  readonly counts: readonly CountTally[];
}

export function tallyOf({ form, answers, values, progress }: RunningMerge): Tally {
  const width = form.agencyIds.length;
  return {
    tasks: form.tasks.map(({ task }, row) => {
      const said = occurrences(progress, row * width, width);
      return { taskId: task.id, said: record(said) };
    }),
    counts: form.counts.map(({ indicatorId, countId }, row) => {
      const said = occurrences(answers, row * width, width);
      let total = 0;
      for (let cell = row * width; cell < (row + 1) * width; cell += 1) total += values[cell] ?? 0;
      const many = (kind: keyof typeof answerCodes): number => said[answerCodes[kind]] ?? 0;
      return {
        indicatorId,
        countId,
        total,
        given: many("number"),
        notApplicable: many("not-applicable"),
        noData: many("no-data"),
      };
    }),
  };
}

function occurrences(cells: Uint8Array, from: number, many: number): Uint32Array {
  const found = new Uint32Array(8);
  for (let at = from; at < from + many; at += 1) {
    const code = cells[at] ?? 0;
    found[code] = (found[code] ?? 0) + 1;
  }
  return found;
}

function record(said: Uint32Array): Record<Progress, number> {
  const found: Record<Progress, number> = { "not-started": 0, "in-progress": 0, done: 0, blocked: 0, "nothing-arose": 0 };
  for (const state of progressStates) found[state] = said[progressCodes[state]] ?? 0;
  return found;
}
