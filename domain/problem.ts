/**
 * A problem is what Matran says instead of failing: tagged data that travels unchanged from the rule that found it to
 * the pane, the command line or the HTTP answer. Nothing ever matches on `message`; `code` is the stable name.
 */

/** `error` blocks the step at hand; `query` needs an explanation from the person; `note` only informs. */
export type Severity = "error" | "query" | "note";

/** Where the problem lies: a line of the plan document (from 1), a cell of a sheet ("Báo cáo", "E12"), or a field path. */
export type Place =
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string }
  | { readonly kind: "field"; readonly path: string };

export interface Problem {
  /** Stable, kebab-case, English: `task-without-lead`. */
  readonly code: string;
  readonly severity: Severity;
  /** Vietnamese, for the person: what is wrong and what to do next. */
  readonly message: string;
  readonly place: Place | null;
}

/** The outcome of a rule that can refuse: the value, or the problems that stand in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const accepted = <T>(value: T, problems: readonly Problem[] = []): Outcome<T> => ({ ok: true, value, problems });
export const refused = (...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

export const isError = (problem: Problem): boolean => problem.severity === "error";
