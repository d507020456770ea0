/**
 * Which task a problem is about: by the lines of the document that the task came from, or by its field path
 * ("tasks/III.2/lead"). Problems about none of the tasks stand elsewhere.
 */
import type { Task } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";

export interface PlacedProblems {
  of(taskId: string): readonly Problem[];
  readonly elsewhere: readonly Problem[];
}

export function problemsByTask(tasks: readonly Task[], problems: readonly Problem[]): PlacedProblems {
  const placed = problems.map((problem) => ({ problem, taskId: tasks.find((task) => isAbout(problem, task))?.id ?? null }));
  return {
    of: (taskId) => placed.filter((each) => each.taskId === taskId).map(({ problem }) => problem),
    elsewhere: placed.filter((each) => each.taskId === null).map(({ problem }) => problem),
  };
}

function isAbout({ place }: Problem, { id, source }: Task): boolean {
  if (place?.kind === "line") return source !== null && source.startLine <= place.line && place.line <= source.endLine;
  if (place?.kind !== "field") return false;
  return place.path === `tasks/${id}` || place.path.startsWith(`tasks/${id}/`);
}
