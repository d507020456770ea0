/**
 * Files of returns that went wrong on their way: cells of every type, rows and columns put in, taken out and moved, tabs renamed and
 * doubled, stamps changed, parts swapped, entries doubled, bytes flipped, files cut. Each says what the file may be read as: per field
 * the readings that are not wrong.
 */
import fc from "fast-check";
import { fieldCells } from "../../domain/returns/typed-cells.ts";
import { readAddress } from "../../domain/sheet/address.ts";
import { sheetsIn } from "../builders/workbook-bytes.ts";
import { cellsFor, type TriedCell } from "./file-cells.ts";
import {
  packed,
  partsOf,
  type Parts,
  readSheetXml,
  type SheetCell,
  type SheetXml,
  styleOf,
  textPart,
  withSheet,
  withText,
} from "./sheet-xml.ts";

export interface FileCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By field path; a field that is not here is not said. */
  readonly says: ReadonlyMap<string, readonly unknown[]>;
  /** Nothing but cells of the form was written: a refusal must name one of them. */
  readonly onlyCells: boolean;
}

interface Filled {
  readonly parts: Parts;
  readonly sheet: SheetXml;
  readonly says: ReadonlyMap<string, readonly unknown[]>;
  readonly isDamaged: boolean;
}

/** `plain`: every field as a person types it. */
function filled(form: Uint8Array, plain: boolean): fc.Arbitrary<Filled> {
  const parts = partsOf(form);
  const sheet = readSheetXml(parts);
  const fields = fieldCells(sheetsIn(form)[0]?.rows ?? []);
  const drawn = fields.map(({ path }) => (plain ? cellsFor(path).filter((cell) => isPlain(path, cell)) : cellsFor(path)));
  return fc.tuple(...drawn).map((tried) => {
    const at = new Map(fields.map(({ address }, index) => [keyOf(readAddress(address)), tried[index]]));
    const cells = sheet.cells.map((cell): SheetCell => {
      const said = at.get(keyOf(cell));
      return said === undefined
        ? cell
        : { ...cell, attributes: `${styleOf(cell.attributes)}${said.attributes}`, inner: said.inner };
    });
    return {
      parts,
      sheet: { ...sheet, cells },
      says: new Map(fields.map(({ path }, index) => [path, tried[index]?.says ?? []])),
      isDamaged: tried.some((each) => each.isDamaged === true),
    };
  });
}
/** Such as is taken without a question: work under way has no day on which it was done. */
const isPlain = (path: string, { says: [said, ...others], inner }: TriedCell): boolean =>
  others.length === 0 && said !== undefined && said !== "" && (inner === "") === path.endsWith("/completedOn");
const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;

type Way = (from: Filled) => fc.Arbitrary<Uint8Array>;

const moved =
  (move: (cell: SheetCell, at: number) => SheetCell | null, most: number): Way =>
  ({ parts, sheet }) =>
    fc.nat({ max: most }).map((at) => {
      const cells = sheet.cells.map((cell) => move(cell, at)).filter((cell) => cell !== null);
      return packed(withSheet(parts, { ...sheet, cells }, true));
    });
const swapped = (axis: "row" | "column", most: number): Way => {
  return ({ parts, sheet }) =>
    fc.tuple(fc.nat({ max: most }), fc.nat({ max: most })).map(([one, other]) => {
      const cells = sheet.cells.map((cell) => {
        const at = cell[axis];
        return { ...cell, [axis]: at === one ? other : at === other ? one : at };
      });
      return packed(withSheet(parts, { ...sheet, cells }, true));
    });
};
const edited =
  (name: string, edits: readonly (readonly [RegExp | string, string])[]): Way =>
  ({ parts, sheet }) =>
    fc.constantFrom(...edits).map(([from, to]) => {
      const whole = withSheet(parts, sheet);
      return packed(withText(whole, name, textPart(whole, name).replace(from, to)));
    });
const broken =
  (breakIt: (bytes: Uint8Array, at: number, by: number) => Uint8Array): Way =>
  ({ parts, sheet }) =>
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 255 })).map(([share, by]) => {
      const whole = packed(withSheet(parts, sheet));
      return breakIt(whole, Math.floor(share * (whole.length - 1)), by);
    });

/** The central directory and the local headers say the same name, so both entries are found by some reader. */
function doubled(parts: Parts, name: string, other: Uint8Array): Uint8Array {
  const twin = `${name.slice(0, -1)}~`;
  const bytes = packed({ ...parts, [twin]: other });
  const [from, to] = [new TextEncoder().encode(twin), new TextEncoder().encode(name)];
  for (let at = 0; at + from.length <= bytes.length; at += 1)
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at);
  return bytes;
}

const sheetTwice: Way = ({ parts, sheet }) =>
  fc.boolean().map((sameWords) => {
    const whole = withSheet(parts, sheet);
    const part = whole["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
    const empty = partsOf(packed(parts))["xl/worksheets/sheet1.xml"] ?? part;
    return doubled(whole, "xl/worksheets/sheet1.xml", sameWords ? part : empty);
  });
const tabTwice: Way = ({ parts, sheet }) =>
  fc.constant(null).map(() => {
    const whole = withSheet(parts, sheet);
    const second = "xl/worksheets/sheet9.xml";
    const named = textPart(whole, "xl/workbook.xml").replace(
      "</sheets>",
      '<sheet name="Bản sao" sheetId="99" r:id="rId99"/></sheets>',
    );
    const relation = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`;
    const related = textPart(whole, "xl/_rels/workbook.xml.rels").replace("</Relationships>", relation);
    const both = withText(withText(whole, "xl/workbook.xml", named), "xl/_rels/workbook.xml.rels", related);
    return packed({ ...both, [second]: whole["xl/worksheets/sheet1.xml"] ?? new Uint8Array() });
  });
const partsSwapped: Way = ({ parts, sheet }) => {
  const whole = withSheet(parts, sheet);
  const names = Object.keys(whole);
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
    .map(([one, other]) =>
      packed({ ...whole, [one]: whole[other] ?? new Uint8Array(), [other]: whole[one] ?? new Uint8Array() }),
    );
};
const partLost: Way = ({ parts, sheet }) => {
  const whole = withSheet(parts, sheet);
  return fc
    .constantFrom(...Object.keys(whole))
    .map((lost) => packed(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== lost))));
};

const strings = "xl/sharedStrings.xml";
const ways: Readonly<Record<string, Way>> = {
  "a row put in": moved((cell, at) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell), 24),
  "a row taken out": moved((cell, at) => (cell.row === at ? null : cell.row > at ? { ...cell, row: cell.row - 1 } : cell), 24),
  "a column put in": moved((cell, at) => (cell.column >= at ? { ...cell, column: cell.column + 1 } : cell), 13),
  "a column taken out": moved(
    (cell, at) => (cell.column === at ? null : cell.column > at ? { ...cell, column: cell.column - 1 } : cell),
    13,
  ),
  "a row doubled below itself": ({ parts, sheet }) =>
    fc.nat({ max: 24 }).map((at) => {
      const cells = sheet.cells.flatMap((cell): SheetCell[] =>
        cell.row < at ? [cell] : cell.row === at ? [cell, { ...cell, row: at + 1 }] : [{ ...cell, row: cell.row + 1 }],
      );
      return packed(withSheet(parts, { ...sheet, cells }, true));
    }),
  "two rows swapped": swapped("row", 24),
  "two columns swapped": swapped("column", 12),
  "the tab renamed": edited("xl/workbook.xml", [
    ['name="Báo cáo"', 'name="Trang tính 1"'],
    ['name="Báo cáo"', 'name=""'],
    ['name="Báo cáo"', `name="${"x".repeat(300)}"`],
  ]),
  "the stamp changed": edited(strings, [
    [/agency=[\w-]+/, "agency=xa-hai"],
    [/agency=[\w-]+/, "agency=so-noi-vu"],
    [/agency=[\w-]+/, "agency=../../x"],
    [/agency=[\w-]+ form=\w+/, "agency=xa-hai"],
    [/period=[\w-]+/, "period=2025-H2"],
    [/period=[\w-]+/, "period=2026-H3"],
    [/plan=[\w-]+/, "plan=khac"],
    [/kind=return/, "kind=plan"],
    [/ form=\w+/, ""],
    [/ form=\w+/, " form=00000000"],
    [/matran\/1/, "matran/2"],
    [/matran\/1 /, "matran/1 revision=7 "],
    [/matran\/1 /, "matran/1 agency=xa-hai "],
    [/ – [^<]*<\/t>/, " – SỞ TƯ PHÁP</t>"],
  ]),
  "a code or a header written over": edited(strings, [
    ["<t>II.2</t>", "<t>II.1</t>"],
    ["<t>II.2</t>", "<t>II.9</t>"],
    ["<t>II.1</t>", "<t></t>"],
    ["<t>k1.opened</t>", "<t>k1.cleared</t>"],
    ["<t>k1.cleared</t>", "<t>k9.cleared</t>"],
    ["<t>Kỳ này</t>", "<t>Kỳ trước</t>"],
    ["<t>Kỳ này</t>", "<t>Kỳ nay</t>"],
    ["<t>Kỳ trước</t>", "<t>Kỳ này</t>"],
    ["<t>Tiến độ</t>", "<t>Kết quả</t>"],
    ["<t>%</t>", "<t>Tỷ lệ</t>"],
    ["<t>Mã</t>", "<t>Số</t>"],
  ]),
  "the workbook says otherwise": edited("xl/workbook.xml", [
    [/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>'],
    [/<sheets>/, '<workbookPr date1904="1"/><sheets>'],
    [/r:id="rId\d+"/, 'r:id="rId77"'],
    [/<sheets>.*<\/sheets>/s, "<sheets/>"],
    [/<\?xml[^>]*>/, '<!DOCTYPE x [<!ENTITY a "b">]>'],
  ]),
  "the sheet entered twice": sheetTwice,
  "the tab copied": tabTwice,
  "parts swapped": partsSwapped,
  "a part lost": partLost,
  "a byte flipped": broken((bytes, at, by) => bytes.map((byte, index) => (index === at ? byte ^ by : byte))),
  "a byte lost": broken((bytes, at) => new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + 1)])),
  "cut off": broken((bytes, at) => bytes.slice(0, at)),
  "a stretch doubled": broken((bytes, at, by) => new Uint8Array([...bytes.slice(0, at + by), ...bytes.slice(at)])),
  "words before it": broken((bytes, _, by) => new Uint8Array([...new Uint8Array(by).fill(65), ...bytes])),
};

export function fileCases(form: Uint8Array): fc.Arbitrary<FileCase> {
  const cells = filled(form, false).map((from): FileCase => ({
    name: "cells",
    bytes: packed(withSheet(from.parts, from.sheet)),
    says: from.says,
    onlyCells: !from.isDamaged,
  }));
  const moves = fc
    .tuple(filled(form, true), fc.constantFrom(...Object.entries(ways)))
    .chain(([from, [name, way]]) => way(from).map((bytes): FileCase => ({ name, bytes, says: from.says, onlyCells: false })));
  return fc.oneof({ weight: 1, arbitrary: cells }, { weight: 2, arbitrary: moves });
}
