/**
 * What is different since the last merge of the same plan and period, and by whom: merging again never changes a figure in silence.
 *
 *   xã Một's return came in                       arrived: xã Một; every total that it moved, from 10 to 14
 *   CA sent revision 2, k2.settled 8 → 9          revised: CA; settled 20 → 21, by CA +1
 *   CA sent revision 2 with the same numbers      revised: CA; no total moved
 *   xã Hai was excluded, or sent back             gone: xã Hai; its numbers taken out
 *   xã Ba, silent so far, was excluded            leftOut: xã Ba; no total moved, and it is waited for no more
 *   II.1 in progress → done                       the task, and whose words of it are new
 *   II.1 done on 01/3 → done on 15/7              the task, for it was in time and is late now
 *   II.1 past its day since then                  the task, and nobody: the day went by
 */
import type { Progress, ReturnHead, TaskReport } from "../returns/return.ts";
import { formatCount } from "../kpi/format.ts";
import type { CountTotal, Merged, TaskView, Timeliness } from "./merge.ts";

export interface Moment {
  readonly merged: Merged;
  readonly heads: readonly ReturnHead[];
}

export interface CountChange {
  readonly indicatorId: string;
  readonly countId: string;
  readonly before: number;
  readonly after: number;
  /** Who moved it, corrections carried here included: null where there was, or is, no number. */
  readonly by: readonly { readonly agencyId: string; readonly before: number | null; readonly after: number | null }[];
}

export interface TaskChange {
  readonly taskId: string;
  readonly before: Progress | null;
  readonly after: Progress | null;
  /** Null: the task was not there. */
  readonly timelinessBefore: Timeliness | null;
  readonly timeliness: Timeliness;
  readonly by: readonly string[];
}

export interface Changes {
  /** Accepted now and not before; no longer accepted; accepted both times, with another revision. */
  readonly arrived: readonly string[];
  readonly gone: readonly string[];
  readonly revised: readonly string[];
  /** By the police, since then; and those that they take in again. */
  readonly leftOut: readonly string[];
  readonly takenIn: readonly string[];
  readonly counts: readonly CountChange[];
  readonly tasks: readonly TaskChange[];
}

export function changesBetween(before: Moment, after: Moment): Changes {
  const [then, now] = [new Set(before.merged.accepted), new Set(after.merged.accepted)];
  const [wasOut, isOut] = [outOf(before), outOf(after)];
  const revisions = new Map(before.heads.map(({ agencyId, revision }) => [agencyId, revision]));
  const countsBefore = new Map(before.merged.counts.map((each) => [keyOf(each), each]));
  const tasksBefore = new Map(before.merged.tasks.map((each) => [each.taskId, each]));
  const revised = after.heads.filter(
    ({ agencyId, revision }) => then.has(agencyId) && now.has(agencyId) && revisions.get(agencyId) !== revision,
  );
  return {
    arrived: after.merged.accepted.filter((id) => !then.has(id)),
    gone: before.merged.accepted.filter((id) => !now.has(id)),
    revised: revised.map(({ agencyId }) => agencyId),
    leftOut: isOut.filter((id) => !wasOut.includes(id)),
    takenIn: wasOut.filter((id) => !isOut.includes(id)),
    counts: after.merged.counts.flatMap((each) => countChange(countsBefore.get(keyOf(each)), each)),
    tasks: after.merged.tasks.flatMap((each) => taskChange(tasksBefore.get(each.taskId), each)),
  };
}

export const isUnchanged = ({ arrived, gone, revised, leftOut, takenIn, counts, tasks }: Changes): boolean =>
  [arrived, gone, revised, leftOut, takenIn, counts, tasks].every(({ length }) => length === 0);

const outOf = ({ merged }: Moment): readonly string[] => merged.excluded.map(({ agencyId }) => agencyId);

const keyOf = ({ indicatorId, countId }: CountTotal): string => `${indicatorId}.${countId}`;

function countChange(before: CountTotal | undefined, after: CountTotal): readonly CountChange[] {
  const [then, now] = [numbersOf(before), numbersOf(after)];
  const by = [...new Set([...then.keys(), ...now.keys()])]
    .map((agencyId) => ({ agencyId, before: then.get(agencyId) ?? null, after: now.get(agencyId) ?? null }))
    .filter((each) => each.before !== each.after);
  const { indicatorId, countId, total } = after;
  return by.length === 0 ? [] : [{ indicatorId, countId, before: before?.total ?? 0, after: total, by }];
}

const numbersOf = (total: CountTotal | undefined): ReadonlyMap<string, number> => {
  const found = new Map(total?.addends.map(({ agencyId, value }) => [agencyId, value]));
  for (const { agencyId, amount } of total?.carried ?? []) found.set(agencyId, (found.get(agencyId) ?? 0) + amount);
  return found;
};

function taskChange(before: TaskView | undefined, after: TaskView): readonly TaskChange[] {
  const word = ({ progress, completedOn }: TaskReport): string => `${progress} ${completedOn ?? ""}`;
  const then = new Map(before?.said.map(({ agencyId, report }) => [agencyId, word(report)]));
  const by = after.said.filter(({ agencyId, report }) => then.get(agencyId) !== word(report)).map(({ agencyId }) => agencyId);
  const still = new Set(after.said.map(({ agencyId }) => agencyId));
  const silenced = [...then.keys()].filter((agencyId) => !still.has(agencyId));
  const was = { progress: before?.progress ?? null, timeliness: before?.timeliness ?? null };
  if (was.progress === after.progress && was.timeliness === after.timeliness) return [];
  return [
    {
      ...{ taskId: after.taskId, before: was.progress, after: after.progress },
      ...{ timelinessBefore: was.timeliness, timeliness: after.timeliness },
      by: [...by, ...silenced],
    },
  ];
}

/** "Thêm báo cáo: UBND xã Một. Số liệu đổi: k2.settled 20 → 21 (Công an tỉnh 8 → 9)." "" where nothing changed. */
export function changesInWords(
  { arrived, gone, revised, leftOut, takenIn, counts, tasks }: Changes,
  nameOf: (agencyId: string) => string,
  labelOf: (indicatorId: string, countId: string) => string,
  most = 5,
): string {
  const listed = (label: string, items: readonly string[]): string =>
    items.length === 0
      ? ""
      : `${label}: ${items.slice(0, most).join("; ")}${items.length > most ? `; và ${items.length - most} mục khác` : ""}.`;
  const figure = (value: number | null): string => (value === null ? "chưa có" : formatCount(value));
  return [
    listed("Thêm báo cáo", arrived.map(nameOf)),
    listed("Bản mới", revised.map(nameOf)),
    listed("Không còn tính", gone.map(nameOf)),
    listed("Loại khỏi tổng hợp", leftOut.map(nameOf)),
    listed("Tính lại vào tổng hợp", takenIn.map(nameOf)),
    listed(
      "Số liệu đổi",
      counts.map(({ indicatorId, countId, before, after, by }) => {
        const who = by.slice(0, 3).map((each) => `${nameOf(each.agencyId)} ${figure(each.before)} → ${figure(each.after)}`);
        return `${labelOf(indicatorId, countId)} ${formatCount(before)} → ${formatCount(after)} (${who.join(", ")}${by.length > 3 ? ", …" : ""})`;
      }),
    ),
    listed(
      "Nhiệm vụ đổi tiến độ hoặc tình trạng hạn",
      tasks.map(({ taskId, by }) => (by.length === 0 ? taskId : `${taskId} (${by.slice(0, 3).map(nameOf).join(", ")})`)),
    ),
  ]
    .filter((words) => words !== "")
    .join(" ");
}
