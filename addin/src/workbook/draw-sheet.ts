/**
 * Draws sheets into the open workbook: two trips to Excel for any number of sheets, one to learn what is there and one to
 * draw; one more where charts from before must go, and more where a request would grow too large (pieces.ts). A sheet of the same name is emptied and drawn anew.
 *
 *   values and formats   in bulk, the number formats first, so that text arrives as text
 *   looks                facet by facet over few rectangles (facets.ts, regions.ts)
 *   protection           last, without a password
 */
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import type { Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";
import { partsOf, type Piece } from "./pieces.ts";
import { piecesOf, type Place } from "./sheet-pieces.ts";

/** Leaves the first sheet active, or (`staying`) the person where she is. */
export function drawSheets(sheets: readonly Sheet[], { staying = false } = {}): Promise<Reply<void>> {
  return inExcel(async (context) => {
    const found = sheets.map((sheet) => look(context, sheet));
    await context.sync();
    const places = found.map(({ sheet, existing, names }) => {
      const isThere = !existing.isNullObject;
      return { sheet, names, isThere, target: isThere ? existing : context.workbook.worksheets.add(sheet.name) };
    });
    const drawn = places.map((place) => ({ ...place, found: chartsOn(place) }));
    if (drawn.some(({ found: charts }) => charts !== null)) await context.sync();
    const pieces = drawn.flatMap(({ found: charts, ...place }) => piecesOf(context, { ...place, charts: charts?.items ?? [] }));
    await inParts(context, [...pieces, { bytes: 0, draw: () => (staying ? undefined : show(places[0])) }]);
  });
}

/** What a sheet that may have charts has of them from before; null where there is nothing to ask. */
function chartsOn({ sheet, isThere, target }: Pick<Place, "sheet" | "isThere" | "target">): Excel.ChartCollection | null {
  return isThere && sheet.charts !== undefined ? target.charts.load("items/name") : null;
}

/** One after the other: each part is a trip of its own because the one before was full. */
function inParts(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  return partsOf(pieces).reduce(async (before, part) => {
    await before;
    part.forEach((piece) => piece.draw());
    await context.sync();
  }, Promise.resolve());
}

/** Brings the sheet to the front at the first cell to fill of a form, else at the first visible one: the stamp is nobody's business. */
function show(place: Pick<Place, "sheet" | "target"> | undefined): void {
  if (place === undefined) return;
  const { target, sheet } = place;
  target.activate();
  const [row, column] = firstField(sheet) ?? [sheet.rows.findIndex((_, at) => !sheet.hiddenRows.includes(at)), 0];
  target.getRangeByIndexes(Math.max(0, row), column, 1, 1).select();
}

function firstField({ rows, isProtected }: Sheet): readonly [number, number] | null {
  if (!isProtected) return null;
  const places = rows.map(
    (cells, row) => [row, cells.findIndex((cell) => styles[cell.style ?? "plain"].unlocked === true)] as const,
  );
  return places.find(([, column]) => column >= 0) ?? null;
}

function look(context: Excel.RequestContext, sheet: Sheet) {
  const existing = context.workbook.worksheets.getItemOrNullObject(sheet.name);
  existing.load("name,protection/protected");
  const names = sheet.names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("name"));
  return { sheet, existing, names };
}
