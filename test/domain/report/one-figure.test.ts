/** Provinces by chance, recounted in the plainest way; and each of their figures, the same wherever anybody may read it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportPackets } from "../../../domain/exchange/report-packets.ts";
import { formatCount } from "../../../domain/kpi/format.ts";
import type { Indicator } from "../../../domain/kpi/indicator.ts";
import { remarksOn } from "../../../domain/kpi/remarks.ts";
import { figureInWords, verdictInWords, verdictWords } from "../../../domain/kpi/words.ts";
import { kpiHeaders } from "../../../domain/matrix/province/kpi-row.ts";
import { leaderPage } from "../../../domain/matrix/province/leader-page.ts";
import { provinceReport } from "../../../domain/report/province-report.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { RawRows } from "../../../domain/sheet/sheet.ts";
import { valuesOnly } from "../../../domain/sheet/values-only.ts";
import { aPeriod } from "../../builders/returns.ts";
import { type DrawnProvince, provinces } from "../matrix/province-arbitrary.ts";

const [target, demandedOf, gone] = ["numerator", "denominator", "xa-hai"] as const;

/** From the returns alone: who gave both counts is in, who is left out is not, who is gone is in and not waited for. */
function recounted({ published, accepted, excluded, heirs, carried }: DrawnProvince, { id }: Indicator) {
  const asked = published.indicators.find((each) => each.id === id)!;
  const answer = (agencyId: string, part: typeof target | typeof demandedOf) =>
    accepted
      .find(({ content }) => content.agencyId === agencyId)
      ?.content.counts.find((each) => each.indicatorId === id && each.countId === asked[part])?.answer;
  const number = (agencyId: string, part: typeof target | typeof demandedOf): number | null => {
    const said = answer(agencyId, part);
    return said?.kind === "number" ? said.value : null;
  };
  const isIn = (agencyId: string) => !excluded.includes(agencyId);
  const pairs = asked.reporters.filter(
    (agencyId) => isIn(agencyId) && number(agencyId, target) !== null && number(agencyId, demandedOf) !== null,
  );
  const sum = (part: typeof target | typeof demandedOf): number =>
    pairs.reduce((total, agencyId) => total + (number(agencyId, part) ?? 0), 0) +
    carried
      .filter((each) => each.indicatorId === id && each.countId === asked[part])
      .reduce((total, each) => total + each.amount, 0);
  const owing = new Set(asked.reporters.map((agencyId) => (agencyId === gone ? (heirs[0] ?? gone) : agencyId)));
  const waiting = [...owing].filter(
    (agencyId) =>
      isIn(agencyId) &&
      !pairs.includes(agencyId) &&
      [target, demandedOf].every((part) => answer(agencyId, part)?.kind !== "not-applicable"),
  );
  return {
    numerator: sum(target),
    denominator: sum(demandedOf),
    coverage: { have: pairs.length, of: pairs.length + waiting.length },
  };
}

const below = (rows: RawRows, words: string, indicatorId: string) =>
  rows.find((row) => row[0] === indicatorId)?.[kpiHeaders.indexOf(words)] ?? null;

describe("a figure of the province", () => {
  it("is what a plain recount of the accepted returns gives", () => {
    fc.assert(
      fc.property(provinces, (province) => {
        for (const [at, indicator] of province.plan.indicators.entries())
          expect(province.kpis[at]).toMatchObject(recounted(province, indicator));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same in the workbook, its copy for outside, the leader's page, the report, the packets and the remarks", () => {
    fc.assert(
      fc.property(provinces, ({ plan, merged, kpis, sheets }) => {
        const copy = rawRows(valuesOnly(sheets[4]!));
        const leader = rawRows(sheets[0]!);
        const { paragraphs } = provinceReport(plan, aPeriod(), merged, [], "2026-06-16");
        const facts = { plan, period: aPeriod(), merged, kpis, heads: [], outline: [], at: "2026-06-16T02:00:00.000Z" };
        const packets = reportPackets(facts).packets.flatMap((each) => (each.kind === "du-lieu-kpi" ? each.content : []));
        const page = leaderPage(plan, merged, kpis).targets;
        for (const [at, indicator] of plan.indicators.entries()) {
          const kpi = kpis[at]!;
          const { numerator, denominator, percent, verdict, provisional: isProvisional, coverage: agencies } = kpi;
          expect(packets[at]).toEqual({
            indicator: indicator.id,
            numerator,
            denominator,
            percent,
            verdict,
            isProvisional,
            agencies,
          });
          expect(page.find((each) => each.indicator.id === indicator.id)?.kpi).toBe(kpi);
          const figure = figureInWords(indicator, kpi);
          expect(leader.some((row) => row.includes(verdictInWords(kpi)) && row.includes(figure || "–"))).toBe(true);
          const sentence = paragraphs.find(
            ({ kind, text }) => kind === "item" && text.startsWith(`${at + 1}. ${indicator.text}`),
          )!.text;
          if (verdict === "met" || verdict === "missed") {
            expect(sentence).toContain(`: ${figure} (`);
            for (const count of [numerator, denominator]) expect(sentence).toContain(` ${formatCount(count)}`);
            expect(sentence).toContain(verdict === "met" ? "; đạt chỉ tiêu" : "; chưa đạt chỉ tiêu");
          }
          expect(sentence.includes("tạm tính")).toBe(isProvisional && verdict !== "no-data");
          const remarks = remarksOn(indicator, kpi, merged, [], []);
          for (const cohort of remarks.flatMap((each) => /Theo vụ phát sinh trong kỳ: \S+ = ([^;]+%)/.exec(each)?.[1] ?? []))
            if (figure !== "") expect(cohort).toBe(figure);
          if (merged.counts.some(({ indicatorId, addends }) => indicatorId === indicator.id && addends.length > 0)) {
            expect(below(copy, "Kết luận", indicator.id)).toBe(verdictWords[verdict]);
            expect(below(copy, "Kết quả", indicator.id)).toEqual(percent === null ? null : percent / 100);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
