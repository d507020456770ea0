/** Returns as they travel. A return goes in by `ReturnContentSchema` itself and is answered by a receipt. */
import * as v from "valibot";
import { Key } from "../plan/plan.ts";
import {
  type Receipt,
  ReturnContentSchema,
  type ReturnHead,
  ReturnReasonSchema,
  returnStatuses,
  WantsBackSchema,
} from "../returns/return.ts";

export const ReturnHeadSchema: v.GenericSchema<unknown, ReturnHead> = v.object({
  agencyId: Key,
  status: v.picklist(returnStatuses),
  revision: v.number(),
  sentAt: v.string(),
  sentBy: v.string(),
  hash: v.string(),
  reason: v.nullable(v.string()),
  reasons: v.optional(v.array(ReturnReasonSchema), []),
  onBehalf: v.optional(v.nullable(v.string()), null),
  approvedBy: v.optional(v.nullable(v.string()), null),
  fileName: v.optional(v.nullable(v.string()), null),
  wantsBack: v.optional(v.nullable(WantsBackSchema), null),
});

export const ReceiptSchema: v.GenericSchema<unknown, Receipt> = v.object({
  planId: v.string(),
  periodId: v.string(),
  agencyId: v.string(),
  revision: v.number(),
  sentAt: v.string(),
  sentBy: v.string(),
  hash: v.string(),
});

/** The ETag header goes back as If-Match. */
export const ReturnAnswerSchema = v.object({ head: ReturnHeadSchema, content: ReturnContentSchema });
export type ReturnAnswer = v.InferOutput<typeof ReturnAnswerSchema>;

/** What the agency said before a period: the newest return, and those before it, newest first. */
export const LastReturnAnswerSchema = v.object({
  ...ReturnAnswerSchema.entries,
  earlier: v.optional(v.array(ReturnContentSchema), []),
});
export type LastReturnAnswer = v.InferOutput<typeof LastReturnAnswerSchema>;

/**
 * `expected`: every agency that owes a return; one without a head has not sent. `gone`: who sent one and owes none, since its duties
 * passed on before the cut-off; what is accepted of it counts.
 */
export const ReturnsAnswerSchema = v.object({
  expected: v.array(Key),
  gone: v.array(Key),
  heads: v.array(ReturnHeadSchema),
});
export type ReturnsAnswer = v.InferOutput<typeof ReturnsAnswerSchema>;

/** An agency asks for its accepted return to be sent back; `reason` null takes the request back. */
export const WantBackRequestSchema = v.strictObject({
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000))),
});
export type WantBackRequest = v.InferOutput<typeof WantBackRequestSchema>;

/**
 * A decision is about the revision that was read: a newer one refuses it. `reason` is required to send back; with "accept" it says why an
 * accepted return that its agency wants back is kept.
 */
export const DecisionRequestSchema = v.strictObject({
  decision: v.picklist(["accept", "send-back"]),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2_000))), null),
  /** With "send-back": what to mend at single cells; together they fit one property of a table row. */
  reasons: v.optional(v.pipe(v.array(ReturnReasonSchema), v.maxLength(60)), []),
});
/** As it is written by a caller: a decision without `reasons` names no cell. */
export type DecisionRequest = v.InferInput<typeof DecisionRequestSchema>;

/**
 * What a file is called and why the police enter it: words of people, so they go in headers, percent-encoded, and not in the address,
 * which everything on the way writes down.
 */
export const fileWordHeaders = { name: "X-File-Name", reason: "X-Reason" } as const;
