/** The reader of .xlsx files with Node's own tools. */
import type { Outcome } from "../../../domain/problem.ts";
import { readXlsx, type XlsxSheet } from "../../../domain/xlsx/read-xlsx.ts";
import { unpackNode } from "./unpack-node.ts";

/** Refuses what is no workbook with a message that says what to send instead. */
export const openWorkbook = (bytes: Uint8Array): Outcome<readonly XlsxSheet[]> => readXlsx(bytes, unpackNode);
