import fc from "fast-check";
import { expect, it } from "vitest";
import { checkTaskReport, isQuiet } from "../../../domain/returns/check-task.ts";
import { progressStates, type TaskReport } from "../../../domain/returns/return.ts";
import { aPeriod } from "../../builders/returns.ts";

const period = aPeriod();
const words = fc.constantFrom("", "  ", "Báo cáo số 12/BC-CAT");
const reports: fc.Arbitrary<TaskReport> = fc.record({
  taskId: fc.constant("II.1"),
  progress: fc.constantFrom(...progressStates),
  percent: fc.constantFrom(null, 0, 50, 99, 100),
  completedOn: fc.constantFrom(null, "2026-01-02", period.dataTo, "2026-12-31"),
  result: words,
  evidence: words,
  difficulties: words,
  proposals: words,
});

it("a task that is passed over as quiet is one of which nothing would have been said", () => {
  fc.assert(
    fc.property(reports, fc.option(reports), (report, last) => {
      if (isQuiet(report, last, period)) expect(checkTaskReport(report, last, period)).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
});
