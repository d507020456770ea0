/** `matran parse FILE`: prints what a plan's text says as one JSON object. Any readable document is answered, a letter too. */
import { basename } from "node:path";
import { readDocument } from "../../addin/src/documents/read-document.ts";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import type { Problem } from "../../domain/problem.ts";
import { done, failed, type CommandResult } from "./command.ts";
import { readInput } from "./read-input.ts";

const printed = ({ code, severity, message, place }: Problem) => ({
  code,
  severity,
  message,
  line: place?.kind === "line" ? place.line : null,
});

export async function parse(args: readonly string[]): Promise<CommandResult> {
  const [path] = args;
  if (path === undefined || args.length > 1)
    return failed(
      "Lệnh parse cần đúng một tệp kế hoạch (.docx, .pdf có chữ, .txt hoặc .xlsx), ví dụ: npm run -s matran -- parse ke-hoach.docx",
    );
  const bytes = await readInput(path);
  const text = bytes.ok ? await readDocument(basename(path), bytes.value) : bytes;
  if (!text.ok) return failed(`${path}: ${text.problems.map(({ message }) => message).join(" ")}`);
  const plan = parsePlan(text.value, nationalDirectory);
  return done(`${JSON.stringify({ ...plan, problems: plan.problems.map(printed) }, null, 2)}\n`);
}
