/** Notes and contacts as they stand for those who answer today: what was noted of an agency that has gone passes on with its work. */
import type { Contact } from "../../../domain/agency/contact.ts";
import type { Directory } from "../../../domain/agency/directory.ts";
import { contactsOn, mayInherit, notesOn } from "../../../domain/agency/passed-on.ts";
import type { PeriodNotes } from "../../../domain/period/notes.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";
import { dayInVietnam } from "./vietnamese-day.ts";

export const notesOfPeriod = async (
  { notes }: Pick<Services, "notes">,
  { scope, plan, directory, period }: Pick<OpenPeriod, "scope" | "plan" | "directory" | "period">,
): Promise<PeriodNotes> => notesOn(await notes.read(scope), plan, directory, period.dataTo);

export const contactsOf = async (
  { directories, now }: Pick<Services, "directories" | "now">,
  province: string,
  directory: Directory,
): Promise<readonly Contact[]> => contactsOn(await directories.contacts(province), directory, dayInVietnam(now()));

/** Its own, or the one that came to it; all others are only read where one may have come. */
export async function contactOf(
  services: Pick<Services, "directories" | "now">,
  province: string,
  directory: Directory,
  agencyId: string,
): Promise<Contact | null> {
  const own = await services.directories.contact(province, agencyId);
  if (own !== null || !mayInherit(directory, agencyId)) return own;
  return (await contactsOf(services, province, directory)).find((contact) => contact.agencyId === agencyId) ?? null;
}
