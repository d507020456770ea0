/** Plans with indicators of every kind, and what agencies say of them: numbers, words, or nothing. */
import fc from "fast-check";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { comparators, indicatorKinds, type Indicator } from "../../../domain/kpi/indicator.ts";
import type { KpiResult } from "../../../domain/kpi/kpi.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { countsOf } from "../../../domain/returns/duties.ts";
import type { CountAnswer } from "../../../domain/returns/return.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { anIndicator, aPlan } from "../../builders/plans.ts";
import { anAcceptedReturn, aNumber, aPeriod, aReturn } from "../../builders/returns.ts";

const agencyIds = ["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai"];
const percents = fc.oneof(
  fc.constantFrom(5, 75, 90, 100),
  fc.integer({ min: 1, max: 20_000 }).map((units) => units / 100),
);

export const demands: fc.Arbitrary<Indicator> = fc
  .record({
    kind: fc.constantFrom(...indicatorKinds),
    comparator: fc.constantFrom(...comparators),
    target: percents,
    width: percents,
  })
  .map(({ kind, comparator, target, width }) =>
    anIndicator({ kind, comparator, target, upper: comparator === "range" ? Math.round((target + width) * 100) / 100 : null }),
  );

/** Small numbers meet and miss targets by one, large ones try the arithmetic. */
export const counts = fc.oneof(fc.nat(40), fc.nat(1_000_000_000));
const answers: fc.Arbitrary<CountAnswer> = fc.oneof(
  { weight: 8, arbitrary: counts.map(aNumber) },
  { weight: 1, arbitrary: fc.constant({ kind: "not-applicable" } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "no-data" } as const) },
);

export interface DrawnProvince {
  readonly sheets: readonly Sheet[];
  readonly kpis: readonly KpiResult[];
}

export const provinces: fc.Arbitrary<DrawnProvince> = fc
  .record({
    indicators: fc.array(fc.tuple(demands, fc.subarray(agencyIds)), { minLength: 1, maxLength: 12 }),
    speaking: fc.subarray(agencyIds),
    answers: fc.infiniteStream(answers),
    corrections: fc.array(fc.tuple(fc.nat(11), fc.nat(1), fc.integer({ min: -50, max: 50 })), { maxLength: 3 }),
  })
  .map(({ indicators, speaking, answers: stream, corrections }) => {
    const plan = aPlan({
      indicators: indicators.map(([demand, reporters], index) => ({ ...demand, id: `k${index + 1}`, reporters })),
    });
    const accepted = speaking.map((id) => {
      const said = countsOf(plan, id).map(
        ({ indicator, count }) => [`${indicator.id}.${count.id}`, stream.next().value as CountAnswer] as const,
      );
      return anAcceptedReturn(aReturn(id, { plan, counts: Object.fromEntries(said) }));
    });
    const carried = corrections.flatMap(([at, which, amount]) => {
      const indicator = plan.indicators[at];
      const countId = which === 0 ? indicator?.numerator : indicator?.denominator;
      return indicator === undefined || countId === undefined
        ? []
        : [{ agencyId: "xa-mot", periodId: "2025-H2", indicatorId: indicator.id, countId, amount }];
    });
    const merged = mergeReturns(plan, aPeriod(), accepted, "2026-06-20", { carried });
    const kpis = computeKpis(plan, merged);
    return { kpis, sheets: provinceSheets(plan, aPeriod(), merged, [], kpis) };
  });
