import fc from "fast-check";
import { expect, it } from "vitest";
import { restAs, restStates } from "../../../domain/returns/fill-rest.ts";
import { progressWords } from "../../../domain/returns/return.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { typedCells, withTyped } from "../../../domain/returns/typed-cells.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod } from "../../builders/returns.ts";

it("one progress for the rest fills every empty progress, no other cell, and over nothing that she chose", () => {
  const sheet = returnSheet(aPlan(), aPeriod(), "cong-an-tinh", null, null);
  const paths = Object.keys(typedCells(rawRows(sheet)));
  const chosen = fc.record(
    Object.fromEntries(paths.map((path) => [path, fc.constantFrom(null, "", " ", "Hoàn thành", "việc khác")])),
  );
  fc.assert(
    fc.property(chosen, fc.constantFrom(...restStates), (typed, state) => {
      const rows = rawRows(withTyped(sheet, typed));
      const empty = paths.filter((path) => path.endsWith("/progress") && (typed[path] ?? "").trim() === "");
      expect(restAs(rows, state)).toEqual(Object.fromEntries(empty.map((path) => [path, progressWords[state]])));
    }),
    { numRuns: 50 },
  );
});
