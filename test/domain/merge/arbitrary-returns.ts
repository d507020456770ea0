/** Returns by chance: few agencies and revisions, so that clashes are common; strangers and other periods among them. */
import fc from "fast-check";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import { progressStates } from "../../../domain/returns/return.ts";
import { aCountReport, aTaskReport } from "../../builders/returns.ts";

const answer = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), value: fc.integer({ min: 0, max: 1_000_000_000 }) }),
  fc.constantFrom({ kind: "not-applicable" as const }, { kind: "no-data" as const }),
);

export const anyReturn: fc.Arbitrary<AcceptedReturn> = fc.record({
  revision: fc.integer({ min: 1, max: 3 }),
  content: fc.record({
    planId: fc.constantFrom("77-kh-ubnd-2026", "77-kh-ubnd-2026", "78-kh-ubnd-2026"),
    periodId: fc.constantFrom("2026-H1", "2026-H1", "2026-H2"),
    agencyId: fc.constantFrom("cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai", "cac-xa", "so-la"),
    tasks: fc.array(
      fc
        .tuple(fc.constantFrom("II.1", "II.2", "II.3", "IX.9"), fc.constantFrom(...progressStates))
        .map(([taskId, progress]) => aTaskReport(taskId, { progress, completedOn: progress === "done" ? "2026-05-20" : null })),
      { maxLength: 5 },
    ),
    counts: fc.array(
      fc
        .tuple(fc.constantFrom("k1", "k2", "k9"), fc.constantFrom("opened", "cleared", "accepted", "settled"), answer)
        .map(([indicatorId, countId, given]) => aCountReport(indicatorId, countId, given)),
      { maxLength: 6 },
    ),
  }),
});

export const anyReturns = fc.array(anyReturn, { maxLength: 10 });
