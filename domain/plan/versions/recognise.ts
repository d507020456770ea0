/**
 * Which published plan a document that was just read may be another version of, likeliest first:
 *
 *   the same number and year            certainly the same plan
 *   the same number, the day not read   very likely
 *   "sửa đổi … Kế hoạch số 77/KH-UBND"  an amendment of that one
 *   a very similar title                another copy, or next year's plan: the tasks decide
 */
import { alike } from "../../agency/threes.ts";
import type { PlanHeader } from "../plan.ts";
import { slugOf } from "../slug.ts";
import { isAmendment } from "./merge.ts";
import type { TaskChange } from "./compare.ts";

type Named = Pick<PlanHeader, "number" | "title" | "date">;

/** 0 to 1; below 0.5 it is another plan. */
export function headLikeness(read: Named, known: Named): number {
  const numbers = [read.number, known.number].map((number) => slugOf(number ?? ""));
  const named = numbers[0] !== "" && numbers[0] === numbers[1];
  if (named && read.date !== null && read.date === known.date) return 1;
  if (named && (read.date === null || known.date === null)) return 0.95;
  const [, knownNumber = ""] = numbers;
  if (knownNumber !== "" && isAmendment(read) && slugOf(read.title ?? "").includes(knownNumber)) return 0.9;
  if (numbers[0] !== "" && numbers[1] !== "" && !named && read.date !== null && known.date !== null && read.date !== known.date)
    return 0.5 * titles(read, known);
  return 0.9 * titles(read, known);
}

const titles = (read: Named, known: Named): number =>
  read.title === null || known.title === null ? 0 : alike(read.title, known.title);

/** The share of tasks that both versions have, of the shorter one: 1 where one holds the other. */
export function taskLikeness(changes: readonly TaskChange[]): number {
  const count = (...kinds: TaskChange["kind"][]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const both = count("same", "changed", "moved");
  const shorter = both + Math.min(count("new"), count("dropped"));
  return shorter === 0 ? 0 : both / shorter;
}
