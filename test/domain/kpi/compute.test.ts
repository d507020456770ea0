import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { aboveAllInWords, figureInWords, targetInWords, verdictInWords, verdictWords } from "../../../domain/kpi/words.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { CountAnswer } from "../../../domain/returns/return.ts";
import { aChange, anIndicator, aPlan, aShare } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

type Given = Record<string, Record<string, number | CountAnswer>>;
const kpi = (id: string, given: Given) => {
  const accepted = Object.entries(given).map(([agencyId, counts]) => anAcceptedReturn(aReturn(agencyId, { counts })));
  return computeKpis(aPlan(), mergeReturns(aPlan(), aPeriod(), accepted, "2026-06-14")).find(
    ({ indicatorId }) => indicatorId === id,
  )!;
};

describe("the figures", () => {
  it("add counts and divide once: 1 of 1 and 1 of 9 are 20 %, not the average of their rates", () => {
    const figure = kpi("k2", {
      "xa-mot": { "k2.settled": 1, "k2.accepted": 1 },
      "xa-hai": { "k2.settled": 1, "k2.accepted": 9 },
      "cong-an-tinh": { "k2.settled": 0, "k2.accepted": 0 },
    });
    expect(figure).toMatchObject({ numerator: 2, denominator: 10, percent: 20, verdict: "missed", provisional: false });
  });

  it("leave counts beside them out", () => {
    expect(kpi("k1", { "cong-an-tinh": { "k1.opened": 12, "k1.cleared": 9, "k1.cleared-earlier": 5 } })).toMatchObject({
      numerator: 9,
      percent: 75,
      verdict: "met",
    });
  });

  it("are provisional while a reporter is missing or without data", () => {
    const noData: CountAnswer = { kind: "no-data" };
    expect(kpi("k2", { "xa-mot": {}, "xa-hai": { "k2.settled": noData, "k2.accepted": noData } })).toMatchObject({
      verdict: "met",
      provisional: true,
      coverage: { have: 1, of: 3 },
    });
  });

  it("do not wait for whom they do not concern", () => {
    const not: CountAnswer = { kind: "not-applicable" };
    const none = { "k2.settled": not, "k2.accepted": not };
    expect(kpi("k2", { "cong-an-tinh": {}, "xa-mot": none, "xa-hai": none })).toMatchObject({
      provisional: false,
      coverage: { have: 1, of: 1 },
    });
  });

  it("never divide one body's part by another body's whole", () => {
    const noData: CountAnswer = { kind: "no-data" };
    expect(
      kpi("k2", { "cong-an-tinh": { "k2.settled": 3, "k2.accepted": 4 }, "xa-mot": { "k2.settled": 90, "k2.accepted": noData } }),
    ).toMatchObject({
      numerator: 3,
      denominator: 4,
    });
  });

  it("have no per cent where nothing arose, nothing can be compared or nobody gave data", () => {
    expect(kpi("k1", { "cong-an-tinh": { "k1.opened": 0, "k1.cleared": 0 } })).toMatchObject({
      verdict: "nothing-arose",
      percent: null,
    });
    expect(kpi("k3", { "cong-an-tinh": { "k3.base": 0 } })).toMatchObject({ verdict: "no-base", percent: null });
    expect(kpi("k1", {})).toMatchObject({ verdict: "no-data", percent: null, provisional: true, coverage: { have: 0, of: 1 } });
  });

  it("show more than 100 % as it is", () => {
    const figure = kpi("k1", { "cong-an-tinh": { "k1.opened": 12, "k1.cleared": 14 } });
    expect(figureInWords(anIndicator(), figure)).toBe("116,67%");
    expect(aboveAllInWords(anIndicator(), figure)).toMatch(/^Trên 100%/);
  });

  it("give a change its sign", () => {
    const figure = kpi("k3", { "cong-an-tinh": { "k3.current": 95, "k3.base": 100 } });
    expect(figure).toMatchObject({ percent: -5, verdict: "met" });
    expect(figureInWords(aChange(), figure)).toBe("giảm 5,00%");
  });
});

describe("the words of a figure", () => {
  it("carry a sign that a grey print tells apart", () => {
    expect(new Set(Object.values(verdictWords).map((words) => words.split(" ")[0])).size).toBe(Object.keys(verdictWords).length);
  });

  it("say when a figure is provisional", () => {
    const figure = kpi("k2", { "xa-mot": {} });
    expect(verdictInWords(figure)).toBe("✔ Đạt (tạm tính, 1/3 cơ quan)");
    expect(verdictInWords(kpi("k2", {}))).toBe("? Chưa có số liệu");
  });

  it("say each target as plans do", () => {
    expect([anIndicator(), aShare(), aChange(), anIndicator({ comparator: "range", upper: 90.5 })].map(targetInWords)).toEqual([
      "từ 75% trở lên",
      "100%",
      "giảm ít nhất 5%",
      "từ 75% đến 90,5%",
    ]);
  });
});
