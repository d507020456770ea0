import { isWholeColumns, isWholeRows, LAST_COLUMN, LAST_ROW, type Area } from "./area.ts";

/** 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

const columnIndex = (name: string): number => [...name.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;

/** "A1:B2", "A:C" for whole columns, "3:4" for whole rows. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area) && !isWholeRows(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** As Excel writes it: quotes only where the name needs them. */
export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;

/** Splits "'Nhiệm vụ'!A1:B2" into sheet and area; the sheet is null where the text names none. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const bang = text.lastIndexOf("!");
  const prefix = bang < 0 ? null : text.slice(0, bang);
  const sheet = prefix === null ? null : prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const area = parseArea(text.slice(bang + 1).replaceAll("$", ""));
  return area === null ? null : { sheet, area };
}

function parseArea(text: string): Area | null {
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(text);
  if (cells !== null) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    return ordered(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns !== null) return ordered(0, columnIndex(columns[1] ?? ""), LAST_ROW, columnIndex(columns[2] ?? ""));
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  return null;
}

const ordered = (r1: number, c1: number, r2: number, c2: number): Area => ({
  top: Math.min(r1, r2),
  left: Math.min(c1, c2),
  bottom: Math.max(r1, r2),
  right: Math.max(c1, c2),
});
