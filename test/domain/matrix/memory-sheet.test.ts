import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memorySheet, readMemory } from "../../../domain/matrix/memory-sheet.ts";
import { nothingRemembered, remembered } from "../../../domain/plan/review/plan-memory.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { aPlan } from "../../builders/plans.ts";

describe("what the workbook remembers of a plan", () => {
  it("comes back from its sheet as it was, whatever the document says", () => {
    const words = fc.string({ unit: "binary", maxLength: 40 });
    const parent = fc.constantFrom(null, { id: "09-kh-ubnd-2024", number: "09/KH-UBND", title: null });
    const memory = fc.record({
      lines: fc.array(words),
      settled: fc.array(words),
      origin: fc.constantFrom(null, aPlan()),
      parent,
    });
    fc.assert(
      fc.property(memory, (given) => {
        expect(readMemory(rawRows(memorySheet(given, "p-1")), ["p-1"])).toEqual(given);
      }),
    );
  });

  it("keeps a line that is longer than a cell of Excel, each cell below its limit", () => {
    const lines = ["đ".repeat(100_000)];
    const sheet = memorySheet({ ...nothingRemembered, lines }, "p-1");
    const lengths = sheet.rows.flat().map((cell) => (cell.kind === "text" ? cell.text.length : 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    expect(readMemory(rawRows(sheet), ["p-1"]).lines).toEqual(lines);
  });

  it("is nothing where the sheet is another plan's, gone or damaged", () => {
    const rows = rawRows(memorySheet({ ...nothingRemembered, lines: ["a"] }, "p-1"));
    expect(readMemory(rows, ["p-2"])).toEqual(nothingRemembered);
    expect(readMemory(null, ["p-1"])).toEqual(nothingRemembered);
    expect(readMemory([...rows, ["origin", ":{broken"]], ["p-1"]).origin).toBeNull();
  });

  it("of a book keeps the surroundings of the tasks, on the same lines", () => {
    const book = Array.from({ length: 4_000 }, (_, at) => `${String(at + 1)} ${"x".repeat(500)}`).join("\n");
    const { lines } = remembered(book, [{ source: { startLine: 2_000, endLine: 2_001 } }], aPlan());
    expect(lines).toHaveLength(4_000);
    expect(lines[1_999]).toMatch(/^2000 /);
    expect(lines[0]).toBe("");
  });
});
