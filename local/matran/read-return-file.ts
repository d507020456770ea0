/**
 * Returns from a file, checked as the service would check them:
 *
 *   bao-cao.xlsx    every `Báo cáo` sheet in it, whatever its tab is called now; the revision of its stamp, or the next one
 *   bao-cao.json    one return, or a list of them
 */
import * as v from "valibot";
import type { AcceptedReturn } from "../../domain/merge/merge.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { accepted, isError, refused, type Outcome, type Problem } from "../../domain/problem.ts";
import { checkReturn } from "../../domain/returns/check.ts";
import { readReturnSheet } from "../../domain/returns/read-return-sheet.ts";
import { ReturnContentSchema, type ReturnContent } from "../../domain/returns/return.ts";
import { findStamp } from "../../domain/sheet/stamp.ts";
import { openWorkbook } from "../../functions/src/xlsx/read-workbook.ts";
import { readInput } from "./read-input.ts";
import { readJson } from "./read-json.ts";

const OneOrMore = v.union([ReturnContentSchema, v.array(ReturnContentSchema)]);

export async function readReturnFile(path: string, plan: PublishedPlan): Promise<Outcome<readonly AcceptedReturn[]>> {
  const read = path.toLowerCase().endsWith(".xlsx") ? await readWorkbookReturns(path, plan) : await readJsonReturns(path);
  if (!read.ok) return read;
  const problems = [...read.problems, ...read.value.flatMap(({ content }) => checkReturn(plan, content, null))];
  return problems.some(isError) ? refused(...problems) : accepted(read.value, problems);
}

async function readWorkbookReturns(path: string, plan: PublishedPlan): Promise<Outcome<readonly AcceptedReturn[]>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const workbook = openWorkbook(bytes.value);
  if (!workbook.ok) return workbook;
  const sheets = workbook.value.filter(({ rows }) => findStamp(rows)?.kind === "return");
  if (sheets.length === 0) return refused(notAReturn("Trong sổ tính không có trang Báo cáo của Matran."));
  const returns: AcceptedReturn[] = [];
  const problems: Problem[] = [];
  for (const { rows } of sheets) {
    const read = readReturnSheet(plan, rows);
    problems.push(...read.problems);
    // Drawn from revision n and filled since: the next one.
    if (read.ok) returns.push({ revision: (findStamp(rows)?.revision ?? 0) + 1, content: read.value });
  }
  return problems.some(isError) ? refused(...problems) : accepted(returns, problems);
}

async function readJsonReturns(path: string): Promise<Outcome<readonly AcceptedReturn[]>> {
  const json = await readJson(path);
  if (!json.ok) return json;
  const decoded = v.safeParse(OneOrMore, json.value);
  if (!decoded.success) return refused(notAReturn(`Tệp JSON này không phải báo cáo của đơn vị (${decoded.issues[0].message}).`));
  const contents: readonly ReturnContent[] = Array.isArray(decoded.output) ? decoded.output : [decoded.output];
  return accepted(contents.map((content) => ({ revision: 1, content })));
}

const notAReturn = (message: string): Problem => ({
  code: "not-a-return",
  severity: "error",
  message: `${message} Hãy đưa tệp .xlsx có trang Báo cáo, hoặc tệp .json của một báo cáo.`,
  place: null,
});
