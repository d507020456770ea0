/**
 * What was noted of an agency passes on with its work: who answers for it now keeps its extension and its contact, unless she has one
 * of her own.
 *
 *   Sở A has an extension to 25/6, is renamed Sở B      Sở B may send until 25/6
 *   Sở A's contact is Lan; A goes into C                Lan is called about C while C names nobody itself
 *   Sở A splits into C and D                            both
 *
 * An exclusion stays where it was: leaving a small agency out says nothing of the large one that took it in.
 */
import type { PeriodNotes } from "../period/notes.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Contact } from "./contact.ts";
import type { Directory } from "./directory.ts";
import { predecessorsOf, successorsOn } from "./succession.ts";

/** `plan`: as it is carried out on `day`, with the agencies that have gone still in it. */
export function notesOn(notes: PeriodNotes, plan: PublishedPlan, directory: Directory, day: string): PeriodNotes {
  const byId = new Map(plan.agencies.map(({ id, directoryId }) => [id, directoryId]));
  const byDirectoryId = new Map(plan.agencies.map(({ id, directoryId }) => [directoryId, id]));
  const own = new Set(notes.extensions.map(({ agencyId }) => agencyId));
  const passed = notes.extensions.flatMap((extension) => {
    const from = byId.get(extension.agencyId) ?? null;
    const heirs = from === null ? [] : successorsOn(directory, from, day).map((to) => byDirectoryId.get(to));
    return heirs.flatMap((agencyId) => (agencyId === undefined || own.has(agencyId) ? [] : [{ ...extension, agencyId }]));
  });
  return passed.length === 0 ? notes : { ...notes, extensions: [...notes.extensions, ...passed] };
}

/** Those that agencies name themselves, and those that came to them. */
export function contactsOn(contacts: readonly Contact[], directory: Directory, day: string): readonly Contact[] {
  const known = new Set(contacts.map(({ agencyId }) => agencyId));
  const passed = new Map<string, Contact>();
  // The one who took over last knows most; of two that merged it is whoever came later.
  for (const contact of [...contacts].sort((a, b) => a.since.localeCompare(b.since)))
    for (const to of successorsOn(directory, contact.agencyId, day))
      if (!known.has(to)) passed.set(to, { ...contact, agencyId: to });
  return passed.size === 0 ? contacts : [...contacts, ...passed.values()];
}

/** Whether an agency may have come by another's contact: only then are the others worth asking. */
export const mayInherit = (directory: Directory, agencyId: string): boolean => predecessorsOf(directory, agencyId).length > 0;
