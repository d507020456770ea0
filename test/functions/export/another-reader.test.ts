/** The same file through the eyes of a library that did not write it: looks, places and rules, each beside what the sheet asked for. */
import { readXlsx, type CellStyle, type Workbook } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { areaAddress, areaReference } from "../../../domain/sheet/address.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { Cell, Sheet, Style, StyleName } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod, aReturn } from "../../builders/returns.ts";

const form = returnSheet(aPlan(), aPeriod(), "cong-an-tinh", aReturn("cong-an-tinh"), null, null, { isFile: true });
const names = Object.keys(styles) as StyleName[];
const quoted = "Hạn & 'gốc'";
const gallery: Sheet = {
  ...form,
  name: quoted,
  rows: names.map((style): Cell[] => [{ kind: "text", text: style, style }]),
  merges: [],
  lists: [{ area: { top: 0, left: 0, bottom: 1, right: 0 }, options: ['nói "có"', "<&>"], strict: true, prompt: 'Hai\n"dòng"' }],
  colours: names.map((style) => ({ kind: "text-equals", area: { top: 0, left: 0, bottom: 9, right: 0 }, text: 'a"<&>', style })),
  names: [],
  heights: {},
  hiddenRows: [],
  frozen: { rows: 0, columns: 0 },
  isProtected: false,
  filter: { top: 0, left: 0, bottom: 9, right: 0 },
  print: { landscape: false, fitToWidth: false, repeatRows: 2 },
  tabColor: null,
};

let book: Workbook;
beforeAll(async () => {
  book = await readXlsx(await writeWorkbook([form, gallery]), { readStyles: true });
});
const sheet = (at: number) => book.sheets[at] ?? expect.fail(`no sheet ${at}`);
const rgb = (hex: string | undefined): string | undefined => hex?.replace("#", "");

/** A read look in the domain's words. */
const asStyle = (read: CellStyle | undefined): Style => {
  const { font, fill, alignment, border, numFmt, protection } = read ?? {};
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    ...(font?.size ? { size: font.size } : {}),
    ...(font?.color?.rgb ? { color: font.color.rgb } : {}),
    ...(fill?.type === "pattern" && fill.fgColor?.rgb ? { fill: fill.fgColor.rgb } : {}),
    border: ["left", "right", "top", "bottom"].every((edge) => border?.[edge as "left"]?.style === "thin"),
    wrap: alignment?.wrapText ?? false,
    ...(alignment?.horizontal ? { horizontal: alignment.horizontal as "left" } : {}),
    ...(alignment?.vertical ? { vertical: alignment.vertical as "top" } : {}),
    ...(alignment?.textRotation ? { rotation: Number(alignment.textRotation) } : {}),
    ...(numFmt && numFmt !== "General" ? { format: numFmt } : {}),
    unlocked: protection?.locked === false,
  };
};

describe("another reader finds", () => {
  it.each(names.map((name, at) => [name, at] as const))("the look %s as it is meant", (name, at) => {
    const { color, fill, format, ...rest } = styles[name];
    expect(asStyle(sheet(1).cells?.get(`${at},0`)?.style)).toEqual({
      ...{ bold: false, italic: false, size: 11, border: false, wrap: false, vertical: "center", unlocked: false, ...rest },
      ...(color ? { color: rgb(color) } : {}),
      ...(fill ? { fill: rgb(fill) } : {}),
      ...(format && format !== "General" ? { format } : {}),
    });
  });

  it("every value in its place", () => {
    for (const [at, drawn] of [form, gallery].entries())
      for (const [r, row] of rawRows(drawn).entries())
        for (const [c, value] of row.entries())
          expect([at, r, c, sheet(at).rows[r]?.[c] ?? null]).toEqual([at, r, c, value === "" ? expect.anything() : value]);
  });

  it("merges, frozen rows, widths, heights, hidden rows, names and the paper", () => {
    const area = ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    }: { [key in "startRow" | "startCol" | "endRow" | "endCol"]: number }) => ({ top, left, bottom, right });
    expect(sheet(0).merges?.map(area)).toEqual(form.merges);
    expect(sheet(0).freezePane).toEqual(form.frozen);
    expect(sheet(1).freezePane).toBeUndefined();
    expect(sheet(0).columns?.map(({ width }) => width)).toEqual(form.widths);
    const rows = [...(sheet(0).rowDefs ?? [])];
    expect(Object.fromEntries(rows.map(([row, { height }]) => [row, height]))).toEqual(form.heights);
    expect(rows.filter(([, { hidden }]) => hidden).map(([row]) => row)).toEqual(form.hiddenRows);
    expect(book.namedRanges).toEqual(
      form.names.map(({ name, area: place }) => ({ name, range: areaReference(form.name, place) })),
    );
    expect(sheet(1).name).toBe(quoted);
    expect(sheet(1).pageSetup).toMatchObject({ paperSize: "a4", orientation: "portrait", printTitlesRow: "$1:$2" });
    expect(sheet(0).pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet(0).headerFooter?.oddFooter).toContain("Trang &P/&N");
  });

  it("lists, colours, the filter and what protection lets through", () => {
    expect(sheet(1).dataValidations).toMatchObject([
      { range: "A1:A2", type: "list", errorStyle: "stop", showErrorMessage: true, inputMessage: 'Hai\n"dòng"' },
    ]);
    expect(sheet(0).dataValidations?.map(({ range, values }) => [range, values])).toEqual(
      form.lists.map(({ area, options }) => [areaAddress(area), options]),
    );
    const rules = sheet(1).conditionalRules ?? [];
    expect(rules.map(({ priority }) => priority)).toEqual(names.map((_, at) => at + 1));
    for (const [at, { formula, style }] of rules.entries()) {
      const { bold = false, color, fill } = styles[names[at] ?? "plain"];
      expect(formula).toBe('A1="a""<&>"');
      const background = style?.fill?.type === "pattern" ? style.fill.bgColor?.rgb : undefined;
      expect([style?.font?.bold ?? false, style?.font?.color?.rgb, background]).toEqual([bold, rgb(color), rgb(fill)]);
    }
    expect(sheet(1).autoFilter).toMatchObject({ range: "A1:A10" });
    expect(sheet(1).protection).toBeUndefined();
    const around = { formatCells: true, insertRows: true, insertColumns: true, insertHyperlinks: true };
    expect(sheet(0).protection).toEqual({
      ...{ sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
      ...(form.isOpenOutside ? around : {}),
    });
  });
});
