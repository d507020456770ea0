import fc from "fast-check";
import { expect, it } from "vitest";
import { areaAddress, columnName, parseAddress, sheetPrefix } from "../../../local/workbook-host/grid/address.ts";
import { intersection, LAST_COLUMN, LAST_ROW, without, type Area } from "../../../local/workbook-host/grid/area.ts";

const area = (rows = LAST_ROW, columns = LAST_COLUMN) =>
  fc
    .tuple(fc.nat(rows), fc.nat(columns), fc.nat(rows), fc.nat(columns))
    .map(([a, b, c, d]): Area => ({ top: Math.min(a, c), left: Math.min(b, d), bottom: Math.max(a, c), right: Math.max(b, d) }));

it("reads back every address that it writes", () => {
  fc.assert(fc.property(area(), (one) => void expect(parseAddress(areaAddress(one))).toEqual({ sheet: null, area: one })));
});

it("reads back every sheet name that it quotes", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[!:\\/?*[\]]|^'|'$/.test(name)),
      (name) => void expect(parseAddress(`${sheetPrefix(name)}A1`)?.sheet).toBe(name),
    ),
  );
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [LAST_COLUMN, "XFD"],
])("column %i is called %s", (column, name) => expect(columnName(column)).toBe(name));

it("cuts a hole out of an area without losing or doubling a cell", () => {
  const size = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1);
  fc.assert(
    fc.property(area(12, 12), area(12, 12), (whole, hole) => {
      const rest = without(whole, hole);
      const common = intersection(whole, hole);
      expect(rest.reduce((sum, one) => sum + size(one), 0)).toBe(size(whole) - (common === null ? 0 : size(common)));
      expect(rest.every((one) => intersection(one, hole) === null)).toBe(true);
    }),
  );
});
