import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearanceInWords, clearanceOf } from "../../../domain/kpi/clearance.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { rangeInWords, rangesOf } from "../../../domain/kpi/range.ts";
import { remarksOn } from "../../../domain/kpi/remarks.ts";
import { outlookInWords, outlookOf } from "../../../domain/kpi/shortfall.ts";
import { judge } from "../../../domain/kpi/verdict.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { aChange, anIndicator, aPlan, aShare } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";
import { demands } from "../matrix/province-arbitrary.ts";

const plan = aPlan();
const share = (settled: number, accepted: number) => ({ "k2.settled": settled, "k2.accepted": accepted });
const merge = (given: Record<string, Record<string, number>>) =>
  mergeReturns(
    plan,
    aPeriod(),
    Object.entries(given).map(([agencyId, counts]) => anAcceptedReturn(aReturn(agencyId, { counts }))),
    "2026-06-14",
  );
const lastOf = (given: Record<string, Record<string, number>>) =>
  new Map(Object.entries(given).map(([id, counts]) => [id, aReturn(id, { counts, periodId: "2025-H2" })]));
const range = (now: Parameters<typeof merge>[0], last: Parameters<typeof lastOf>[0]) => {
  const merged = merge(now);
  return rangesOf(plan, merged, computeKpis(plan, merged), lastOf(last)).find(({ indicatorId }) => indicatorId === "k2");
};

describe("the range of a provisional figure", () => {
  it("goes from none to all of what the missing agencies had last time", () => {
    const found = range({ "cong-an-tinh": share(78, 100) }, { "xa-mot": share(20, 25) })!;
    expect(found).toMatchObject({ now: 78, waiting: 2, unknown: 1 });
    expect(found.min).toBeCloseTo((78 / 125) * 100, 10);
    expect(found.max).toBeCloseTo((103 / 125) * 100, 10);
    expect(rangeInWords(aShare(), found)).toMatch(/^Hiện 78,00%; có thể từ 62,40% đến 82,40% khi đủ 2 đơn vị còn thiếu/);
    expect(rangeInWords(aShare(), found)).toContain("chưa tính 1 đơn vị");
  });

  it("is not said while nobody is waited for, or nobody waited for ever reported", () => {
    const all = { "cong-an-tinh": share(1, 2), "xa-mot": share(1, 2), "xa-hai": share(1, 2) };
    expect(range(all, {})).toBeUndefined();
    expect(range({ "cong-an-tinh": share(1, 2) }, {})).toBeUndefined();
  });

  it("holds every end that keeps to its assumption, and the figure as it is once nothing is missing", () => {
    const whole = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(whole, whole, fc.nat(100), fc.nat(100), (ours, theirs, a, b) => {
        const [part, other] = [Math.floor((ours * a) / 100), Math.floor((theirs * b) / 100)];
        const rest = { "xa-hai": share(0, 0) };
        const found = range({ "cong-an-tinh": share(part, ours), ...rest }, { "xa-mot": share(theirs, theirs) })!;
        const merged = merge({ "cong-an-tinh": share(part, ours), "xa-mot": share(other, theirs), ...rest });
        const end = computeKpis(plan, merged).find(({ indicatorId }) => indicatorId === "k2")!.percent!;
        expect(end).toBeGreaterThanOrEqual(found.min);
        expect(end).toBeLessThanOrEqual(found.max);
      }),
    );
  });
});

describe("the way to the target", () => {
  it("is the least number of cases that would meet it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.integer({ min: 1, max: 100 }), (whole, part, target) => {
        const indicator = anIndicator({ target });
        const outlook = outlookOf(indicator, part, whole, "2026-H1");
        if (outlook === null) expect(judge(indicator, part, whole)).toBe("met");
        else {
          expect(judge(indicator, part + outlook.cases, whole)).toBe("met");
          expect(judge(indicator, part + outlook.cases - 1, whole)).toBe("missed");
        }
      }),
    );
  });

  it.each([
    ["2026-H1", "Còn thiếu 7 vụ; còn 32 vụ chưa xong và 1 kỳ trong năm: còn có thể đạt."],
    ["2026-Q1", "Còn thiếu 7 vụ; còn 32 vụ chưa xong và 3 kỳ trong năm: còn có thể đạt."],
    ["2026-H2", "Còn thiếu 7 vụ; đây là kỳ cuối trong năm, không còn kỳ nào để bù."],
  ])("is said with what is open and what the year still holds: %s", (periodId, words) => {
    expect(outlookInWords(anIndicator(), outlookOf(anIndicator(), 68, 100, periodId)!)).toBe(words);
  });

  it("says that it can be met exactly where some number of open cases would meet it", () => {
    fc.assert(
      fc.property(demands, fc.nat(60), fc.integer({ min: 1, max: 60 }), (demand, part, whole) => {
        const can = outlookOf(demand, part, whole, "2026-H1")?.canBeMet ?? null;
        const open = Array.from({ length: Math.max(0, whole - part) }, (_, at) => part + at + 1);
        if (can !== null) expect(can).toBe(open.some((numerator) => judge(demand, numerator, whole) === "met"));
      }),
      { numRuns: 2_000 },
    );
    const between = anIndicator({ comparator: "range", target: 75, upper: 80 });
    expect(outlookOf(between, 2, 3, "2026-H1")).toMatchObject({ cases: 1, canBeMet: null });
  });

  it("promises nothing of a change, whose next periods nobody knows", () => {
    expect(outlookOf(aChange(), 100, 100, "2026-H1")).toMatchObject({ side: "most", cases: 5, canBeMet: null });
  });
});

describe("clearance", () => {
  const given = { "k1.opened": 12, "k1.cleared": 9, "k1.cleared-earlier": 5 };
  it("stands by cohort and by period side by side, and above 100 % is explained", () => {
    const clearance = clearanceOf(anIndicator(), merge({ "cong-an-tinh": given }))!;
    expect(clearance).toMatchObject({
      byCohort: { rate: 75, opened: 12, cleared: 9 },
      byPeriod: { earlier: 5 },
    });
    expect(clearanceInWords(anIndicator(), clearance)).toBe(
      "Theo vụ phát sinh trong kỳ: 9/12 = 75,00%; theo kết quả trong kỳ: (9 + 5)/12 = 116,67%, trên 100% vì gồm 5 vụ phát sinh từ các kỳ trước.",
    );
  });

  it("gives by cohort the very figure of the target, and says over whom the period's work is counted", () => {
    const both = aPlan({ indicators: [anIndicator({ reporters: ["cong-an-tinh", "xa-mot"] })] });
    const said = (agencyId: string, counts: Parameters<typeof aReturn>[1]) => anAcceptedReturn(aReturn(agencyId, counts));
    const noData = { "k1.opened": 4, "k1.cleared": 1, "k1.cleared-earlier": { kind: "no-data" } } as const;
    const returns = [said("cong-an-tinh", { plan: both, counts: given }), said("xa-mot", { plan: both, counts: noData })];
    const merged = mergeReturns(both, aPeriod(), returns, "2026-06-14");
    const clearance = clearanceOf(both.indicators[0]!, merged)!;
    expect(clearance.byCohort.rate).toBe(computeKpis(both, merged)[0]!.percent);
    expect(clearanceInWords(both.indicators[0]!, clearance)).toBe(
      "Theo vụ phát sinh trong kỳ: 10/16 = 62,50%; theo kết quả trong kỳ (tính trên 1 cơ quan đủ ba số liệu): (9 + 5)/12 = 116,67%, trên 100% vì gồm 5 vụ phát sinh từ các kỳ trước.",
    );
  });

  it("has no rate where nothing was opened, and says what was cleared of earlier cases", () => {
    const clearance = clearanceOf(anIndicator(), merge({ "cong-an-tinh": { ...given, "k1.opened": 0, "k1.cleared": 0 } }))!;
    expect(clearanceInWords(anIndicator(), clearance)).toBe("Không phát sinh vụ mới; khám phá 5 vụ của các kỳ trước.");
  });

  it("is remarked on a figure, never in place of it", () => {
    const merged = merge({ "cong-an-tinh": { ...given, "k1.cleared": 8 } });
    const result = computeKpis(plan, merged).find(({ indicatorId }) => indicatorId === "k1")!;
    expect(remarksOn(anIndicator(), result, merged, [], [])).toEqual([
      "Còn thiếu 1 vụ; còn 4 vụ chưa xong và 1 kỳ trong năm: còn có thể đạt.",
      expect.stringMatching(/^Theo vụ phát sinh trong kỳ: 8\/12/),
    ]);
  });
});
