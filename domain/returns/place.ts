/** The one maker of field paths in a return, and of the problems that stand there. */
import type { Problem, Severity } from "../problem.ts";
import { countKey } from "./count-key.ts";
import type { TaskReport } from "./return.ts";

/** "tasks/II.1" for the row, "tasks/II.1/progress" for its cell. */
export const atTask = (taskId: string, field?: Exclude<keyof TaskReport, "taskId">): string =>
  field ? `tasks/${taskId}/${field}` : `tasks/${taskId}`;

/** "counts/k2.opened" */
export const atCount = (indicatorId: string, countId: string): string => `counts/${countKey(indicatorId, countId)}`;

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
