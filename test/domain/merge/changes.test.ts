import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, changesInWords, isUnchanged } from "../../../domain/merge/changes.ts";
import { combineAll, mergeReturns, ofReturn } from "../../../domain/merge/merge-returns.ts";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import { aPlan } from "../../builders/plans.ts";
import { aHead, anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";
import { smallReturns } from "./small-returns.ts";

const at = (...accepted: AcceptedReturn[]) => ({
  merged: mergeReturns(aPlan(), aPeriod(), accepted, "2026-06-14"),
  heads: combineAll(accepted.map(ofReturn)).map(({ accepted: { content, revision } }) => aHead(content.agencyId, { revision })),
});
const ours = smallReturns.map((all) =>
  all.filter(({ content }) => content.planId === aPlan().id && content.periodId === "2026-H1"),
);
const police = (settled: number, revision = 1) =>
  anAcceptedReturn(aReturn("cong-an-tinh", { counts: { "k2.settled": settled } }), revision);
const commune = anAcceptedReturn(aReturn("xa-mot"));

describe("what changed since the last merge", () => {
  it("names who came, who revised, who is gone, and whose number moved which total", () => {
    const changes = changesBetween(at(police(8), commune), at(police(9, 2), anAcceptedReturn(aReturn("xa-hai"))));
    expect(changes).toMatchObject({ arrived: ["xa-hai"], gone: ["xa-mot"], revised: ["cong-an-tinh"] });
    expect(changes.counts.find(({ countId }) => countId === "settled")).toEqual({
      indicatorId: "k2",
      countId: "settled",
      before: 8 + 10,
      after: 9 + 10,
      by: [
        { agencyId: "cong-an-tinh", before: 8, after: 9 },
        { agencyId: "xa-mot", before: 10, after: null },
        { agencyId: "xa-hai", before: null, after: 10 },
      ],
    });
  });

  it("is told in words, with the number before and after", () => {
    const words = changesInWords(
      changesBetween(at(police(8)), at(police(9, 2))),
      () => "Công an tỉnh",
      () => "Số tin đã giải quyết",
    );
    expect(words).toBe("Bản mới: Công an tỉnh. Số liệu đổi: Số tin đã giải quyết 8 → 9 (Công an tỉnh 8 → 9).");
  });

  it("names a task that was in time and is late by a new day, and one whose day went by", () => {
    const done = (completedOn: string, revision: number) =>
      anAcceptedReturn(aReturn("cong-an-tinh", { tasks: { "II.1": { progress: "done", completedOn } } }), revision);
    const late = changesBetween(at(done("2026-06-01", 1)), at(done("2026-07-15", 2)));
    expect(late.tasks).toEqual([
      {
        ...{ taskId: "II.1", before: "done", after: "done", by: ["cong-an-tinh"] },
        ...{ timelinessBefore: "done-in-time", timeliness: "done-late" },
      },
    ]);
    const period = aPeriod({ dataTo: "2026-07-31" });
    const on = (day: string) => ({ merged: mergeReturns(aPlan(), period, [], day), heads: [] });
    const passed = changesBetween(on("2026-06-30"), on("2026-07-01"));
    expect(passed.tasks).toMatchObject([{ taskId: "II.1", timeliness: "open-overdue", by: [] }]);
    expect(isUnchanged(passed)).toBe(false);
  });

  it("names whom the police left out, though no total moved, and whom they took in again", () => {
    const excluded = [{ agencyId: "xa-hai", reason: "Mới thành lập" }];
    const [all, fewer] = [[], excluded].map((out) => ({
      merged: mergeReturns(aPlan(), aPeriod(), [police(8)], "2026-06-14", { excluded: out }),
      heads: [],
    }));
    expect(changesBetween(all!, fewer!)).toMatchObject({ leftOut: ["xa-hai"], takenIn: [], counts: [] });
    expect(isUnchanged(changesBetween(all!, fewer!))).toBe(false);
    expect(changesBetween(fewer!, all!)).toMatchObject({ leftOut: [], takenIn: ["xa-hai"] });
  });

  it("is nothing between a merge and itself, and accounts for every total that moved", () => {
    fc.assert(
      fc.property(ours, ours, (a, b) => {
        const [before, after] = [at(...a), at(...a, ...b)];
        expect(isUnchanged(changesBetween(before, before))).toBe(true);
        const { counts } = changesBetween(before, after);
        for (const [index, { total, indicatorId, countId }] of after.merged.counts.entries()) {
          const change = counts.find((each) => each.indicatorId === indicatorId && each.countId === countId);
          const moved = (change?.by ?? []).reduce((sum, each) => sum + (each.after ?? 0) - (each.before ?? 0), 0);
          expect(before.merged.counts[index]!.total + moved).toBe(total);
        }
      }),
    );
  });
});
