/**
 * A plan from a file, told by its ending and content:
 *
 *   .json          as the service stores it, or as `matran parse` prints it
 *   .xlsx          the workbook with the officer's sheets, else a table of tasks
 *   .txt, .docx, .pdf …    the document itself, taken as the parser reads it
 *
 * What cannot be read is refused with what to give instead.
 */
import { basename, extname } from "node:path";
import * as v from "valibot";
import { readDocument } from "../../addin/src/documents/read-document.ts";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { readPlanSheets } from "../../domain/matrix/read-plan-sheets.ts";
import { draftOf } from "../../domain/plan/draft/draft.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import { PublishedPlanSchema, type PublishedPlan } from "../../domain/plan/published-plan.ts";
import { accepted, refused, type Outcome } from "../../domain/problem.ts";
import { openWorkbook } from "../../functions/src/xlsx/read-workbook.ts";
import { ParsedPlanSchema } from "./parsed-plan-schema.ts";
import { readInput } from "./read-input.ts";
import { readJson } from "./read-json.ts";

const PlanFileSchema = v.union([
  PublishedPlanSchema,
  v.pipe(
    ParsedPlanSchema,
    v.transform((parsed) => draftOf(parsed, nationalDirectory)),
  ),
]);

export async function readPlanFile(path: string): Promise<Outcome<PublishedPlan>> {
  switch (extname(path).toLowerCase()) {
    case ".json":
      return readPlanJson(path);
    case ".xlsx":
      return readPlanWorkbook(path);
    default:
      return readPlanDocument(path);
  }
}

async function readPlanWorkbook(path: string): Promise<Outcome<PublishedPlan>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const workbook = openWorkbook(bytes.value);
  if (!workbook.ok) return workbook;
  const rows = (name: string) => workbook.value.find((sheet) => sheet.name === name)?.rows ?? null;
  if (rows("Nhiệm vụ") === null) return readPlanDocument(path);
  return readPlanSheets({ "Nhiệm vụ": rows("Nhiệm vụ"), "Cơ quan": rows("Cơ quan"), "Chỉ tiêu": rows("Chỉ tiêu") });
}

async function readPlanDocument(path: string): Promise<Outcome<PublishedPlan>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const text = await readDocument(basename(path), bytes.value);
  return text.ok ? accepted(draftOf(parsePlan(text.value, nationalDirectory), nationalDirectory)) : text;
}

async function readPlanJson(path: string): Promise<Outcome<PublishedPlan>> {
  const json = await readJson(path);
  if (!json.ok) return json;
  const plan = v.safeParse(PlanFileSchema, json.value);
  if (plan.success) return accepted(plan.output);
  return refused({
    code: "not-a-plan",
    severity: "error",
    message:
      "Tệp JSON này không phải một kế hoạch. Hãy đưa tệp .json của Matran (kế hoạch đã ban hành, hoặc kết quả của lệnh parse), sổ tính .xlsx có các trang Nhiệm vụ, Cơ quan, Chỉ tiêu, hoặc chính văn bản .docx, .pdf, .txt.",
    place: null,
  });
}
