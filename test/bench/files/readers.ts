/**
 * Every way of reading a workbook's rows that a bench measures:
 *
 *   floor      the file unzipped and its "<" counted, and nothing else done
 *   least      the same of those parts alone that lead to cells and texts: looks, themes and properties stay packed
 *   matran     domain/xlsx
 *   sheetjs, exceljs   as their documentation reads a workbook's values
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { serialOf } from "../../../domain/sheet/day.ts";
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import { defaultLimits } from "../../../domain/xlsx/unpack.ts";
import { packedBytes, zipParts } from "../../../domain/xlsx/zip.ts";
import { openWorkbook } from "../../../functions/src/xlsx/read-workbook.ts";
import { unpackNode } from "../../../functions/src/xlsx/unpack-node.ts";
import { peersFolder } from "../peers.ts";
import type { ExcelJs, SheetJs } from "./peer-types.ts";

/** Relations, the workbook, its texts and its sheets; looks, themes and properties are no cells. */
const needed = /^(_rels\/\.rels|xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/;

export type Reader = (bytes: Buffer) => Promise<RawRows> | RawRows;

export const peer = createRequire(join(peersFolder, "package.json"));

/** A Date of a library back to the serial number; each library has its own idea of the time zone. */
const serialOfDate = (date: Date): number => serialOf(date.toISOString().slice(0, 10));

export function readerOf(who: string): Reader {
  switch (who) {
    case "matran":
      return (bytes) => {
        const opened = openWorkbook(bytes);
        return opened.ok ? (opened.value[0]?.rows ?? []) : [];
      };
    case "floor":
    case "least":
      return (bytes) => {
        let tags = 0;
        for (const part of zipParts(bytes, unpackNode, defaultLimits).values()) {
          if (who === "least" && !needed.test(part.name)) continue;
          const packed = packedBytes(bytes, part);
          const whole = part.method === 0 ? packed : unpackNode.inflate(packed, part.size);
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
          const cells: RawValue[] = (rows[number - 1] = []);
          // A cell that is merged into another one says that one's value again.
          row.eachCell({ includeEmpty: true }, (cell, column) => {
            cells[column - 1] = cell.type === mergedCell ? null : excelJsValue(cell.value);
          });
        });
        return rows;
      };
    }
    default:
      throw new Error(`Nobody is called ${who}.`);
  }
}

/** ExcelJS's ValueType.Merge. */
const mergedCell = 1;

function excelJsValue(value: unknown): RawValue {
  if (value instanceof Date) return serialOfDate(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if ("result" in value) return excelJsValue(value.result);
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  return null;
}
