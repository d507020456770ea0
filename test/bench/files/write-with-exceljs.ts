/** The province's sheets written by ExcelJS as Matran writes them, charts left out (it has none): values, formulas, looks, merges, widths, colours by content. */
import { areaAddress, literal, address } from "../../../domain/sheet/address.ts";
import { serialOf } from "../../../domain/sheet/day.ts";
import type { Cell, Sheet, Style } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import type { ExcelJs } from "./peer-types.ts";

const colour = (hex: string) => ({ argb: `FF${hex.replace("#", "")}` });
const edge = { style: "thin", color: colour("#B6C2D1") };

const looks = ({ bold, italic, size, color, fill, border, wrap, horizontal, vertical, rotation, format }: Style) => ({
  font: { name: "Calibri", size: size ?? 11, bold, italic, ...(color ? { color: colour(color) } : {}) },
  ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: colour(fill) } } : {}),
  ...(border ? { border: { top: edge, left: edge, bottom: edge, right: edge } } : {}),
  alignment: { horizontal, vertical: vertical ?? "middle", wrapText: wrap, textRotation: rotation },
  ...(format ? { numFmt: format } : {}),
});
const ready = new Map(Object.entries(styles).map(([name, style]) => [name, looks(style)]));

function valueOf(cell: Cell): unknown {
  switch (cell.kind) {
    case "empty":
      return null;
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return serialOf(cell.iso);
    case "formula":
      return { formula: cell.formula.replace(/^=/, ""), result: cell.value };
  }
}

export async function writeWithExcelJs({ Workbook }: ExcelJs, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new Workbook();
  for (const { name, rows, widths, merges, heights, colours } of sheets) {
    const target = book.addWorksheet(name);
    target.columns = widths.map((width) => ({ width }));
    for (const [r, row] of rows.entries()) {
      const drawn = target.getRow(r + 1);
      for (const [c, cell] of row.entries())
        Object.assign(drawn.getCell(c + 1), { value: valueOf(cell), style: ready.get(cell.style ?? "plain") });
      if (heights[r] !== undefined) drawn.height = heights[r];
    }
    for (const area of merges) target.mergeCells(areaAddress(area));
    for (const [at, rule] of colours.entries()) {
      const first = address(rule.area.top, rule.area.left);
      const formula = rule.kind === "formula" ? rule.formula.replace(/^=/, "") : `${first}=${literal(rule.text)}`;
      const look = { type: "expression", formulae: [formula], priority: at + 1, style: ready.get(rule.style) };
      target.addConditionalFormatting({ ref: areaAddress(rule.area), rules: [look] });
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
