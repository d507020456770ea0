/**
 * The workbook's memory of a plan as a sheet that stays out of sight, one entry a row, long ones over several cells:
 *
 *   line      | "2. Công an tỉnh"            a line of the document, in its order
 *   origin    | {"id":"77-kh-ubnd-2025",…    the draft as first drawn, as JSON
 *   parent    | {"id":"09-kh-ubnd-2024",…    the plan that this one carries out
 *   settled   | "agency-near/so-tai-chin"    an answered question
 *
 * Cells travel with the file through saving, mailing and opening again, which an add-in's own settings do not in every host.
 */
import * as v from "valibot";
import { nothingRemembered, type PlanMemory } from "../plan/review/plan-memory.ts";
import { ParentPlanSchema, PublishedPlanSchema } from "../plan/published-plan.ts";
import { text } from "../sheet/cells.ts";
import type { Cell, RawRows, RawValue, Sheet } from "../sheet/sheet.ts";
import { findStamp, type Stamp, writeStamp } from "../sheet/stamp.ts";

export const memorySheetName = "Matran nhớ";

/** Excel refuses more than 32,767 characters in a cell. */
const cellLength = 30_000;

const cut = (words: string): string[] =>
  Array.from({ length: Math.ceil(words.length / cellLength) }, (_, at) => words.slice(at * cellLength, (at + 1) * cellLength));

/** A mark before each piece keeps what a cell would lose: spaces at its ends, digits that look like a number. */
const entry = (kind: string, words: string): Cell[] => [
  text(kind, "plain"),
  ...cut(words).map((piece) => text(`:${piece}`, "plain")),
];

export function memorySheet({ lines, origin, settled, parent }: PlanMemory, planId: string): Sheet {
  const stamp: Stamp = { kind: "memory", plan: planId, period: null, agency: null, revision: null };
  const rows = [
    [text(writeStamp(stamp), "plain")],
    ...settled.map((key) => entry("settled", key)),
    ...(origin === null ? [] : [entry("origin", JSON.stringify(origin))]),
    ...(parent === null ? [] : [entry("parent", JSON.stringify(parent))]),
    ...lines.map((line) => entry("line", line)),
  ];
  return {
    name: memorySheetName,
    rows,
    widths: [],
    heights: Object.fromEntries(rows.map((_, at) => [at, 15])),
    hiddenRows: [],
    merges: [],
    frozen: { rows: 0, columns: 0 },
    lists: [],
    colours: [],
    names: [],
    isProtected: false,
    filter: null,
    print: { landscape: false, fitToWidth: false, repeatRows: 0 },
    tabColor: null,
    veryHidden: true,
  };
}

/** Nothing where the sheet is missing, is another plan's or is damaged: the plan itself stands in its own sheets. */
export function readMemory(rows: RawRows | null, planIds: readonly string[]): PlanMemory {
  const stamp = rows === null ? null : findStamp(rows.slice(0, 1));
  if (rows === null || stamp?.kind !== "memory" || !planIds.includes(stamp.plan)) return nothingRemembered;
  const entries = (kind: string): string[] => rows.filter(([first]) => first === kind).map(wordsIn);
  return {
    lines: entries("line"),
    origin: decoded(PublishedPlanSchema, entries("origin")[0]),
    settled: entries("settled"),
    parent: decoded(ParentPlanSchema, entries("parent")[0]),
  };
}

const wordsIn = ([, ...pieces]: readonly RawValue[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece.slice(1) : "")).join("");

function decoded<T>(schema: v.GenericSchema<unknown, T>, words: string | undefined): T | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), words);
  return parsed.success ? parsed.output : null;
}
