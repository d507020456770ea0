/** "4. Thời gian thực hiện: Từ tháng 4 đến tháng 12 năm 2020" as a section of its own holds for every task that names no time. */
import { givesRole, roles } from "./clause-labels.ts";
import type { Clause } from "../outline/outline.ts";

const timeSection = /^thoi gian (?:thuc hien|trien khai)|^thoi gian$/;

export function planWideTime(root: Clause): string | null {
  for (const section of root.children) {
    const said = roles(section).find(({ role }) => role === "time");
    if (said !== undefined && said.value !== "" && said.value.length <= 200) return said.value;
    if (timeSection.test(section.folded.slice(0, 80)) && section.children.length === 1) {
      const only = section.children[0]?.text ?? "";
      if (only.length <= 160) return only.replace(/[.;]$/, "");
    }
    // A section that only holds a time, beside sections that give roles, belongs to their task.
    const time = section.children.flatMap(roles).find(({ role }) => role === "time");
    const alone = time !== undefined && !section.children.flatMap(roles).some(givesRole) && section.children.length <= 1;
    if (alone && time.value !== "" && time.value.length <= 200 && timeSection.test(section.folded.slice(0, 80)))
      return time.value;
  }
  return null;
}
