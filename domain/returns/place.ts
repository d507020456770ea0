/** The one maker of field paths in a return, and of the problems that stand there. */
import type { Problem, Severity } from "../problem.ts";
import { countKey } from "./count-key.ts";
import { type Missing, missingIn } from "./explanation.ts";
import type { TaskReport } from "./return.ts";

/** "tasks/II.1" for the row, "tasks/II.1/progress" for its cell. */
export const atTask = (taskId: string, field?: Exclude<keyof TaskReport, "taskId">): string =>
  field ? `tasks/${taskId}/${field}` : `tasks/${taskId}`;

/** "counts/k2.opened" for the answer, "counts/k2.opened/explanation" for what was said of it. */
export const atCount = (indicatorId: string, countId: string, field?: "explanation"): string =>
  `counts/${countKey(indicatorId, countId)}${field ? `/${field}` : ""}`;

const problem = (severity: Severity, code: string, path: string, message: string): Problem => ({
  code,
  severity,
  message,
  place: { kind: "field", path },
});
export const error = (code: string, path: string, message: string): Problem => problem("error", code, path, message);
export const note = (code: string, path: string, message: string): Problem => problem("note", code, path, message);

/** A surprise waits for an explanation; an explained one stays visible to whoever accepts the return. */
export const query = (code: string, path: string, message: string, ask: string, explanation: string): Problem =>
  explanation.trim() === ""
    ? problem("query", code, path, `${message}: ${ask}`)
    : note(code, path, `${message}. Giải trình: ${explanation.trim()}`);

const missingWords: Readonly<Record<Missing, string>> = {
  cause: "nguyên nhân (do đâu)",
  size: "con số (bao nhiêu)",
};

/** A surprise in figures: its explanation names a cause and a size, else it goes on waiting and says what is missing. */
export function figureQuery(code: string, path: string, message: string, explanation: string): Problem {
  const ask = "hãy kiểm tra lại, nếu đúng thì nêu nguyên nhân và con số ở cột Giải trình.";
  const missing = explanation.trim() === "" ? [] : missingIn(explanation);
  if (missing.length === 0) return query(code, path, message, ask, explanation);
  const asked = missing.map((each) => missingWords[each]).join(" và ");
  return problem("query", code, path, `${message}. Giải trình chưa nêu ${asked}: hãy viết thêm ở cột Giải trình.`);
}
