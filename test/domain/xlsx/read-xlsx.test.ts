import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { serialOf } from "../../../domain/sheet/day.ts";
import type { RawRows } from "../../../domain/sheet/sheet.ts";
import { readXlsx } from "../../../domain/xlsx/read-xlsx.ts";
import { defaultLimits } from "../../../domain/xlsx/unpack.ts";
import { unpackNode } from "../../../functions/src/xlsx/unpack-node.ts";
import { sheetsIn } from "../../builders/workbook-bytes.ts";
import { aWorkbook, sheetPart, type Parts } from "./a-workbook.ts";

const rowsOf = (parts: Parts): RawRows => sheetsIn(aWorkbook(parts))[0]?.rows ?? [];
const refusalOf = (bytes: Uint8Array, limits = defaultLimits): string => {
  const read = readXlsx(bytes, unpackNode, { limits });
  return read.ok ? "read" : (read.problems[0]?.code ?? "no reason");
};

describe("a cell", () => {
  it.each<[string, string, RawRows]>([
    ["of a number", '<row r="1"><c r="A1"><v>12.5</v></c></row>', [[12.5]]],
    ["that holds 0", '<row r="1"><c r="A1"><v>0</v></c></row>', [[0]]],
    [
      "that is no number to XML",
      '<row r="1"><c r="A1"><v>0x11</v></c><c r="B1"><v>Infinity</v></c></row>',
      [["0x11", "Infinity"]],
    ],
    ["in exponents", '<row r="1"><c r="A1"><v>1.2E-3</v></c></row>', [[0.0012]]],
    ["of TRUE and FALSE", '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>', [[true, false]]],
    ["of an error", '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>', [["#REF!"]]],
    ["with a kept result of 0", '<row r="1"><c r="A1"><f>B1-B1</f><v>0</v></c></row>', [[0]]],
    ["with a kept result of FALSE", '<row r="1"><c r="A1" t="b"><f>1=2</f><v>0</v></c></row>', [[false]]],
    ["with a kept text", '<row r="1"><c r="A1" t="str"><f>"a"&amp;1</f><v>a1</v></c></row>', [["a1"]]],
    ["whose formula gave no text", '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>', []],
    ["in the sheet itself", '<row r="1"><c r="A1" t="inlineStr"><is><t>Đã họp</t></is></c></row>', [["Đã họp"]]],
    [
      "in runs of several looks, phonetic hints apart",
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Đã </t></r><r><rPr><b/></rPr><t xml:space="preserve">họp </t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c></row>',
      [["Đã họp "]],
    ],
    [
      "with references",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a &lt; b &amp; c &#7873; &#x1EC1;</t></is></c></row>',
      [["a < b & c ề ề"]],
    ],
    [
      "with Excel's own escapes",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c></row>',
      [["a\rb_x0041_"]],
    ],
    ["with marked sections", '<row r="1"><c r="A1" t="str"><f>A2</f><v><![CDATA[1 < 2 & 3]]></v></c></row>', [["1 < 2 & 3"]]],
    ["of an ISO day", '<row r="1"><c r="A1" t="d"><v>2026-06-14</v></c></row>', [["2026-06-14"]]],
    ["that is empty but styled", '<row r="1"><c r="A1" s="3"/><c r="B1" s="3"></c></row>', []],
    ["far to the right", '<row r="2"><c r="D2"><v>1</v></c></row>', [[], [null, null, null, 1]]],
    [
      "without an address, in a row without a number",
      "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
      [[1, null, 3], [4]],
    ],
    [
      "with its attributes in another order and in single quotes",
      "<row r='1'><c t = 'str' s='1'  r = 'B1'><v>x</v></c></row>",
      [[null, "x"]],
    ],
    ["on lines of their own", '<row r="1">\n  <c r="A1"\n t="str">\n    <v>x</v>\n  </c>\n</row>', [["x"]]],
    [
      "beside a comment that looks like one",
      '<row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="B1"><v>1</v></c></row>',
      [[null, 1]],
    ],
    [
      "without an address, behind one that is empty and has one",
      '<row r="1"><c r="C1" s="1"/><c><v>5</v></c></row><row r="2"><c><v>6</v></c></row>',
      [[null, null, null, 5], [6]],
    ],
    ["with a text that looks like an end in an attribute", '<row r="1"><c r="A1" x="/>"><v>1</v></c><c r="B1"/></row>', [[1]]],
    ["with > in an attribute", '<row r="1" x="a>b"><c r="A1" x="1>0"><v>1</v></c></row>', [[1]]],
  ])("%s is read", (_what, data, rows) => {
    expect(rowsOf({ data })).toEqual(rows);
  });

  it("of a shared text is read, whether plain, in runs or empty", () => {
    const strings =
      '<si><t>một</t></si><si><r><t>ha</t></r><r><t>i</t></r></si><si/><si><t/></si><si><t xml:space="preserve"> bốn</t></si>';
    const data = `<row r="1">${[0, 1, 2, 3, 4].map((n) => `<c t="s"><v>${n}</v></c>`).join("")}</row>`;
    expect(rowsOf({ data, strings })).toEqual([["một", "hai", null, null, " bốn"]]);
  });

  it("with a formula that nobody computed is named, and is not zero", () => {
    const [sheet] = sheetsIn(aWorkbook({ data: '<row r="3"><c r="B3"><f>SUM(A1:A2)</f></c><c r="C3"><f>1</f><v/></c></row>' }));
    expect(sheet).toMatchObject({ rows: [], uncalculated: ["B3", "C3"] });
  });

  it("of a day is the same serial number whether days count from 1900 or from 1904", () => {
    const day = serialOf("2026-06-14");
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const dataFor = (serial: number): string => `<row r="1"><c r="A1" s="1"><v>${serial}</v></c><c r="B1"><v>7</v></c></row>`;
    expect(rowsOf({ data: dataFor(day), styles })).toEqual([[day, 7]]);
    expect(rowsOf({ data: dataFor(day - 1_462), styles, workbookPr: '<workbookPr date1904="1"/>' })).toEqual([[day, 7]]);
    const marked = readXlsx(aWorkbook({ data: dataFor(day), styles }), unpackNode, { marksDays: true });
    expect(marked.ok && [...(marked.value[0]?.days ?? [])]).toEqual(["A1"]);
  });
});

describe("a worksheet", () => {
  it("is read with a prefix on its elements, and without", () => {
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><v>2</v></c></row>';
    expect(rowsOf({ data: data.replace(/<(\/?)(\w)/g, "<$1x:$2"), prefix: "x:" })).toEqual(rowsOf({ data }));
  });

  it("in UTF-16 is read", () => {
    const text = sheetPart('<row r="1"><c r="A1" t="str"><v>Đã họp</v></c></row>').replace("UTF-8", "UTF-16");
    expect(rowsOf({ sheet: new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")) })).toEqual([["Đã họp"]]);
  });

  it("tells its merged cells", () => {
    const sheet = sheetPart("").replace(
      "</worksheet>",
      '<mergeCells count="1"><mergeCell ref="B2:D4"/></mergeCells></worksheet>',
    );
    expect(sheetsIn(aWorkbook({ sheet }))[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 3 }]);
  });

  it.each([
    ['<mergeCell ref="B2:D4"/>', [{ top: 1, left: 1, bottom: 3, right: 3 }]],
    ["<mergeCell\n  ref = 'b2:d4' />", [{ top: 1, left: 1, bottom: 3, right: 3 }]],
    ['<mergeCell ref="AA10:AB11"></mergeCell>', [{ top: 9, left: 26, bottom: 10, right: 27 }]],
    ['<mergeCell ref="D4:B2"/><mergeCell ref="here"/><mergeCell/>', []],
  ])("tells its merged cells however they are written: %s", (written, areas) => {
    const sheet = sheetPart("").replace("</worksheet>", `<mergeCells>${written}</mergeCells></worksheet>`);
    expect(sheetsIn(aWorkbook({ sheet }))[0]?.merges).toEqual(areas);
  });

  it("says the same to whoever reads other forms before it or beside it", () => {
    const wording = (task: number): string =>
      `Nhiệm vụ ${task}: rà soát địa bàn, đấu tranh &amp; xử lý, tuyên truyền tại thôn, báo cáo kết quả`;
    const file = fc.array(fc.nat({ max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 8 }), (files) => {
        for (const tasks of files) {
          const strings = tasks.map((task) => `<si><t>${wording(task)}</t></si>`).join("");
          const data = `<row r="1">${tasks.map((_, at) => `<c t="s"><v>${at}</v></c>`).join("")}</row>`;
          const said = tasks.map((task) => wording(task).replace("&amp;", "&"));
          expect(rowsOf({ data, strings })[0] ?? []).toEqual(said);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("with a stray cell in the last row of all is read", () => {
    const rows = rowsOf({ data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>' });
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([1_048_576, [1], [null, 2]]);
  });

  it("is read alike, however its program writes it", () => {
    const content = fc.oneof(
      fc.constant(""),
      fc.nat().map((value) => `<v>${value}</v>`),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `<f>SUM(B1:B9)</f><v>${value}</v>`),
      fc.constantFrom("<f>NOW()</f>", '<f t="shared" si="0"/><v>7</v>', "<v/>", "<f>1</f><v/>"),
    );
    const cell = fc.record({
      content,
      kind: fc.constantFrom("", ' t="s"', ' t="str"', ' t="b"', ' t="n"'),
      isPlaced: fc.boolean(),
    });
    const strings = Array.from({ length: 3 }, (_, at) => `<si><t>chữ ${at}</t></si>`).join("");
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 4 }), (rows) => {
        const data = rows
          .map((cells, row) => {
            const written = cells.map(({ content: inside, kind, isPlaced }, column) => {
              const told = kind === ' t="s"' ? inside.replace(/<v>.*<\/v>/, `<v>${column % 3}</v>`) : inside;
              const open = `<c${isPlaced ? ` r="${"ABCDEF".charAt(column)}${row + 1}"` : ""} s="1"${kind}`;
              return told === "" ? `${open}/>` : `${open}>${told}</c>`;
            });
            return `<row r="${row + 1}">${written.join("")}</row>`;
          })
          .join("");
        const said = sheetsIn(aWorkbook({ data, strings }));
        const otherwise = [
          data.replaceAll("><", ">\n<"),
          data.replaceAll('"', "'"),
          data.replaceAll("</v>", "</v >"),
          data.replace(/<c( r="\w+")?( s="1")/g, "<c$2$1"),
        ];
        for (const other of otherwise) expect(sheetsIn(aWorkbook({ data: other, strings }))).toEqual(said);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps any numbers and texts, wherever they stand", () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.option(cell), { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const data = rows
          .map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cellXml(value, row, column)).join("")}</row>`)
          .join("");
        expect(trimmed(rowsOf({ data }))).toEqual(trimmed(rows));
      }),
      { numRuns: 300 },
    );
  });
});

const cellXml = (value: number | string | boolean | null, row: number, column: number): string => {
  const reference = `${"ABCDEF".charAt(column)}${row + 1}`;
  if (value === null) return "";
  if (typeof value === "boolean") return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
  const escaped = Array.from(
    value.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"),
    (letter) => `&#${letter.codePointAt(0) ?? 0};`,
  ).join("");
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped}</t></is></c>`;
};

/** Rows without what lies empty at their ends; -0 is written as 0. */
const trimmed = (rows: readonly (readonly (number | string | boolean | null)[])[]): unknown =>
  dropTail(
    rows.map((cells) =>
      dropTail(
        cells.map((value) => (value === 0 ? 0 : value)),
        (value) => value === null,
      ),
    ),
    (cells) => cells.length === 0,
  );
const dropTail = <T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] =>
  items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);

describe("a file that is not to be trusted", () => {
  const good = aWorkbook({
    data: '<row r="1"><c r="A1"><v>12</v></c><c r="B1" t="inlineStr"><is><t>Đã họp với Sở Tư pháp</t></is></c></row>',
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing at all", new Uint8Array(), "empty"],
    ["a text", new TextEncoder().encode("xin chào"), "not-a-zip"],
    ["an old .xls, or one with a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "old-or-locked"],
    ["half a file", good.slice(0, good.length / 2), "damaged"],
    ["another kind of ZIP", zipSync({ "a.txt": new Uint8Array([1]) }), "not-a-workbook"],
    ["a sheet that leads nowhere", aWorkbook({ workbookPr: '<sheets><sheet name="a" r:id="rId9"/></sheets>' }), "damaged"],
    ["a text that is not in the list of texts", aWorkbook({ data: '<row><c t="s"><v>3</v></c></row>' }), "damaged"],
    ["a document type", aWorkbook({ sheet: `<!DOCTYPE a [<!ENTITY b "c">]>${sheetPart("")}` }), "declares-a-dtd"],
    ["a cell outside of every sheet", aWorkbook({ data: '<row r="1"><c r="AAAA1"><v>1</v></c></row>' }), "damaged"],
    ["a row that Excel does not have", aWorkbook({ data: '<row r="1048577"><c><v>1</v></c></row>' }), "damaged"],
  ])("%s is answered", (_what, bytes, code) => {
    expect(refusalOf(bytes)).toBe(`unreadable-workbook-${code}`);
  });

  it.each([
    ["half a file", good.slice(0, good.length / 2)],
    ["a text that is not in the list of texts", aWorkbook({ data: '<row><c t="s"><v>3</v></c></row>' })],
    ["a row that Excel does not have", aWorkbook({ data: '<row r="1048577"><c><v>1</v></c></row>' })],
  ])("%s is told of in Vietnamese alone, with the part of the file at most", (_what, bytes) => {
    const read = readXlsx(bytes, unpackNode);
    const message = read.ok ? "" : (read.problems[0]?.message ?? "");
    expect(message).toContain("Hãy lấy lại tệp từ nơi gửi.");
    expect(message.replace(/xl\/\S+\.xml/, "")).not.toMatch(/archive|shared|string|row|Error|directory|offset/);
  });

  it("a bomb is refused before it is unpacked", () => {
    const bomb = aWorkbook({ sheet: sheetPart(" ".repeat(20_000_000)) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusalOf(bomb)).toBe("unreadable-workbook-too-large");
  });

  it("more cells, sheets or parts than a return can have are refused", () => {
    const data = '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="2"><c r="XFD2"><v>1</v></c></row>';
    expect(refusalOf(aWorkbook({ data }), { ...defaultLimits, cells: 20_000 })).toBe("unreadable-workbook-too-large");
    expect(refusalOf(good, { ...defaultLimits, parts: 2 })).toBe("unreadable-workbook-too-large");
    expect(refusalOf(good, { ...defaultLimits, sheets: 0 })).toBe("unreadable-workbook-too-large");
  });

  it("links to other files and macros are neither followed nor run", () => {
    const more = { "xl/vbaProject.bin": "macro", "xl/externalLinks/externalLink1.xml": "<externalLink/>" };
    expect(rowsOf({ data: '<row r="1"><c r="A1"><f>[1]Tệp!A1</f><v>5</v></c></row>', more })).toEqual([[5]]);
  });

  it("a damaged byte never becomes another value: the file reads the same or is refused", () => {
    const whole = sheetsIn(good);
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = good.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        const read = readXlsx(damaged, unpackNode);
        if (read.ok) expect(read.value).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it("any XML in place of the cells is read or refused, never thrown over", () => {
    const piece = fc.constantFrom(
      "<c",
      "<row",
      "</c>",
      "<v>",
      "</v>",
      ' r="B2"',
      ' t="s"',
      ' t="',
      ">",
      "/>",
      "<is><t>",
      "<!--",
      "-->",
      "<![CDATA[",
      "1",
      "&#x",
      ";",
      "'",
      '"',
      "<f>",
      "=",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const read = readXlsx(aWorkbook({ data: pieces.join("") }), unpackNode);
        expect(typeof read.ok).toBe("boolean");
      }),
      { numRuns: 2_000 },
    );
  });
});
