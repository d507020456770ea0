/**
 * Plans with indicators of every kind, and what agencies say of them: numbers, words, or nothing. Some agencies are left out, some are
 * gone by the cut-off, to one successor or split among several, and some corrections of locked periods come in.
 */
import fc from "fast-check";
import type { Agency, Directory } from "../../../domain/agency/directory.ts";
import { planOn } from "../../../domain/agency/succession.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { comparators, indicatorKinds, type Indicator } from "../../../domain/kpi/indicator.ts";
import type { KpiResult } from "../../../domain/kpi/kpi.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { AcceptedReturn, CarriedCount, Merged } from "../../../domain/merge/merge.ts";
import { successionOf } from "../../../domain/merge/succession-of.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
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

/** Small numbers meet and miss targets by one, large ones by less than a print shows, the largest try the arithmetic. */
export const counts = fc.oneof(fc.nat(40), fc.constantFrom(14_999, 20_000, 49_999, 50_000), fc.nat(1_000_000_000));
const answers: fc.Arbitrary<CountAnswer> = fc.oneof(
  { weight: 8, arbitrary: counts.map(aNumber) },
  { weight: 1, arbitrary: fc.constant({ kind: "not-applicable" } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "no-data" } as const) },
);

/** In it xã Hai ended before the cut-off, where somebody took it over. */
const aDirectory = (heirs: string[]): Directory => ({
  agencies: [...agencyIds, "xa-moi"].map((id): Agency => {
    const successors = id === "xa-hai" ? heirs : [];
    const validTo = successors.length === 0 ? null : "2026-04-30";
    return { id, name: id, abbr: null, aliases: [], kind: "committee", level: "commune", validFrom: null, validTo, successors };
  }),
  groups: [],
});

export interface DrawnProvince {
  readonly published: PublishedPlan;
  /** As it is carried out on the cut-off. */
  readonly plan: PublishedPlan;
  readonly accepted: readonly AcceptedReturn[];
  readonly excluded: readonly string[];
  /** To whom xã Hai's work passed; nobody: it is there. */
  readonly heirs: readonly string[];
  readonly carried: readonly CarriedCount[];
  readonly merged: Merged;
  readonly sheets: readonly Sheet[];
  readonly kpis: readonly KpiResult[];
}

export const provinces: fc.Arbitrary<DrawnProvince> = fc
  .record({
    indicators: fc.array(fc.tuple(demands, fc.subarray(agencyIds)), { minLength: 1, maxLength: 12 }),
    speaking: fc.subarray(agencyIds),
    answers: fc.infiniteStream(answers),
    out: fc.oneof(fc.constant<string[]>([]), fc.subarray(agencyIds)),
    heirs: fc.oneof(fc.constant<string[]>([]), fc.subarray(["so-tu-phap", "xa-mot", "xa-moi"])),
    corrections: fc.array(fc.tuple(fc.nat(11), fc.nat(1), fc.integer({ min: -50, max: 50 })), { maxLength: 3 }),
  })
  .map(({ indicators, speaking, answers: stream, out, heirs, corrections }) => {
    const published = aPlan({
      indicators: indicators.map(([demand, reporters], index) => ({ ...demand, id: `k${index + 1}`, reporters })),
    });
    const accepted = speaking.map((id) => {
      const said = countsOf(published, id).map(
        ({ indicator, count }) => [`${indicator.id}.${count.id}`, stream.next().value as CountAnswer] as const,
      );
      return anAcceptedReturn(aReturn(id, { plan: published, counts: Object.fromEntries(said) }));
    });
    const directory = aDirectory(heirs);
    const plan = planOn(published, directory, aPeriod().dataTo);
    const succession = successionOf(plan, directory, aPeriod().dataTo);
    const excluded = out.map((agencyId) => ({ agencyId, reason: "Số liệu chưa đủ căn cứ" }));
    const carried = corrections.flatMap(([at, which, amount]) => {
      const indicator = plan.indicators[at];
      const countId = which === 0 ? indicator?.numerator : indicator?.denominator;
      return indicator === undefined || countId === undefined
        ? []
        : [{ agencyId: "xa-mot", periodId: "2025-H2", indicatorId: indicator.id, countId, amount }];
    });
    const merged = mergeReturns(plan, aPeriod(), accepted, "2026-06-20", { carried, excluded, published, succession });
    const kpis = computeKpis(plan, merged);
    const sheets = provinceSheets(plan, aPeriod(), merged, [], kpis);
    return { published, plan, accepted, excluded: out, heirs, carried, merged, kpis, sheets };
  });
