/**
 * A refusal of the service: application/problem+json. `title` is a Vietnamese sentence for the person, `code` is for the
 * program, `problems` say field by field or cell by cell what to mend.
 *
 *   400 malformed-request      401 not-signed-in        403 not-allowed           404 not-found, no-return-yet
 *   409 key-used-otherwise, step-refused      412 newer-return, newer-plan        413 too-large
 *   422 return-has-problems, plan-has-problems, period-has-problems, directory-has-problems, secret-content      428 precondition-missing
 *   500 defect                 503 service-unavailable (with Retry-After)
 */
import * as v from "valibot";
import type { Place, Problem } from "../problem.ts";
import { ReturnHeadSchema } from "./returns.ts";

export const problemCodes = [
  "malformed-request",
  "not-signed-in",
  "not-allowed",
  "not-found",
  "no-return-yet",
  "key-used-otherwise",
  "step-refused",
  "newer-return",
  "newer-plan",
  "too-large",
  "return-has-problems",
  "plan-has-problems",
  "period-has-problems",
  "directory-has-problems",
  "secret-content",
  "precondition-missing",
  "defect",
  "service-unavailable",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

const PlaceSchema: v.GenericSchema<unknown, Place> = v.variant("kind", [
  v.object({ kind: v.literal("line"), line: v.number() }),
  v.object({ kind: v.literal("cell"), sheet: v.string(), address: v.string() }),
  v.object({ kind: v.literal("field"), path: v.string() }),
]);

export const ProblemSchema: v.GenericSchema<unknown, Problem> = v.object({
  code: v.string(),
  severity: v.picklist(["error", "query", "note"]),
  message: v.string(),
  place: v.nullable(PlaceSchema),
});

export const ProblemAnswerSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  /** A plain string, so that an older pane still shows the title of a code that it does not know. */
  code: v.string(),
  problems: v.optional(v.array(ProblemSchema), []),
  correlationId: v.string(),
  /** With 412 `newer-return`: the head that stands now. */
  head: v.optional(ReturnHeadSchema),
});
export type ProblemAnswer = v.InferOutput<typeof ProblemAnswerSchema>;
