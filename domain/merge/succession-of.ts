/**
 * Whose work passed to whom among a plan's own agencies, as the directory tells it: what a gone agency had accepted is added
 * beside its successor's (F61). An agency that split among several is nobody's predecessor: its numbers stay its own, for they
 * cannot be told apart.
 */
import type { Directory } from "../agency/directory.ts";
import { successorsOn } from "../agency/succession.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Succession } from "./form.ts";

/** `plan` as it is carried out on that ISO day (domain/agency/succession.ts, planOn). */
export function successionOf({ agencies }: PublishedPlan, directory: Directory, day: string): Succession {
  const byDirectoryId = new Map(agencies.flatMap(({ id, directoryId }) => (directoryId === null ? [] : [[directoryId, id]])));
  return new Map(
    agencies.flatMap(({ id, directoryId, kind }): [string, string][] => {
      if (kind !== "agency" || directoryId === null) return [];
      const [heir, second] = successorsOn(directory, directoryId, day);
      const to = heir === undefined || second !== undefined ? undefined : byDirectoryId.get(heir);
      return to === undefined || to === id ? [] : [[id, to]];
    }),
  );
}
