/**
 * What agencies gave in an earlier period, told of the agencies as they are now: figures of those that have gone stand with the one
 * that goes on with their work (F61), so that a history reaches across a merger and no merger looks like growth.
 *
 *   Sở A gave 5, is Sở B now                        Sở B: 5
 *   xã Một 5, xã Hai 3, both in xã Mới now          xã Mới: 8
 *   xã Một 5, xã Hai silent then                    nothing: half of a history is none
 *   xã Một 5, "Không áp dụng" for xã Hai            xã Mới: 5
 *   xã Cũ was split between xã Mới and xã Khác      nothing of either: nobody can tell the parts
 */
import type { Directory } from "../agency/directory.ts";
import { successorsOn } from "../agency/succession.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { countKey } from "./count-key.ts";
import { expandAgencies } from "./duties.ts";
import type { CountReport, ReturnContent } from "./return.ts";

/** The counts of a return; its tasks are no figures. */
export type Figures = Pick<ReturnContent, "agencyId" | "counts">;

/** `then`, `now`: the plan as it was carried out then, and as it is on the ISO day `day`. */
export function linkedFigures(
  then: PublishedPlan,
  said: readonly Figures[],
  now: PublishedPlan,
  directory: Directory,
  day: string,
): readonly Figures[] {
  const heirsOf = passing(then, now, directory, day);
  const answers = new Map(
    said.map(({ agencyId, counts }) => [
      agencyId,
      new Map(counts.map((each) => [countKey(each.indicatorId, each.countId), each.answer])),
    ]),
  );
  const found = new Map<string, CountReport[]>();
  for (const indicator of then.indicators) {
    const families = new Map<string, string[]>();
    for (const id of expandAgencies(then, indicator.reporters))
      for (const heir of heirsOf(id)) families.set(heir, [...(families.get(heir) ?? []), id]);
    for (const [heir, members] of families) {
      if (members.some((id) => heirsOf(id).length > 1)) continue;
      for (const { id: countId } of indicator.counts) {
        const given = members.map((id) => answers.get(id)?.get(countKey(indicator.id, countId)));
        const numbers = given.flatMap((answer) => (answer?.kind === "number" ? [answer.value] : []));
        if (numbers.length === 0 || given.some((answer) => answer === undefined || answer.kind === "no-data")) continue;
        const value = numbers.reduce((sum, each) => sum + each, 0);
        const report = { indicatorId: indicator.id, countId, answer: { kind: "number" as const, value }, explanation: "" };
        found.set(heir, [...(found.get(heir) ?? []), report]);
      }
    }
  }
  return [...found].map(([agencyId, counts]) => ({ agencyId, counts }));
}

/** From an agency of then to those of now, by their ids in the plan; none where nobody of the plan goes on. */
function passing(
  then: PublishedPlan,
  now: PublishedPlan,
  directory: Directory,
  day: string,
): (agencyId: string) => readonly string[] {
  const idOf = new Map(now.agencies.flatMap(({ id, directoryId }) => (directoryId === null ? [] : [[directoryId, id] as const])));
  const heirs = new Map(
    then.agencies.map(({ id, directoryId }) => [
      id,
      directoryId === null
        ? [id]
        : successorsOn(directory, directoryId, day).flatMap((to) => (to === directoryId ? [id] : (idOf.get(to) ?? []))),
    ]),
  );
  return (agencyId) => heirs.get(agencyId) ?? [agencyId];
}
