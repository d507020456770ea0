/**
 * Whom to call about an agency's return ("đầu mối"): a person with a telephone, and those who held the work before her. A
 * handover keeps the earlier names, so that a question about an old return finds its way.
 */
import * as v from "valibot";
import { IsoDate, Key } from "../plan/plan.ts";

const Line = v.pipe(v.string(), v.trim(), v.maxLength(200));

export const ContactRequestSchema = v.strictObject({
  name: v.pipe(Line, v.minLength(1)),
  position: Line,
  phone: v.pipe(Line, v.regex(/^[0-9+(). -]{0,30}$/)),
  email: v.union([v.literal(""), v.pipe(Line, v.email())]),
  /** A second person of the agency looks at each return before it is sent. */
  wantsApproval: v.boolean(),
});
export type ContactRequest = v.InferOutput<typeof ContactRequestSchema>;

export const ContactSchema = v.object({
  ...ContactRequestSchema.entries,
  agencyId: Key,
  /** Day of taking over. */
  since: IsoDate,
  /** The latest first. */
  before: v.array(v.object({ name: v.string(), phone: v.string(), until: IsoDate })),
});
export type Contact = v.InferOutput<typeof ContactSchema>;
export const ContactsAnswerSchema = v.array(ContactSchema);

/** Another name is a handover; the same name with another number is a correction. */
export function contactAfter(standing: Contact | null, agencyId: string, wish: ContactRequest, today: string): Contact {
  if (standing === null) return { ...wish, agencyId, since: today, before: [] };
  if (standing.name === wish.name) return { ...standing, ...wish };
  const { name, phone } = standing;
  return { ...wish, agencyId, since: today, before: [{ name, phone, until: today }, ...standing.before].slice(0, 20) };
}
