/** One sheet taken apart into pieces of drawing: first emptied, then its contents, its looks, and last what surrounds them. */
import { areaAddress } from "../../../domain/sheet/address.ts";
import type { Area, Cell, Sheet, Style } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import { formatOf, inputOf } from "./cell-input.ts";
import { drawCharts } from "./draw-charts.ts";
import { drawFrame } from "./draw-frame.ts";
import { drawRules } from "./draw-rules.ts";
import { facets } from "./facets.ts";
import { partsOf, type Piece } from "./pieces.ts";
import { mostCommon, regionsOf } from "./regions.ts";

/** `names`: those of the workbook that the sheet's own take the place of. */
export interface Place {
  readonly sheet: Sheet;
  readonly target: Excel.Worksheet;
  readonly isThere: boolean;
  readonly names: readonly Excel.NamedItem[];
  /** Those that stand on the sheet from before. */
  readonly charts: readonly Excel.Chart[];
}

export function piecesOf(context: Excel.RequestContext, { sheet, target, isThere, names, charts }: Place): readonly Piece[] {
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  const cells = sheet.rows.map((row) => Array.from({ length: columns }, (_, column): Cell => row[column] ?? { kind: "empty" }));
  const prepare = (): void => {
    if (isThere) empty(target);
    charts.forEach((chart) => chart.delete());
    if (sheet.isOpenOutside === true && cells.length > 0) openAround(target, cells.length, columns);
    names.filter((name) => !name.isNullObject).forEach((name) => name.delete());
  };
  const finish = (): void => {
    sheet.merges.forEach((area) => target.getRange(areaAddress(area)).merge());
    drawRules(context, target, sheet);
    drawCharts(target, sheet.charts ?? []);
    drawFrame(context, target, sheet);
  };
  const rules = sheet.merges.length + sheet.lists.length + sheet.colours.length + sheet.rows.length;
  return [
    { bytes: 2_000, draw: prepare },
    ...contentPieces(target, cells, columns),
    ...lookPieces(target, cells, columns),
    { bytes: rules * 600, draw: finish },
  ];
}

function empty(target: Excel.Worksheet): Excel.Worksheet {
  if (target.protection.protected) target.protection.unprotect();
  target.freezePanes.unfreeze();
  const all = target.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  all.rowHidden = false;
  all.format.useStandardHeight = true;
  return target;
}

/** Unlocks what is not the form: a cleared cell is locked, and the form's own locks are laid over it afterwards. */
function openAround(target: Excel.Worksheet, rows: number, columns: number): void {
  target.getRange().format.protection.locked = false;
  target.getRangeByIndexes(0, 0, rows, columns).format.protection.locked = true;
}

/** Blocks of rows, so that a large sheet can be told in several requests. */
function contentPieces(target: Excel.Worksheet, cells: readonly (readonly Cell[])[], columns: number): readonly Piece[] {
  const rows = cells.map((row) => {
    const formats = row.map((cell) => formatOf(cell, styleOf(cell)));
    const inputs = row.map(inputOf);
    // A letter of Vietnamese is up to three bytes.
    return { formats, inputs, bytes: JSON.stringify(formats).length + 2 * JSON.stringify(inputs).length };
  });
  let top = 0;
  return partsOf(rows, mostBytesOfBlock).map((block): Piece => {
    const first = top;
    top += block.length;
    return {
      bytes: block.reduce((sum, { bytes }) => sum + bytes, 0),
      draw: () => {
        const range = target.getRangeByIndexes(first, 0, block.length, columns);
        range.numberFormat = block.map(({ formats }) => formats);
        range.formulas = block.map(({ inputs }) => inputs);
      },
    };
  });
}

const mostBytesOfBlock = 400_000;

const styleOf = (cell: Cell | undefined): Style => styles[cell?.style ?? "plain"];

/** Borders name each side of their range. */
const bytesOfLook = { border: 4_500, other: 700 } as const;

function lookPieces(target: Excel.Worksheet, cells: readonly (readonly Cell[])[], columns: number): readonly Piece[] {
  const whole: Area = { top: 0, left: 0, bottom: cells.length - 1, right: columns - 1 };
  return facets.flatMap((facet) => {
    const valueAt = (row: number, column: number) => facet.of(styleOf(cells[row]?.[column]));
    const common = mostCommon(cells.length, columns, valueAt) ?? facet.cleared;
    const regions = regionsOf(cells.length, columns, valueAt).filter(({ value }) => value !== common);
    const laid = common === facet.cleared ? regions : [{ area: whole, value: common }, ...regions];
    return laid.map(({ area, value }) => ({
      bytes: facet.sides ? bytesOfLook.border : bytesOfLook.other,
      draw: () => facet.apply(rangeOf(target, area), value, shapeOf(area)),
    }));
  });
}

const shapeOf = ({ top, left, bottom, right }: Area) => ({ rows: bottom - top + 1, columns: right - left + 1 });

const rangeOf = (target: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  target.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
