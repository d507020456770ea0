/** The chase list of a period, from what lies in the stores. */
import { type ChaseAnswer, chaseList } from "../../../domain/chase/chase.ts";
import type { OpenPeriod } from "./find.ts";
import { contactsOf, notesOfPeriod } from "./passed-on.ts";
import type { Services } from "./services.ts";

export async function chaseOf(services: Services, open: OpenPeriod): Promise<ChaseAnswer> {
  const { scope } = open;
  const [heads, noted, contacts] = await Promise.all([
    services.returns.heads(scope),
    notesOfPeriod(services, open),
    contactsOf(services, scope.province, open.directory),
  ]);
  return chaseList({ ...open, heads, notes: noted, contacts });
}
