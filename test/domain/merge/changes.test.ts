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
