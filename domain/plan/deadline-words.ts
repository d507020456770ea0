/** When a task is to be done, as the plan writes it, with the day where the words do not name it: "Quý II (30/6/2026)". */
import { dayInWords } from "../period/dates.ts";
import type { Task } from "./plan.ts";

export function deadlineWords({ time, due }: Pick<Task, "time" | "due">): string {
  if (!due) return time ?? "Không nêu";
  const day = dayInWords(due);
  if (!time) return day;
  return /\d{4}/.test(time) ? time : `${time} (${day})`;
}
