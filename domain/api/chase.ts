/** Chasing as it travels: the list, and whom a reminder went to. */
import * as v from "valibot";
import { Key } from "../plan/plan.ts";
export { type ChaseAnswer, ChaseAnswerSchema, type ChaseRow } from "../chase/chase.ts";

/** Without `agencyIds` everyone who owes. */
export const RemindersRequestSchema = v.strictObject({ agencyIds: v.optional(v.pipe(v.array(Key), v.maxLength(4_000))) });
export type RemindersRequest = v.InferOutput<typeof RemindersRequestSchema>;

/** `before`: asked for, and reminded of the same deadline earlier. */
export const RemindersAnswerSchema = v.object({ reminded: v.array(Key), before: v.array(Key) });
export type RemindersAnswer = v.InferOutput<typeof RemindersAnswerSchema>;
