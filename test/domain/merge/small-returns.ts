/** The cheapest returns by chance that still clash in every way: for laws that are tried ten thousand times. */
import fc from "fast-check";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import { progressStates, type CountAnswer } from "../../../domain/returns/return.ts";
import { aCountReport, aTaskReport } from "../../builders/returns.ts";

export const runs = { numRuns: 10_000 };

const agencies = ["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai", "xa-cu", "so-la"];
const taskIds = ["II.1", "II.2", "II.3", "IX.9"];
const counts = [
  ["k1", "opened"],
  ["k1", "cleared"],
  ["k2", "accepted"],
  ["k2", "settled"],
  ["k9", "opened"],
] as const;
const pick = <T>(of: readonly T[], at: number): T => of[at % of.length]!;

/** One number tells a return: its digits in mixed bases choose agency, revision, period, plan and two answers of each kind. */
export function smallReturn(seed: number): AcceptedReturn {
  let rest = seed;
  const digit = (base: number): number => {
    const found = rest % base;
    rest = Math.floor(rest / base);
    return found;
  };
  const agencyId = pick(agencies, digit(agencies.length));
  const revision = 1 + digit(3);
  const isForeign = digit(8);
  const answer = (): CountAnswer => {
    const kind = digit(5);
    return kind === 3 ? { kind: "not-applicable" } : kind === 4 ? { kind: "no-data" } : { kind: "number", value: digit(7) };
  };
  const task = () => aTaskReport(pick(taskIds, digit(4)), { progress: pick(progressStates, digit(5)) });
  const count = () => {
    const [indicatorId, countId] = pick(counts, digit(5));
    return aCountReport(indicatorId, countId, answer());
  };
  return {
    revision,
    content: {
      agencyId,
      planId: isForeign === 6 ? "78-kh-ubnd-2026" : "77-kh-ubnd-2026",
      periodId: isForeign === 7 ? "2026-H2" : "2026-H1",
      tasks: [task(), task()],
      counts: [count(), count(), count()],
    },
  };
}

export const smallReturns: fc.Arbitrary<readonly AcceptedReturn[]> = fc
  .array(fc.maxSafeNat(), { maxLength: 6 })
  .map((seeds) => seeds.map(smallReturn));
