import type { IRange, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import { needOf } from "./guarded-commands.ts";
import { allowancesOf, holdsLocked } from "./locked-cells.ts";

const locked =
  "Ô này đã khóa vì trang tính đang được bảo vệ. Chỉ nhập vào các ô có nền vàng nhạt; muốn sửa chỗ khác, hãy dùng ngăn Ma trận.";
const notAllowed = "Trang tính đang được bảo vệ nên không làm được việc này ở đây.";

/** As Excel does: a protected sheet takes typing in its unlocked cells only, and changes of its shape only where it allows them. */
export function refuseLockedEdits(univerAPI: FUniver, say: (message: string) => void): void {
  /** How far a paste or fill reaches is known only when its values are written: until it ends, those are looked at. */
  let reaching = false;
  const refuse = (event: { cancel?: boolean }, message: string): void => {
    event.cancel = true;
    say(message);
  };
  univerAPI.addEvent(univerAPI.Event.BeforeSheetEditStart, (event) => {
    const sheet = event.worksheet.getSheet();
    const { row, column } = event;
    const cell: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    if (allowancesOf(sheet) !== null && holdsLocked(sheet, [cell])) refuse(event, locked);
  });
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
    const sheet = sheetOf(univerAPI, event.params);
    const allowances = sheet === null ? null : allowancesOf(sheet);
    if (sheet === null || allowances === null) return;
    if (reaching && event.id === "sheet.mutation.set-range-values" && writesLocked(sheet, event.params)) {
      return refuse(event, locked);
    }
    const need = needOf(event.id);
    if (need === null) return;
    reaching = need === "contents";
    if (need === "contents") {
      if (holdsLocked(sheet, rangesIn(event.params) ?? selected(univerAPI))) refuse(event, locked);
    } else if (allowances[need] !== true) refuse(event, notAllowed);
  });
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, ({ id }) => {
    if (needOf(id) === "contents") reaching = false;
  });
}

function sheetOf(univerAPI: FUniver, params: unknown): Worksheet | null {
  const workbook = univerAPI.getActiveWorkbook();
  const named = field(params, "subUnitId");
  const sheet = typeof named === "string" ? workbook?.getSheetBySheetId(named) : workbook?.getActiveSheet();
  return sheet?.getSheet() ?? null;
}

/** Where the command says that it writes; null where it means the selection. */
function rangesIn(params: unknown): readonly IRange[] | null {
  const moved = [field(params, "fromRange"), field(params, "toRange")].filter(isRange);
  if (moved.length > 0) return moved;
  const named = field(params, "targetRange") ?? field(params, "ranges") ?? field(params, "range");
  const ranges = (Array.isArray(named) ? named : [named]).filter(isRange);
  return ranges.length > 0 ? ranges : null;
}

function selected(univerAPI: FUniver): readonly IRange[] {
  const selection = univerAPI.getActiveWorkbook()?.getActiveSheet().getSelection();
  return selection?.getActiveRangeList().map((range) => range.getRange()) ?? [];
}

function writesLocked(sheet: Worksheet, params: unknown): boolean {
  const matrix = Object.entries((field(params, "cellValue") ?? {}) as Record<string, Record<string, object | null> | null>);
  const written = matrix.flatMap(([row, cells]) =>
    Object.entries(cells ?? {})
      .filter(([, cell]) => cell === null || "v" in cell || "f" in cell || "p" in cell || "si" in cell)
      .map(([column]) => ({
        startRow: Number(row),
        endRow: Number(row),
        startColumn: Number(column),
        endColumn: Number(column),
      })),
  );
  return holdsLocked(sheet, written);
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const isRange = (value: unknown): value is IRange => typeof field(value, "startRow") === "number";
