import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trendInWords, trendsOf } from "../../../domain/kpi/trend.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { aPlan } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

const plan = aPlan();
const share = (settled: number, accepted: number) => ({ "k2.settled": settled, "k2.accepted": accepted });
type Given = Readonly<Record<string, Record<string, number>>>;
const trend = (now: Given, before: Given) => {
  const accepted = Object.entries(now).map(([id, counts]) => anAcceptedReturn(aReturn(id, { counts })));
  const merged = mergeReturns(plan, aPeriod(), accepted, "2026-06-14");
  const earlier = Object.entries(before).map(([id, counts]) => aReturn(id, { counts, periodId: "2025-H2" }));
  return trendsOf(plan, merged, earlier, "2025-H2").find(({ indicatorId }) => indicatorId === "k2");
};

describe("a rate beside the period before", () => {
  it("is over the agencies that reported in both, so that a newcomer is no progress", () => {
    const found = trend(
      { "xa-mot": share(9, 12), "xa-hai": share(100, 100) },
      { "xa-mot": share(6, 12), "cong-an-tinh": share(0, 50) },
    );
    expect(found).toEqual({ indicatorId: "k2", periodId: "2025-H2", agencies: 1, before: 50, now: 75 });
    expect(trendInWords(found!)).toBe(
      "▲ Tăng 25,00 điểm phần trăm so với 6 tháng cuối năm 2025 (50,00% → 75,00%, cùng 1 cơ quan báo cáo cả hai kỳ).",
    );
  });

  it.each<[string, Given, Given]>([
    ["nobody reported in both", { "xa-mot": share(1, 2) }, { "xa-hai": share(1, 2) }],
    ["nothing arose then", { "xa-mot": share(1, 2) }, { "xa-mot": share(0, 0) }],
    ["nothing arises now", { "xa-mot": share(0, 0) }, { "xa-mot": share(1, 2) }],
  ])("is not said where %s", (_, now, before) => {
    expect(trend(now, before)).toBeUndefined();
  });

  it("is none, whatever stands beside, of the same numbers twice", () => {
    const pairs = fc.tuple(fc.nat({ max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(pairs, pairs, ([a, b], [c, d]) => {
        const same = { "xa-mot": share(a, b), "xa-hai": share(c, d) };
        const found = trend(same, same)!;
        expect(found.now).toBe(found.before);
        expect(trendInWords(found)).toMatch(/^● Giữ nguyên so với/);
      }),
    );
  });
});
