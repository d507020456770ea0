/**
 * A duty is uncharged where it is for nobody alone ("Chung") and yet stands in a list whose other headings each charge somebody:
 * its own heading was then lost or misread, and no agency would ever be asked for it.
 *
 *   1. Công an tỉnh · 2. Sở Tư pháp · 3. Sở Y tế · 4. Sở Khoahocvà Cn      the duties under 4 are uncharged
 *   1. Nhiệm vụ chung · 2. Công an tỉnh · 3. Sở Tư pháp · 4. Sở Y tế       duties of all: what comes before the bodies is for all
 *   1. Tuyên truyền · 2. Kiểm tra (nobody is charged by these headings)    duties of all, as the plan means them
 */
import type { Task } from "../plan.ts";

/** So many headings that charge somebody make a list of bodies, where they are most of it. */
const enough = 3;

type Charged = Pick<Task, "id" | "leads" | "general">;
const charges = (duties: readonly Charged[]): boolean => duties.every(({ leads }) => leads.length > 0);
const isForAll = (duties: readonly Charged[]): boolean => duties.every(({ leads, general }) => general && leads.length === 0);

const above = (id: string): string => (id.includes(".") ? id.slice(0, id.lastIndexOf(".")) : "");

/** The ids of those duties. */
export function unchargedTasks(tasks: readonly Charged[]): ReadonlySet<string> {
  const lists = new Map<string, Map<string, Charged[]>>();
  for (const task of tasks) {
    const heading = above(task.id);
    if (heading === "") continue;
    const list = lists.get(above(heading)) ?? new Map<string, Charged[]>();
    const duties = list.get(heading) ?? [];
    duties.push(task);
    lists.set(above(heading), list.set(heading, duties));
  }
  const uncharged = new Set<string>();
  for (const headings of lists.values()) {
    const all = [...headings.values()];
    const charging = all.filter(charges);
    if (charging.length < enough || charging.length * 2 <= all.length) continue;
    const bare = all.slice(all.findIndex(charges)).filter(isForAll);
    for (const { id } of bare.flat()) uncharged.add(id);
  }
  return uncharged;
}
