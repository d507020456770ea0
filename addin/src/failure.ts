/**
 * A failure is what the pane says when a step did not happen: what went wrong and what to do next, in the person's words.
 * It is data, so that a room can act on its `code` (sign in again, show who sent a newer return); nothing matches on the words.
 *
 *   service: offline, signed-out, not-allowed, not-found, newer-return, has-problems, unavailable …
 *   Excel:   excel-busy, excel-editing, excel-protected, excel-too-large, sheet-missing …
 *
 * `certain` is false where the step may have happened all the same (the answer was lost): it is safe to try again, because
 * writing carries an idempotency key.
 */
import type { Outcome, Problem } from "../../domain/problem.ts";
import type { ReturnHead } from "../../domain/returns/return.ts";

export interface Failure {
  /** Stable, kebab-case. */
  readonly code: string;
  /** Vietnamese: what happened. */
  readonly title: string;
  /** Vietnamese: what to do next. */
  readonly advice: string;
  readonly certain: boolean;
  readonly problems: readonly Problem[];
  /** With `newer-return`: what stands on the service now. */
  readonly head: ReturnHead | null;
  /** What the support desk asks for; null where there is none. */
  readonly reference: string | null;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const done = <T>(value: T): Reply<T> => ({ ok: true, value });

export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });

export const failure = (code: string, title: string, advice: string, rest: Partial<Failure> = {}): Failure => ({
  code,
  title,
  advice,
  certain: true,
  problems: [],
  head: null,
  reference: null,
  ...rest,
});

/** A rule's refusal as a failure of the step that asked it; a single problem without a cell says everything itself. */
export function fromOutcome<T>(outcome: Outcome<T>, title: string, advice: string): Reply<T> {
  if (outcome.ok) return done(outcome.value);
  const [only, ...others] = outcome.problems;
  if (only !== undefined && others.length === 0 && only.place === null) return failed(failure(only.code, only.message, ""));
  return failed(failure("has-problems", title, advice, { problems: outcome.problems }));
}
