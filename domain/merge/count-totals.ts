/**
 * The total of one count, each addend beside its agency so that a total can be followed to its cell. Every reporter stands in
 * exactly one of addends, notApplicable, noData, missing. Without an answer in an accepted return: no data. A reporter that is gone
 * adds its own numbers under its own name, whether its work passed to one or was split, and is never waited for. A correction of a
 * locked period adds its difference, whether or not its agency has reported in this one.
 */
import type { FormCount } from "./form.ts";
import type { CarriedCount, CountTotal } from "./merge.ts";
import { answerCodes, type RunningMerge } from "./running-merge.ts";

export function totalOf(
  { answers, values, present, form }: RunningMerge,
  { indicatorId, countId, reporters, gone }: FormCount,
  row: number,
  isOut: (column: number) => boolean,
  corrections: readonly CarriedCount[],
): CountTotal {
  const { agencyIds } = form;
  const start = row * agencyIds.length;
  const addends: CountTotal["addends"][number][] = [];
  const notApplicable: string[] = [];
  const noData: string[] = [];
  const missing: string[] = [];
  let total = 0;
  const addNumber = (column: number, agencyId: string): void => {
    const value = values[start + column] ?? 0;
    addends.push({ agencyId, value });
    total += value;
  };
  for (const column of reporters) {
    const agencyId = agencyIds[column] ?? "";
    const answer = answers[start + column];
    if (isOut(column)) continue;
    if (present[column] !== 1) missing.push(agencyId);
    else if (answer === answerCodes.number) addNumber(column, agencyId);
    else (answer === answerCodes["not-applicable"] ? notApplicable : noData).push(agencyId);
  }
  for (const column of gone)
    if (answers[start + column] === answerCodes.number && !isOut(column)) addNumber(column, agencyIds[column] ?? "");
  const carried = corrections
    .filter((each) => each.indicatorId === indicatorId && each.countId === countId)
    .map(({ agencyId, periodId, amount }) => ({ agencyId, periodId, amount }));
  for (const { amount } of carried) total += amount;
  return { indicatorId, countId, total, addends, carried, notApplicable, noData, missing };
}
