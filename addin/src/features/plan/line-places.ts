/** A problem at a line of the document, shown at the task of the `Nhiệm vụ` sheet that came from that line. */
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { Problem } from "../../../../domain/problem.ts";
import { address } from "../../../../domain/sheet/address.ts";
import type { Sheet } from "../../../../domain/sheet/sheet.ts";

export function placedInPlan(plan: PublishedPlan, sheets: readonly Sheet[], problems: readonly Problem[]): readonly Problem[] {
  const [tasks] = sheets;
  return problems.map((problem) => {
    const { place } = problem;
    if (place?.kind !== "line" || tasks === undefined) return problem;
    const task = plan.tasks.find(
      ({ source }) => source !== null && source.startLine <= place.line && place.line <= source.endLine,
    );
    const row = tasks.rows.findIndex(([first]) => task !== undefined && first?.kind === "text" && first.text === task.id);
    return row < 0 ? problem : { ...problem, place: { kind: "cell", sheet: tasks.name, address: address(row, 1) } };
  });
}
