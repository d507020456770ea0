import fc from "fast-check";
import { expect, it } from "vitest";
import type { Problem } from "../../../domain/problem.ts";
import { lookedFor, rowsByCode } from "../../../domain/returns/read-return-rows.ts";
import { findTable } from "../../../domain/sheet/table.ts";

/** Rows of a form in any order, some gone, doubled, with a code that nobody asked for, or with none. */
const drawnRows = fc.record({
  codes: fc.uniqueArray(fc.constantFrom("II.1", "II.2", "II.3", "k1.opened", "k2.opened"), { minLength: 1 }),
  changes: fc.array(
    fc.record({
      at: fc.nat(5),
      code: fc.constantFrom("II.1", "II.3", "IX.9", "", " II.2 ", null),
      answer: fc.constantFrom("", "có"),
    }),
    { maxLength: 2 },
  ),
});

it("the rows of a form as it was drawn are those that are found by looking for each code", () => {
  fc.assert(
    fc.property(drawnRows, ({ codes, changes }) => {
      const rows = [["Mã", "Trả lời"], ...codes.map((code) => [code, "xong"])] as (string | null)[][];
      for (const { at, code, answer } of changes) rows.splice(1 + at, 1, [code, answer]);
      const table = findTable("Báo cáo", rows, ["Mã", "Trả lời"]);
      if (table === null) throw new Error("The table is not found.");
      const [quick, slow]: [Problem[], Problem[]] = [[], []];
      const form = { codes, header: "Mã", what: "nhiệm vụ", answer: "Trả lời" };
      const found = rowsByCode(table, form, quick);
      expect(found).toEqual(lookedFor(table, form, slow));
      expect(quick).toEqual(slow);
    }),
  );
});
