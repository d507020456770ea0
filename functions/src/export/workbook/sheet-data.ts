/** The rows and cells of a sheet as its part says them: a cell is its place, its look and its value. */
import { columnName } from "../../../../domain/sheet/address.ts";
import { serialOf } from "../../../../domain/sheet/day.ts";
import type { Cell, Sheet } from "../../../../domain/sheet/sheet.ts";
import type { Looks } from "./looks.ts";
import type { Numbered } from "./numbered.ts";
import { content, xmlHead } from "./xml.ts";

/** `texts` takes up the texts of all sheets, which `textsPart` then writes. */
export function sheetData({ rows, heights, hiddenRows }: Sheet, looks: Looks, texts: Numbered): string {
  const letters: string[] = [];
  let xml = "";
  for (const [r, row] of rows.entries()) {
    const height = heights[r];
    const how = (height === undefined ? "" : ` ht="${height}" customHeight="1"`) + (hiddenRows.includes(r) ? ' hidden="1"' : "");
    if (row.length === 0 && how === "") continue;
    xml += `<row r="${r + 1}"${how}>`;
    for (const [c, cell] of row.entries()) {
      const place = (letters[c] ??= columnName(c)) + String(r + 1);
      xml += `<c r="${place}" s="${looks.cell(cell.style ?? "plain")}"${told(cell, texts)}`;
    }
    xml += "</row>";
  }
  return `<sheetData>${xml}</sheetData>`;
}

/** From the cell's last attribute to its end. */
function told(cell: Cell, texts: Numbered): string {
  switch (cell.kind) {
    case "empty":
      return "/>";
    case "text":
      return ` t="s"><v>${texts.numberOf(cell.text)}</v></c>`;
    case "number":
      return figure(cell.value);
    case "date":
      return figure(serialOf(cell.iso));
    case "formula":
      return calculated(cell.formula.replace(/^=/, ""), cell.value);
  }
}

/** A file has no sign for a number that is none. */
const figure = (value: number): string => (Number.isFinite(value) ? `><v>${value}</v></c>` : "/>");

function calculated(formula: string, value: string | number | undefined): string {
  const f = `<f>${content(formula)}</f>`;
  if (typeof value === "string") return ` t="str">${f}<v>${content(value)}</v></c>`;
  return Number.isFinite(value) ? `>${f}<v>${value}</v></c>` : `>${f}</c>`;
}

/** `xl/sharedStrings.xml`. Without `preserve` blanks at either end of a text are lost. */
export function textsPart({ all }: Numbered): string {
  let items = "";
  for (const text of all)
    items += `<si><t${/^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : ""}>${content(text)}</t></si>`;
  return `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${all.length}">${items}</sst>`;
}
