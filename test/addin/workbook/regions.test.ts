import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostCommon, regionsOf, runsOf } from "../../../addin/src/workbook/regions.ts";

const grids = fc.integer({ min: 1, max: 12 }).chain((columns) =>
  fc.array(fc.array(fc.constantFrom("a", "b", "c"), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 12,
  }),
);

describe("regions of equal cells", () => {
  it("cover every cell exactly once, with its own value", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const painted = grid.map((row) => row.map((): string[] => []));
        for (const { area, value } of regionsOf(grid.length, grid[0]?.length ?? 0, (row, column) => grid[row]?.[column]))
          for (let row = area.top; row <= area.bottom; row++)
            for (let column = area.left; column <= area.right; column++) painted[row]?.[column]?.push(value ?? "");
        expect(painted).toEqual(grid.map((row) => row.map((value) => [value])));
      }),
    );
  });

  it("take one rectangle for a table of one look, however large", () => {
    expect(regionsOf(60, 200, () => "same")).toEqual([{ value: "same", area: { top: 0, left: 0, bottom: 59, right: 199 } }]);
  });

  it("join equal columns over all rows", () => {
    expect(regionsOf(50, 3, (_, column) => column)).toHaveLength(3);
  });
});

it("runs join equal neighbours", () => {
  expect(runsOf(5, (index) => ["a", "a", "b", "a", "a"][index])).toEqual([
    { left: 0, right: 1, value: "a" },
    { left: 2, right: 2, value: "b" },
    { left: 3, right: 4, value: "a" },
  ]);
});

it("the most common value is that of most cells", () => {
  expect(mostCommon(2, 2, (row, column) => (row === 0 && column === 0 ? "rare" : "usual"))).toBe("usual");
});
