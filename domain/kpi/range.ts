/**
 * The range that a provisional figure can still end in, given what the agencies that are waited for reported last.
 *
 *   78 of 100 now; xã Một missing, last 20 of 25          from 78 of 125 (62,40 %) to 103 of 125 (82,40 %):
 *                                                         its whole as last time, of it nothing or everything
 *   xã Hai missing, never reported                        not in the range; said beside it
 *   a change, 95 against 100; xã Một last 10 against 12   its base as last time, its current between half and double of the last
 *
 * An assumption and no forecast: what it assumes is said with it. Nobody is waited for: no range.
 */
import type { CountTotal, Merged } from "../merge/merge.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Figures } from "../returns/linked-figures.ts";
import { formatFigure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { KpiResult } from "./kpi.ts";
import { percentOf } from "./verdict.ts";

export interface KpiRange {
  readonly indicatorId: string;
  /** Per cent, unrounded; `now` is null while nobody has given both counts. */
  readonly min: number;
  readonly now: number | null;
  readonly max: number;
  /** Agencies that are waited for, and how many of them never reported these counts before. */
  readonly waiting: number;
  readonly unknown: number;
}

/** By indicator, only where one can be said. `last`: by agency, what it or those before it last had accepted. */
export function rangesOf(
  plan: PublishedPlan,
  merged: Merged,
  kpis: readonly KpiResult[],
  last: ReadonlyMap<string, Figures>,
): readonly KpiRange[] {
  const results = new Map(kpis.map((kpi) => [kpi.indicatorId, kpi]));
  return plan.indicators.flatMap((indicator) => {
    const result = results.get(indicator.id);
    return result?.provisional ? (rangeOf(indicator, result, merged.counts, last) ?? []) : [];
  });
}

function rangeOf(
  indicator: Indicator,
  { numerator, denominator, percent }: KpiResult,
  counts: readonly CountTotal[],
  last: ReadonlyMap<string, Figures>,
): KpiRange | null {
  const waiting = waitedFor(indicator, counts);
  const before = waiting.flatMap((agencyId) => {
    const content = last.get(agencyId);
    const [part, whole] = [
      numberIn(content, indicator, indicator.numerator),
      numberIn(content, indicator, indicator.denominator),
    ];
    return part === null || whole === null ? [] : [{ part, whole }];
  });
  const whole = before.reduce((sum, each) => sum + each.whole, denominator);
  if (waiting.length === 0 || before.length === 0 || whole <= 0) return null;
  const ends = before.map((each) =>
    indicator.kind === "change" ? [Math.floor(each.part / 2), each.part * 2] : [0, Math.max(each.part, each.whole)],
  );
  const end = (at: 0 | 1): number =>
    percentOf(
      indicator,
      ends.reduce((sum, each) => sum + (each[at] ?? 0), numerator),
      whole,
    );
  return {
    indicatorId: indicator.id,
    min: end(0),
    now: percent,
    max: end(1),
    waiting: waiting.length,
    unknown: waiting.length - before.length,
  };
}

/** Who is missing or without data in one of the two counts, and has not said that it does not concern it. */
export function waitedFor({ id, numerator, denominator }: Indicator, counts: readonly CountTotal[]): readonly string[] {
  const both = counts.filter(
    ({ indicatorId, countId }) => indicatorId === id && (countId === numerator || countId === denominator),
  );
  const not = new Set(both.flatMap(({ notApplicable }) => notApplicable));
  return [...new Set(both.flatMap(({ missing, noData }) => [...missing, ...noData]))].filter((each) => !not.has(each));
}

function numberIn(content: Figures | undefined, { id }: Indicator, countId: string): number | null {
  const answer = content?.counts.find((each) => each.indicatorId === id && each.countId === countId)?.answer;
  return answer?.kind === "number" ? answer.value : null;
}

/** "hiện 78,50%; có thể từ 70,00% đến 83,00% khi đủ 3 đơn vị còn thiếu (…)" */
export function rangeInWords(indicator: Indicator, { min, now, max, waiting, unknown }: KpiRange): string {
  const { kind } = indicator;
  const figure = (percent: number): string => formatFigure(indicator, percent);
  const said = now === null ? "Hiện chưa có kết quả" : `Hiện ${figure(now)}`;
  const assumed =
    kind === "change"
      ? "số của họ từ bằng nửa đến gấp đôi kỳ trước"
      : "mẫu số của họ như kỳ trước, giải quyết từ không việc nào đến tất cả";
  const silent = unknown === 0 ? "" : `; chưa tính ${unknown} đơn vị chưa có số liệu kỳ trước`;
  return `${said}; có thể từ ${figure(min)} đến ${figure(max)} khi đủ ${waiting} đơn vị còn thiếu (giả định ${assumed}${silent}).`;
}
