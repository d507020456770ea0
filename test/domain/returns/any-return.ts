/** Returns of any content, understood or not by the check. */
import fc from "fast-check";
import { progressStates, type CountAnswer, type ReturnContent, type TaskReport } from "../../../domain/returns/return.ts";
import { aReturn } from "../../builders/returns.ts";

const prose = fc.string({ unit: "binary", maxLength: 40 }).map((words) =>
  words
    .normalize("NFC")
    .replace(/[\p{Cc}\u00a0]/gu, "")
    .trim(),
);
const day = fc
  .integer({ min: 40_000, max: 50_000 })
  .map((n) => new Date(Date.UTC(1899, 11, 30) + n * 86_400_000).toISOString().slice(0, 10));
const taskChanges: fc.Arbitrary<Partial<TaskReport>> = fc.record({
  progress: fc.constantFrom(...progressStates),
  percent: fc.option(fc.integer({ min: 2, max: 100 }), { nil: null }),
  result: prose,
  evidence: prose,
  completedOn: fc.option(day, { nil: null }),
  difficulties: prose,
  proposals: prose,
});
export const anyAnswer: fc.Arbitrary<CountAnswer> = fc.oneof(
  fc.nat(1_000_000_000).map((value) => ({ kind: "number" as const, value })),
  fc.constant({ kind: "not-applicable" as const }),
  fc.constant({ kind: "no-data" as const }),
);
/** Of the province's police, as a sheet can say it: what a cell trims or composes is left out. */
export const anyReturn: fc.Arbitrary<ReturnContent> = fc
  .record({ one: taskChanges, two: taskChanges, opened: anyAnswer, cleared: anyAnswer })
  .map(({ one, two, opened, cleared }) =>
    aReturn("cong-an-tinh", { tasks: { "II.1": one, "II.2": two }, counts: { "k1.opened": opened, "k1.cleared": cleared } }),
  );
