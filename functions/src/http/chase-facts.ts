/** The chase list of a period, from what lies in the stores. */
import { type ChaseAnswer, chaseList } from "../../../domain/chase/chase.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";

export async function chaseOf({ returns, notes, directories }: Services, open: OpenPeriod): Promise<ChaseAnswer> {
  const { scope } = open;
  const [heads, noted, contacts] = await Promise.all([
    returns.heads(scope),
    notes.read(scope),
    directories.contacts(scope.province),
  ]);
  return chaseList({ ...open, heads, notes: noted, contacts });
}
