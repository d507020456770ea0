import { expect, it } from "vitest";
import { cellFormula, cellValue } from "../../../local/workbook-host/grid/cell-value.ts";
import { typedCell } from "../../../local/workbook-host/grid/typed-text.ts";

it.each([
  ["12", "General", 12, undefined],
  ["-0.5", "General", -0.5, undefined],
  ["75%", "General", 0.75, "0%"],
  ["14/06/2026", "General", 46187, "dd/mm/yyyy"],
  ["31/02/2026", "General", "31/02/2026", undefined],
  ["TRUE", "General", true, undefined],
  ["'0123", "General", "0123", undefined],
  ["0123", "@", "0123", undefined],
  ["=1", "@", "=1", undefined],
  ["=A1", "General", "=A1", undefined],
  ["=", "General", "=", undefined],
  ["", "General", "", undefined],
] as const)("%j in a cell of format %j becomes %j", (typed, format, expected, given) => {
  const { cell, format: takes } = typedCell(typed, format);
  expect([cellFormula(cell), takes]).toEqual([expected, given]);
});

it("reads several lines typed into the grid as text with line breaks", () => {
  expect(cellValue({ p: { id: "d", documentStyle: {}, body: { dataStream: "một\rhai\r\n" } } })).toBe("một\nhai");
});
