/**
 * How far a missed figure is from its target, in cases, and whether it can still be met this year.
 *
 *   from 75 %, 68 of 100 cleared            7 lacking, 32 open: can be met, by clearing 7 of them
 *   the same, in the year's last period     7 lacking, no period left
 *   100 %, 40 of 50                         10 lacking: takes every open case
 *   at most 20 %, 30 of 100                 10 too many: nothing that is cleared takes them back
 *   from 75 % to 80 %, 2 of 3               1 lacking, and with it 100 %: what the next cases bring, nobody knows
 */
import { boundsOf, distance, isWithin, type Bound } from "./bounds.ts";
import { formatCount } from "./format.ts";
import type { Indicator } from "./indicator.ts";
import { periodsPerYear, readPeriodId } from "../period/period-id.ts";

export const sideWords: Readonly<Record<Bound["side"], string>> = { least: "Còn thiếu", most: "Vượt" };

export interface Shortfall {
  readonly side: Bound["side"];
  /** Of the numerator's unit; at least 1. */
  readonly cases: number;
}

/** Null where the target is met or cannot be judged. The denominator is not 0. */
export function shortfallOf(indicator: Indicator, numerator: number, denominator: number): Shortfall | null {
  const missed = boundsOf(indicator)?.find((bound) => !isWithin(bound, numerator, denominator));
  return missed ? { side: missed.side, cases: distance(missed, numerator, denominator) } : null;
}

export interface Outlook extends Shortfall {
  /** Counted and not yet in the numerator; 0 for a change. */
  readonly open: number;
  /** Periods of the same cycle that the year still holds. */
  readonly periodsLeft: number;
  /** Null where counting cannot tell: a change's next periods are not known. */
  readonly canBeMet: boolean | null;
}

export function outlookOf(indicator: Indicator, numerator: number, denominator: number, periodId: string): Outlook | null {
  const short = denominator <= 0 ? null : shortfallOf(indicator, numerator, denominator);
  if (short === null) return null;
  const { cycle, index } = readPeriodId(periodId);
  const periodsLeft = periodsPerYear[cycle] - index;
  const open = indicator.kind === "change" ? 0 : Math.max(0, denominator - numerator);
  const isEnough = boundsOf(indicator)?.every((bound) => isWithin(bound, numerator + short.cases, denominator)) ?? false;
  return { ...short, open, periodsLeft, canBeMet: canBeMet(indicator, short, open, periodsLeft, isEnough) };
}

/** `isEnough`: with the lacking cases and no more the target is met. */
function canBeMet(
  { kind }: Indicator,
  { side, cases }: Shortfall,
  open: number,
  periodsLeft: number,
  isEnough: boolean,
): boolean | null {
  if (periodsLeft === 0) return false;
  if (kind === "change" || side === "most") return null;
  if (cases > open) return false;
  return isEnough ? true : null;
}

/** "Còn thiếu 7 vụ; còn 32 vụ chưa xong và 1 kỳ trong năm: còn có thể đạt." */
export function outlookInWords(
  { counts, numerator }: Indicator,
  { side, cases, open, periodsLeft, canBeMet: can }: Outlook,
): string {
  const unit = counts.find(({ id }) => id === numerator)?.unit ?? "";
  const short = `${sideWords[side]} ${formatCount(cases)} ${unit}`;
  if (periodsLeft === 0) return `${short}; đây là kỳ cuối trong năm, không còn kỳ nào để bù.`;
  if (can === null) return `${short}; trong năm còn ${periodsLeft} kỳ, chưa đủ số liệu để biết có đạt được hay không.`;
  const left = `còn ${formatCount(open)} ${unit} chưa xong và ${periodsLeft} kỳ trong năm`;
  return can ? `${short}; ${left}: còn có thể đạt.` : `${short}; ${left}: chỉ đạt được nếu có thêm ${unit} mới được giải quyết.`;
}
