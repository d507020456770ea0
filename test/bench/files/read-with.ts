/**
 * Reads all files of a folder once, in a process of its own, and prints what it took: `node read-with.ts WHO FOLDER`. Every
 * reader's rows go the same way on: into a return, checked as the service checks it.
 *
 *   floor      each part unpacked, its "<" counted: less than this nobody can do
 *   matran     domain/xlsx
 *   sheetjs, exceljs   as their documentation reads a workbook's values
 */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { periodOf } from "../../../domain/period/calendar.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { checkReturn } from "../../../domain/returns/check.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import { serialOf } from "../../../domain/sheet/day.ts";
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import { defaultLimits } from "../../../domain/xlsx/unpack.ts";
import { zipParts } from "../../../domain/xlsx/zip.ts";
import { openWorkbook } from "../../../functions/src/xlsx/read-workbook.ts";
import { unpackNode } from "../../../functions/src/xlsx/unpack-node.ts";
import { peersFolder } from "../peers.ts";
import type { ExcelJs, SheetJs } from "./peer-types.ts";
import { provincePlan, type Size } from "./a-province.ts";

type Reader = (bytes: Buffer) => Promise<RawRows> | RawRows;

export interface Reading {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly returns: number;
  readonly wrongCells: number;
}

const peer = createRequire(join(peersFolder, "package.json"));

/** A Date of a library back to the serial number; each library has its own idea of the time zone. */
const serialOfDate = (date: Date): number => serialOf(date.toISOString().slice(0, 10));

function readers(who: string): Reader {
  switch (who) {
    case "matran":
      return (bytes) => {
        const opened = openWorkbook(bytes);
        return opened.ok ? (opened.value[0]?.rows ?? []) : [];
      };
    case "floor":
      return (bytes) => {
        let tags = 0;
        for (const part of zipParts(bytes, unpackNode, defaultLimits).values()) {
          const from = part.offset + 30 + bytes.readUInt16LE(part.offset + 26) + bytes.readUInt16LE(part.offset + 28);
          const packed = bytes.subarray(from, from + part.packedSize);
          const whole = part.method === 0 ? packed : inflateRawSync(packed);
          for (let at = whole.indexOf(60); at >= 0; at = whole.indexOf(60, at + 1)) tags += 1;
        }
        return [[tags]];
      };
    case "sheetjs": {
      const xlsx = peer("@e965/xlsx") as SheetJs;
      return (bytes) => {
        const book = xlsx.read(bytes, { type: "buffer" });
        const sheet = book.Sheets[book.SheetNames[0] ?? ""];
        return xlsx.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null, blankrows: true });
      };
    }
    case "exceljs": {
      const { Workbook } = peer("exceljs") as ExcelJs;
      return async (bytes) => {
        const book = new Workbook();
        await book.xlsx.load(bytes);
        const rows: RawValue[][] = [];
        book.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
          rows[number - 1] = Array.from(row.values as readonly unknown[], excelJsValue).slice(1);
        });
        return rows;
      };
    }
    default:
      throw new Error(`Nobody is called ${who}.`);
  }
}

function excelJsValue(value: unknown): RawValue {
  if (value instanceof Date) return serialOfDate(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if ("result" in value) return excelJsValue(value.result);
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  return null;
}

const [who = "", folder = ""] = process.argv.slice(2);
const { size, periodId, expected } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as {
  size: Size;
  periodId: string;
  expected: Record<string, RawRows>;
};
const plan: PublishedPlan = provincePlan(size);
const period = periodOf(periodId);
const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const read = readers(who);
const contents = files.map((name) => readFileSync(join(folder, name)));

let returns = 0;
const kept: RawRows[] = [];
const start = performance.now();
for (const bytes of contents) {
  const rows = await read(bytes);
  kept.push(rows);
  if (who === "floor") continue;
  const content = readReturnSheet(plan, rows, { periodId: period.id });
  if (content.ok && checkReturn(plan, content.value, null).every(({ severity }) => severity !== "error")) returns += 1;
}
const milliseconds = performance.now() - start;

const same = (a: RawValue, b: RawValue): boolean => (a ?? "") === (b ?? "");
const wrongIn = (rows: RawRows, wanted: RawRows): number =>
  wanted.reduce((sum, cells, row) => sum + cells.filter((value, column) => !same(value, rows[row]?.[column] ?? null)).length, 0);
const wrongCells = who === "floor" ? 0 : files.reduce((sum, name, at) => sum + wrongIn(kept[at] ?? [], expected[name] ?? []), 0);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, peakMegabytes, returns, wrongCells } satisfies Reading));
