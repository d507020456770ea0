import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { untouched } from "../../../addin/src/features/returns/keep-words.ts";
import type { OpenReturn } from "../../../addin/src/features/returns/open-return.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { progressStates, type ReturnContent, type TaskReport } from "../../../domain/returns/return.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { aPlan } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn } from "../../builders/returns.ts";

const plan = aPlan();
const agencyId = "cong-an-tinh";
const open = (previous: ReturnContent | null, content: ReturnContent | null = null): OpenReturn => ({
  plan,
  period: aPeriod(),
  agencyId,
  head: content === null ? null : aHead(),
  content,
  etag: null,
  previous,
});
const earlier = (report: Partial<TaskReport> = {}) => aReturn(agencyId, { periodId: "2025-H2", tasks: { "II.1": report } });

/** The tasks that she is asked about, of a form that was drawn from `previous` and left as it is but for its counts. */
const askedOf = (previous: ReturnContent): readonly string[] => {
  const rows = rawRows(returnSheet(plan, aPeriod(), agencyId, previous, null)).map((row) =>
    String(row[0]).startsWith("k") ? row.with(5, 10) : row,
  );
  const read = readReturnSheet(plan, rows);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  return untouched(open(previous), read.value).map(({ place }) => (place?.kind === "field" ? place.path : ""));
};

describe("words of the last period that nobody has touched", () => {
  it("are asked about, task by task, but for what is finished or did not arise", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...progressStates),
        fc.option(fc.integer({ min: 2, max: 99 }), { nil: null }),
        (progress, percent) => {
          const isOver = progress === "done" || progress === "nothing-arose";
          const asked = askedOf(earlier({ progress, percent, difficulties: "Thiếu xe", proposals: "Cấp thêm" }));
          expect(asked).toEqual(isOver ? ["tasks/II.2/result"] : ["tasks/II.1/result", "tasks/II.2/result"]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("are not asked about once a word has changed, nor where the return was sent already, nor where nothing came before", () => {
    const previous = earlier();
    const changed = aReturn(agencyId, { tasks: { "II.1": { result: "Đã tuần tra 12 đêm" } } });
    expect(untouched(open(previous), changed).map(({ place }) => place)).toEqual([{ kind: "field", path: "tasks/II.2/result" }]);
    expect(untouched(open(previous, changed), changed)).toEqual([]);
    expect(untouched(open(null), changed)).toEqual([]);
  });
});
