import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agency, Directory } from "../../../domain/agency/directory.ts";
import { planOn } from "../../../domain/agency/succession.ts";
import { trendsOf } from "../../../domain/kpi/trend.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { outliersIn } from "../../../domain/merge/outliers.ts";
import { successionOf } from "../../../domain/merge/succession-of.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { linkedFigures } from "../../../domain/returns/linked-figures.ts";
import type { CountAnswer, ReturnContent } from "../../../domain/returns/return.ts";
import { aGroup, anAgency, aPlan, aShare } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";
import { runs } from "../merge/small-returns.ts";

const ids = ["xa-mot", "xa-hai", "xa-ba", "xa-bon"];
const published: PublishedPlan = aPlan({
  agencies: [...ids.map((id) => ({ ...anAgency(id), directoryId: id })), aGroup("cac-xa", ids)],
  tasks: [],
  indicators: [aShare({ reporters: ["cac-xa"] })],
});
const [thenDay, nowDay] = ["2025-12-14", "2026-06-14"];
const aBody = (id: string, successors: readonly string[] = []): Agency => ({
  id,
  name: id,
  abbr: null,
  aliases: [],
  kind: "committee",
  level: "commune",
  validFrom: null,
  validTo: successors.length > 0 ? "2026-01-31" : null,
  successors: [...successors],
});
/** Who went into whom on 31/01/2026; the others stay. */
const aDirectory = (gone: Readonly<Record<string, readonly string[]>>): Directory => ({
  agencies: [...new Set([...ids, ...Object.values(gone).flat()])].map((id) => aBody(id, gone[id])),
  groups: [],
});
type Given = Readonly<Record<string, readonly [settled: number | CountAnswer, accepted: number | CountAnswer]>>;
/** Who has gone answers by the plan as it was. */
const returns = (plan: PublishedPlan, periodId: string, given: Given): ReturnContent[] =>
  Object.entries(given).map(([id, [settled, accepted]]) =>
    aReturn(id, {
      plan: reportersOf(plan).includes(id) ? plan : published,
      periodId,
      counts: { "k2.settled": settled, "k2.accepted": accepted },
    }),
  );
const linked = (directory: Directory, given: Given) => {
  const [then, now] = [planOn(published, directory, thenDay), planOn(published, directory, nowDay)];
  return linkedFigures(then, returns(then, "2025-H2", given), now, directory, nowDay);
};
const settledOf = (figures: ReturnType<typeof linked>, id: string): number | null => {
  const answer = figures.find(({ agencyId }) => agencyId === id)?.counts.find(({ countId }) => countId === "settled")?.answer;
  return answer?.kind === "number" ? answer.value : null;
};
const trend = (directory: Directory, before: Given, now: Given) => {
  const plan = planOn(published, directory, nowDay);
  const accepted = returns(plan, "2026-H1", now).map((content) => anAcceptedReturn(content));
  const succession = successionOf(plan, directory, nowDay);
  const merged = mergeReturns(plan, aPeriod(), accepted, nowDay, { published, succession });
  return trendsOf(plan, merged, linked(directory, before), "2025-H2", succession)[0] ?? null;
};

describe("the figures of an earlier period, told of the agencies of now", () => {
  const merger = aDirectory({ "xa-mot": ["xa-moi"], "xa-hai": ["xa-moi"] });
  it.each<[string, Directory, Given, number | null]>([
    ["stay with one that stays", aDirectory({}), { "xa-moi": [1, 2], "xa-ba": [5, 6] }, null],
    ["go with a new name", aDirectory({ "xa-mot": ["xa-moi"] }), { "xa-mot": [5, 6] }, 5],
    ["add up in a merger", merger, { "xa-mot": [5, 6], "xa-hai": [3, 9] }, 8],
    ["are none where one of them was silent: half of a history is none", merger, { "xa-mot": [5, 6] }, null],
    ["are none where one of them had no data", merger, { "xa-mot": [5, 6], "xa-hai": [{ kind: "no-data" }, 9] }, null],
    ["leave out whom it did not concern", merger, { "xa-mot": [5, 6], "xa-hai": [{ kind: "not-applicable" }, 9] }, 5],
    ["are none of a part of one that split", aDirectory({ "xa-mot": ["xa-moi", "xa-ba"] }), { "xa-mot": [5, 6] }, null],
  ])("%s", (_, directory, given, wanted) => {
    expect(settledOf(linked(directory, given), "xa-moi")).toBe(wanted);
  });

  it("say nothing either of one that took in a part of what split", () => {
    const split = aDirectory({ "xa-mot": ["xa-moi", "xa-ba"] });
    expect(settledOf(linked(split, { "xa-mot": [5, 6], "xa-ba": [2, 3] }), "xa-ba")).toBeNull();
  });

  const pairs = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.integer({ min: 1, max: 30 })), {
    minLength: 4,
    maxLength: 4,
  });
  const heirs = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });

  it("hide no number and make none: whoever goes into whom, the sum over all stays", () =>
    fc.assert(
      fc.property(pairs, heirs, (all, into) => {
        const gone = Object.fromEntries(ids.flatMap((id, at) => (into[at] === 0 ? [] : [[id, [`moi-${into[at]}`]]])));
        const before: Given = Object.fromEntries(ids.map((id, at) => [id, [all[at]![0], all[at]![1]]]));
        const sum = linked(aDirectory(gone), before)
          .flatMap(({ counts }) => counts)
          .filter(({ countId }) => countId !== "received")
          .reduce((total, { answer }) => total + (answer.kind === "number" ? answer.value : 0), 0);
        return sum === all.reduce((total, [settled, accepted]) => total + settled + accepted, 0);
      }),
      runs,
    ));

  it("make a trend that no renaming and no merger changes, where everybody spoke", () =>
    fc.assert(
      fc.property(pairs, heirs, (all, into) => {
        const gone = Object.fromEntries(ids.flatMap((id, at) => (into[at] === 0 ? [] : [[id, [`moi-${into[at]}`]]])));
        const before: Given = Object.fromEntries(ids.map((id, at) => [id, [all[at]![0], all[at]![1]]]));
        const now: Given = Object.fromEntries(ids.map((id, at) => [id, [all[at]![2], all[at]![3]]]));
        const merged: Record<string, [number, number]> = {};
        ids.forEach((id, at) => {
          const heir = gone[id]?.[0] ?? id;
          const [settled, accepted] = merged[heir] ?? [0, 0];
          merged[heir] = [settled + all[at]![2], accepted + all[at]![3]];
        });
        const [plain, across] = [trend(aDirectory({}), before, now), trend(aDirectory(gone), before, merged)];
        return plain!.before === across!.before && plain!.now === across!.now && across!.agencies === Object.keys(merged).length;
      }),
      runs,
    ));

  it("count what the old one still sent in this period with its successor", () => {
    const found = trend(merger, { "xa-mot": [1, 4], "xa-hai": [2, 4] }, { "xa-moi": [3, 4], "xa-mot": [1, 4] });
    expect(found).toMatchObject({ agencies: 1, before: 37.5, now: 50 });
    expect(trend(merger, { "xa-mot": [1, 4], "xa-hai": [2, 4] }, { "xa-mot": [1, 4] })).toBeNull();
  });

  it("are what a merged agency's outliers are told from", () => {
    const plan = planOn(published, merger, nowDay);
    const said = (value: number) =>
      outliersIn(
        plan,
        mergeReturns(plan, aPeriod(), [anAcceptedReturn(returns(plan, "2026-H1", { "xa-moi": [value, 100] })[0])], nowDay),
        new Map([["xa-moi", [20, 22, 19, 21].flatMap((one) => linked(merger, { "xa-mot": [one, 50], "xa-hai": [20, 50] }))]]),
      ).filter(({ countId }) => countId === "settled");
    expect(said(41)).toEqual([]);
    expect(said(90)).toMatchObject([{ agencyId: "xa-moi", against: "history", usual: 41 }]);
  });
});
