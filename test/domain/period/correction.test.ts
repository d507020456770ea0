import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { CorrectionRequestSchema } from "../../../domain/api/workflow.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { carriedInWords } from "../../../domain/kpi/carried.ts";
import { remarksOn } from "../../../domain/kpi/remarks.ts";
import { changesBetween } from "../../../domain/merge/changes.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { CarriedCount, Merged } from "../../../domain/merge/merge.ts";
import { addUp, carriedInto, correctedCounts, type Correction, type RightCount } from "../../../domain/period/correction.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";
import { aPlan } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";
import { runs } from "../merge/small-returns.ts";

const plan = aPlan();
const [earlier, later] = [aPeriod({ id: "2025-H2" }), aPeriod()];
const aCorrection = (
  right: readonly RightCount[],
  onRecord: ReturnContent | null,
  changes: Partial<Correction> = {},
): Correction => ({
  agencyId: "cong-an-tinh",
  periodId: "2025-H2",
  into: "2026-H1",
  counts: correctedCounts(right, onRecord, []),
  reason: "Rà soát lại hồ sơ",
  by: "Trần Văn Minh",
  at: "2026-03-01T00:00:00.000Z",
  ...changes,
});
const merge = (content: ReturnContent, period = later, carried: readonly CarriedCount[] = []): Merged =>
  mergeReturns(plan, period, [anAcceptedReturn(content)], "2026-06-14", { carried });
const total = (merged: Merged, countId: string): number => merged.counts.find((each) => each.countId === countId)!.total;

describe("a correction of a locked period", () => {
  const onRecord = aReturn("cong-an-tinh", {
    periodId: "2025-H2",
    counts: { "k1.opened": 20, "k1.cleared": { kind: "no-data" } },
  });

  it("says what stood and what is right; only the difference is carried, and only into its own period", () => {
    const correction = aCorrection(
      [
        { indicatorId: "k1", countId: "opened", value: 18 },
        { indicatorId: "k1", countId: "cleared", value: 4 },
      ],
      onRecord,
    );
    expect(correction.counts.map(({ reported, right }) => [reported, right])).toEqual([
      [20, 18],
      [null, 4],
    ]);
    expect(carriedInto("2026-H1", [correction]).map(({ amount }) => amount)).toEqual([-2, 4]);
    expect(carriedInto("2026-H2", [correction])).toEqual([]);
    expect(carriedInto("2026-H1", [{ ...correction, into: null }])).toEqual([]);
  });

  it("takes into account what was carried of the same figure before", () => {
    const right = [{ indicatorId: "k1", countId: "opened", value: 17 }];
    const before = carriedInto("2026-H1", [aCorrection([{ ...right[0]!, value: 18 }], onRecord)]);
    expect(correctedCounts(right, onRecord, before)).toMatchObject([{ reported: 18, right: 17 }]);
  });

  it("gives the same sum over both periods whether it is restated or carried forward", () => {
    const number = fc.nat(50);
    fc.assert(
      fc.property(number, number, number, number, number, number, (opened, cleared, rightOpened, rightCleared, now, done) => {
        const said = (periodId: string, a: number, b: number): ReturnContent =>
          aReturn("cong-an-tinh", { periodId, counts: { "k1.opened": a, "k1.cleared": b } });
        const wrong = said("2025-H2", opened, cleared);
        const current = said("2026-H1", now, done);
        const correction = aCorrection(
          [
            { indicatorId: "k1", countId: "opened", value: rightOpened },
            { indicatorId: "k1", countId: "cleared", value: rightCleared },
          ],
          wrong,
        );
        const carried = carriedInto("2026-H1", [correction]);
        const restated = [merge(said("2025-H2", rightOpened, rightCleared), earlier), merge(current)];
        const forward = [merge(wrong, earlier), merge(current, later, carried)];
        return ["opened", "cleared"].every((countId) => {
          const sum = (both: readonly Merged[]): number => both.reduce((all, merged) => all + total(merged, countId), 0);
          return sum(restated) === sum(forward);
        });
      }),
      runs,
    );
  });

  it("adds to the total what is named beside it, and nothing from nowhere", () => {
    const amounts = fc.array(fc.tuple(fc.constantFrom("opened", "cleared", "unknown"), fc.integer({ min: -20, max: 20 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(amounts, (given) => {
        const carried = given.map(([countId, amount]) => ({
          agencyId: "xa-mot",
          periodId: "2025-H2",
          indicatorId: "k1",
          countId,
          amount,
        }));
        const [without, within] = [merge(aReturn()), merge(aReturn(), later, carried)];
        return within.counts.every((count, at) => {
          const own = count.carried.reduce((sum, { amount }) => sum + amount, 0);
          const named = count.addends.reduce((sum, { value }) => sum + value, own);
          return count.total === named && count.total - own === without.counts[at]!.total;
        });
      }),
      runs,
    );
  });

  it("is in the figure and no agency of its coverage, is said beside it, and shows as a change by its agency", () => {
    const carried = [{ agencyId: "xa-mot", periodId: "2025-H2", indicatorId: "k1", countId: "opened", amount: -2 }];
    const [before, after] = [merge(aReturn()), merge(aReturn(), later, carried)];
    const [was, is] = [before, after].map((merged) => computeKpis(plan, merged)[0]!);
    expect(is).toMatchObject({ denominator: was!.denominator - 2, numerator: was!.numerator, coverage: was!.coverage });
    expect(carriedInWords(plan.indicators[0]!, after)).toMatch(
      /^Đã gồm điều chỉnh của 6 tháng cuối năm 2025: .+ −2 vụ \(1 cơ quan/,
    );
    expect(carriedInWords(plan.indicators[0]!, before)).toBe("");
    // The comparison with the period before is of what was reported then and now: it says that the correction is not in it.
    const trend = { indicatorId: plan.indicators[0]!.id, periodId: "2025-H2", agencies: 2, before: 60, now: 63.33 };
    const remarks = (merged: typeof after) =>
      remarksOn(plan.indicators[0]!, computeKpis(plan, merged)[0]!, merged, [], [trend]).find((words) =>
        words.includes("so với"),
      );
    expect(remarks(after)).toContain("cùng 2 cơ quan báo cáo cả hai kỳ; chưa tính điều chỉnh của kỳ trước");
    expect(remarks(before)).toContain("cùng 2 cơ quan báo cáo cả hai kỳ).");
    const changes = changesBetween({ merged: before, heads: [] }, { merged: after, heads: [] });
    expect(changes.counts).toMatchObject([{ before: 10, after: 8, by: [{ agencyId: "xa-mot", before: null, after: -2 }] }]);
  });

  it("makes no figure alone, and judges none where it takes more away than the period has", () => {
    const carried = [{ agencyId: "cong-an-tinh", periodId: "2025-H2", indicatorId: "k1", countId: "opened", amount: -11 }];
    const alone = mergeReturns(plan, later, [], "2026-06-14", { carried });
    expect(computeKpis(plan, alone)[0]).toMatchObject({ verdict: "no-data", percent: null });
    expect(computeKpis(plan, merge(aReturn(), later, carried))[0]).toMatchObject({
      denominator: -1,
      verdict: "nothing-arose",
      percent: null,
    });
  });

  it("is taken back only where what is left says what was last said to be right, in whatever order they were made", () => {
    const said = fc.record({
      into: fc.constantFrom("2026-H1", "2026-H2", "2027-H1"),
      value: fc.nat(30),
      isWithdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (steps) => {
        let standing: readonly Correction[] = [];
        for (const [at, { into, value, isWithdrawn }] of steps.entries()) {
          const others = standing.filter((each) => each.into !== into);
          if (isWithdrawn && !addUp(others, onRecord)) continue;
          const elsewhere = others.flatMap((each) => carriedInto(each.into ?? "", [each]));
          const right = [{ indicatorId: "k1", countId: "opened", value }];
          const again = {
            ...aCorrection(right, onRecord, { into, at: `2026-03-0${at + 1}` }),
            counts: correctedCounts(right, onRecord, elsewhere),
          };
          standing = isWithdrawn ? others : [...others, again];
          const newest = standing.reduce<Correction | null>(
            (last, each) => (last === null || each.at > last.at ? each : last),
            null,
          );
          const stands = standing
            .flatMap((each) => carriedInto(each.into ?? "", [each]))
            .reduce((sum, { amount }) => sum + amount, 20);
          expect(stands).toBe(newest === null ? 20 : newest.counts[0]!.right);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("is refused where it says one count twice, for it would be carried twice", () => {
    const count = { indicatorId: "k1", countId: "opened", value: 18 };
    const wish = (counts: object[]) => ({ way: "carry-forward", into: "2026-H1", counts, reason: "Rà soát lại hồ sơ" });
    expect(v.is(CorrectionRequestSchema, wish([count, { ...count, countId: "cleared" }]))).toBe(true);
    expect(v.is(CorrectionRequestSchema, wish([count, { ...count, value: 17 }]))).toBe(false);
  });
});
