/**
 * What the police note on an agency in a period, each with its reason and the one who noted it:
 *
 *   extension   may send until a later day
 *   exclusion   is left out of the merge and of its coverage, and listed with the reason
 *   correction  its figures of a locked period are set right: there, or in an open period (noted in both)
 *   reminder    was asked for its return; once for each deadline, never twice
 *   inquiry     is asked to explain something, and answers (of a leader as well)
 */
import * as v from "valibot";
import { IsoDate, Key } from "../plan/plan.ts";
import type { Closing } from "./closing.ts";
import type { Correction } from "./correction.ts";
import type { Inquiry } from "./inquiry.ts";

const who = { agencyId: Key, reason: v.string(), by: v.string(), at: v.string() };

export const ExtensionSchema = v.object({ ...who, until: IsoDate });
export type Extension = v.InferOutput<typeof ExtensionSchema>;

export const ExclusionSchema = v.object(who);
export type Exclusion = v.InferOutput<typeof ExclusionSchema>;

export const ReminderSchema = v.object({
  agencyId: Key,
  /** The deadline that it is about: with the agency, what makes it once. */
  dueOn: IsoDate,
  at: v.string(),
  by: v.string(),
  /** To whom, as the directory said then; null: nobody is named, the letter is the only way. */
  to: v.nullable(v.object({ name: v.string(), phone: v.string(), email: v.string() })),
  text: v.string(),
  /** ISO instant at which the adapter took it; null while it waits. */
  deliveredAt: v.nullable(v.string()),
});
export type Reminder = v.InferOutput<typeof ReminderSchema>;

export interface PeriodNotes {
  readonly extensions: readonly Extension[];
  readonly exclusions: readonly Exclusion[];
  readonly reminders: readonly Reminder[];
  /** Of this period, and of earlier ones carried into it. */
  readonly corrections: readonly Correction[];
  readonly inquiries: readonly Inquiry[];
  /** The newest version of the merge on record. */
  readonly closing: Closing | null;
}

export const nothingNoted: PeriodNotes = {
  extensions: [],
  exclusions: [],
  reminders: [],
  corrections: [],
  inquiries: [],
  closing: null,
};
