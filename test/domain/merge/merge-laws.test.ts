/** The laws of the merge, each tried ten thousand times. */
import { isDeepStrictEqual as same } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  combine,
  combineAll,
  mergeReturns,
  ofReturn,
  RunningMerge,
  view,
  viewRunning,
  type Succession,
} from "../../../domain/merge/merge-returns.ts";
import type { AcceptedReturn, Merged } from "../../../domain/merge/merge.ts";
import { tallyOf } from "../../../domain/merge/tally.ts";
import { agenciesOf, expandAgencies, reportersOf } from "../../../domain/returns/duties.ts";
import { aGroup, anAgency, aPlan } from "../../builders/plans.ts";
import { aPeriod } from "../../builders/returns.ts";
import { runs, smallReturns } from "./small-returns.ts";

const today = "2026-06-20";
const base = aPlan();
/** "Các xã" named beside one of its own members, and a commune that passed into xã Một. */
const plan = aPlan({
  agencies: [...base.agencies, anAgency("xa-cu"), aGroup("moi-noi", ["cac-xa", "xa-mot", "cong-an-tinh"])],
  indicators: base.indicators.map((each) => (each.id === "k2" ? { ...each, reporters: ["cac-xa", "moi-noi", "xa-mot"] } : each)),
});
const succession: Succession = new Map([["xa-cu", "xa-mot"]]);
/** As it was while xã Cũ was one of the communes. */
const published = aPlan({
  agencies: plan.agencies.map((each) => (each.id === "cac-xa" ? { ...each, members: ["xa-cu", ...each.members] } : each)),
  tasks: plan.tasks.map((task) => ({ ...task })),
  indicators: plan.indicators,
});
const pileOf = (returns: readonly AcceptedReturn[]) => combineAll(returns.map(ofReturn));
const merge = (returns: readonly AcceptedReturn[], passed?: Succession): Merged =>
  mergeReturns(plan, aPeriod(), returns, today, passed === undefined ? {} : { published, succession: passed });
const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => boolean): void => fc.assert(fc.property(arbitrary, law), runs);
const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What stands of each agency of this plan and period, told in the plainest way. */
function standing(returns: readonly AcceptedReturn[]): ReadonlyMap<string, AcceptedReturn["content"]> {
  const ours = pileOf(returns).filter(
    ({ accepted: { content } }) => content.planId === plan.id && content.periodId === "2026-H1",
  );
  return new Map(ours.map(({ accepted }) => [accepted.content.agencyId, accepted.content]));
}

describe("the merge, ten thousand times", () => {
  it("is the same in any order", () =>
    holds(fc.tuple(smallReturns, fc.nat(5)), ([returns, turn]) => {
      const turned = [...returns.slice(turn), ...returns.slice(0, turn)].reverse();
      return same(merge(turned, succession), merge(returns, succession));
    }));

  it("is the same in any grouping: communes into provinces, provinces into the country", () =>
    holds(fc.tuple(smallReturns, smallReturns, smallReturns), ([a, b, c]) => {
      const [p, q, r] = [pileOf(a), pileOf(b), pileOf(c)];
      return (
        same(combine(combine(p, q), r), combine(p, combine(q, r))) &&
        same(view(combine(combine(p, q), r), plan, aPeriod(), today), merge([...a, ...b, ...c]))
      );
    }));

  it("counts the same return twice as once", () =>
    holds(smallReturns, (returns) => same(merge([...returns, ...returns]), merge(returns))));

  it("is the same while it runs, one return after another, as made at once from the pile", () =>
    holds(smallReturns, (returns) => {
      const running = new RunningMerge(plan, aPeriod(), succession, published);
      for (const each of returns) running.add(each);
      return same(viewRunning(running, today), view(pileOf(returns), plan, aPeriod(), today, { published, succession }));
    }));

  it("takes no count from nowhere: every total is the sum of named cells, and every cell stands in that agency's return", () =>
    holds(smallReturns, (returns) => {
      const said = standing(returns);
      return merge(returns, succession).counts.every(({ total, addends, indicatorId, countId }) => {
        const found = addends.every(({ agencyId, value }) =>
          said
            .get(agencyId)
            ?.counts.some(
              (each) =>
                each.indicatorId === indicatorId &&
                each.countId === countId &&
                each.answer.kind === "number" &&
                each.answer.value === value,
            ),
        );
        return found && total === addends.reduce((sum, { value }) => sum + value, 0);
      });
    }));

  it("hears no agency twice, opens every group once, and lets each reporter stand in one list", () =>
    holds(smallReturns, (returns) => {
      const merged = merge(returns);
      const counts = merged.counts.every(({ indicatorId, addends, notApplicable, noData, missing }) => {
        const all = [...addends.map(({ agencyId }) => agencyId), ...notApplicable, ...noData, ...missing];
        const asked = expandAgencies(plan, plan.indicators.find(({ id }) => id === indicatorId)!.reporters);
        return distinct(all) && same([...all].sort(), [...asked].sort());
      });
      return counts && merged.tasks.every(({ said }) => distinct(said.map(({ agencyId }) => agencyId)));
    }));

  it("lets the lead's word stand, and names beside it exactly the coordinators who say otherwise", () =>
    holds(smallReturns, (returns) => {
      const stands = standing(returns);
      return merge(returns).tasks.every(({ taskId, progress, said, differing }) => {
        const owners = agenciesOf(
          plan,
          plan.tasks.find(({ id }) => id === taskId)!,
        );
        const lead = owners.find(({ role }) => role === "lead")?.agencyId;
        const word = stands.get(lead ?? "")?.tasks.find((each) => each.taskId === taskId)?.progress ?? null;
        const others = said.filter(({ role, report }) => role === "coordinating" && report.progress !== word);
        return progress === word && same(differing, word === null ? [] : others.map(({ agencyId }) => agencyId));
      });
    }));

  it("adds what an agency reported before its work passed on, under its own name", () =>
    holds(smallReturns, (returns) => {
      const [without, within] = [merge(returns), merge(returns, succession)];
      const old = standing(returns).get("xa-cu");
      return within.counts.every(({ addends, total, missing }, at) => {
        const before = without.counts[at]!;
        const passed = addends.filter(({ agencyId }) => agencyId === "xa-cu");
        const grew = total - before.total === passed.reduce((sum, { value }) => sum + value, 0);
        return (
          grew &&
          passed.length <= (old ? 1 : 0) &&
          distinct(addends.map(({ agencyId }) => agencyId)) &&
          same(missing, before.missing)
        );
      });
    }));

  it("says in numbers alone what the view says with names", () =>
    holds(smallReturns, (returns) => {
      const running = new RunningMerge(plan, aPeriod());
      for (const each of returns) running.add(each);
      const { counts, tasks } = viewRunning(running, today);
      const tally = tallyOf(running);
      return (
        tally.counts.every(({ total, given, notApplicable }, at) => {
          const named = counts[at]!;
          return total === named.total && given === named.addends.length && notApplicable === named.notApplicable.length;
        }) &&
        tally.tasks.every(
          ({ said }, at) => said.blocked === tasks[at]!.said.filter((w) => w.report.progress === "blocked").length,
        )
      );
    }));

  it("waits for who goes on, and never for who is gone", () => {
    const merged = merge([], succession);
    expect(merged.expected).toEqual(reportersOf(plan));
    expect(merged.expected).not.toContain("xa-cu");
  });
});
