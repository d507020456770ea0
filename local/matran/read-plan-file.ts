/**
 * A plan from a file: .json as the service stores it, or the .xlsx workbook with the officer's sheets. What cannot be read is
 * refused with what to give instead.
 */
import * as v from "valibot";
import { readPlanSheets } from "../../domain/matrix/read-plan-sheets.ts";
import { PublishedPlanSchema, type PublishedPlan } from "../../domain/plan/published-plan.ts";
import { accepted, refused, type Outcome } from "../../domain/problem.ts";
import { openWorkbook } from "../../functions/src/export/workbook-file.ts";
import { readInput } from "./read-input.ts";
import { readJson } from "./read-json.ts";

export async function readPlanFile(path: string): Promise<Outcome<PublishedPlan>> {
  return path.toLowerCase().endsWith(".xlsx") ? readPlanWorkbook(path) : readPlanJson(path);
}

async function readPlanWorkbook(path: string): Promise<Outcome<PublishedPlan>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const workbook = await openWorkbook(bytes.value);
  if (!workbook.ok) return workbook;
  const rows = (name: string) => workbook.value.find((sheet) => sheet.name === name)?.rows ?? null;
  return readPlanSheets({ "Nhiệm vụ": rows("Nhiệm vụ"), "Cơ quan": rows("Cơ quan"), "Chỉ tiêu": rows("Chỉ tiêu") });
}

async function readPlanJson(path: string): Promise<Outcome<PublishedPlan>> {
  const json = await readJson(path);
  if (!json.ok) return json;
  const plan = v.safeParse(PublishedPlanSchema, json.value);
  if (plan.success) return accepted(plan.output);
  const [issue] = plan.issues;
  return refused({
    code: "not-a-plan",
    severity: "error",
    message: `Tệp JSON này không phải một kế hoạch đã ban hành (${v.getDotPath(issue) ?? "gốc"}: ${issue.message}). Hãy đưa tệp kế hoạch .json của Matran hoặc sổ tính .xlsx có các trang Nhiệm vụ, Cơ quan, Chỉ tiêu.`,
    place: null,
  });
}
