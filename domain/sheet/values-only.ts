/**
 * A sheet as it goes to people outside: what is seen and nothing else. Formulas become the figures that they show, hidden rows (the
 * stamp among them), names, lists and rules are gone, colours that a text brought stay as the cell's own look.
 *
 *   a formula with its figure        the figure
 *   a formula without one            empty
 *   a hidden row                     gone; all below moves up
 *   a colour by text                 the cell's look; a colour by formula: gone
 */
import type { Area, Cell, Sheet } from "./sheet.ts";

export function valuesOnly(sheet: Sheet): Sheet {
  const hidden = new Set(sheet.hiddenRows);
  const kept = sheet.rows.flatMap((_, row) => (hidden.has(row) ? [] : [row]));
  const above = (row: number): number => sheet.hiddenRows.filter((each) => each < row).length;
  const moved = (area: Area): Area => ({ ...area, top: area.top - above(area.top), bottom: area.bottom - above(area.bottom) });
  return {
    ...sheet,
    rows: kept.map((row) => (sheet.rows[row] ?? []).map((cell, column) => coloured(value(cell), row, column, sheet))),
    heights: Object.fromEntries(kept.flatMap((row, at) => (sheet.heights[row] === undefined ? [] : [[at, sheet.heights[row]]]))),
    hiddenRows: [],
    merges: sheet.merges.filter(({ top, bottom }) => !hidden.has(top) && !hidden.has(bottom)).map(moved),
    frozen: { ...sheet.frozen, rows: Math.max(0, sheet.frozen.rows - above(sheet.frozen.rows)) },
    lists: [],
    colours: [],
    // A chart names cells, and these move.
    charts: [],
    names: [],
    isProtected: false,
    filter: null,
    print: {
      ...sheet.print,
      repeatRows: Math.max(0, sheet.print.repeatRows - above(sheet.print.repeatRows)),
      ...(sheet.print.repeatFrom === undefined ? {} : { repeatFrom: sheet.print.repeatFrom - above(sheet.print.repeatFrom) }),
    },
  };
}

function value(cell: Cell): Cell {
  if (cell.kind !== "formula") return cell;
  const look = cell.style === undefined ? {} : { style: cell.style };
  if (cell.value === undefined || cell.value === "") return { kind: "empty", ...look };
  return typeof cell.value === "number"
    ? { kind: "number", value: cell.value, ...look }
    : { kind: "text", text: cell.value, ...look };
}

function coloured(cell: Cell, row: number, column: number, { colours }: Sheet): Cell {
  if (cell.kind !== "text") return cell;
  const rule = colours.find(
    (each) =>
      each.kind === "text-equals" &&
      each.text === cell.text &&
      each.area.top <= row &&
      row <= each.area.bottom &&
      each.area.left <= column &&
      column <= each.area.right,
  );
  return rule === undefined ? cell : { ...cell, style: rule.style };
}
