/**
 * Every receipt against the store, and the store against every receipt:
 *
 *   lost      a receipt whose revision is not there, or a head behind it
 *   mixed     a revision that holds other words than were receipted, or than anybody sent
 *   doubled   one sending that made two revisions
 *   half      a head, a revision, a receipt's row or an audit entry without the others
 */
import { contentHash } from "../../functions/src/http/content-hash.ts";
import type { PeriodScope } from "../../functions/src/storage/keys.ts";
import type { Stores } from "../../functions/src/storage/stores.ts";
import { inTurns, periodId, planId } from "./province.ts";
import type { Sent } from "./sending.ts";

export interface Comparison {
  readonly receipts: number;
  readonly revisions: number;
  readonly faults: readonly string[];
}

export async function compareWithStore(stores: Stores, sendings: readonly Sent[]): Promise<Comparison> {
  const faults: string[] = [];
  let revisions = 0;
  const byAgency = new Map<string, Sent[]>();
  for (const sent of sendings) {
    const key = `${sent.province} ${sent.agencyId}`;
    byAgency.set(key, [...(byAgency.get(key) ?? []), sent]);
  }
  await inTurns([...byAgency], 20, async ([who, own]) => {
    const [first] = own;
    if (first === undefined) return;
    const scope: PeriodScope = { province: first.province, planId, periodId };
    const head = (await stores.returns.head(scope, first.agencyId))?.head ?? null;
    const newest = head?.revision ?? 0;
    revisions += newest;
    const hashes = new Map(own.map((sent) => [contentHash(sent.content), sent]));
    const seen = new Map<string, number>();
    for (let revision = 1; revision <= newest; revision += 1) {
      const hash = contentHash(await stores.returns.content(scope, first.agencyId, revision));
      if (!hashes.has(hash)) faults.push(`${who}: revision ${revision} holds what nobody sent (mixed)`);
      if (seen.has(hash)) faults.push(`${who}: one sending made revisions ${seen.get(hash)} and ${revision} (doubled)`);
      seen.set(hash, revision);
      if (revision === newest && head?.hash !== hash) faults.push(`${who}: the head is not of its revision (half)`);
    }
    for (const { content, receipts } of own) {
      for (const receipt of receipts) {
        if (receipt.hash !== contentHash(content)) faults.push(`${who}: a receipt for other words (mixed)`);
        if (seen.get(receipt.hash) !== receipt.revision) faults.push(`${who}: receipted ${receipt.revision}, not there (lost)`);
      }
      if (new Set(receipts.map(({ revision }) => revision)).size > 1) faults.push(`${who}: two receipts disagree (doubled)`);
    }
  });
  for (const province of new Set(sendings.map((sent) => sent.province))) {
    const { broken } = await stores.audit.verify(province);
    if (broken !== null)
      faults.push(`${province}: the audit is broken at ${broken.subject} ${broken.number}: ${broken.why} (half)`);
  }
  return { receipts: sendings.reduce((sum, { receipts }) => sum + receipts.length, 0), revisions, faults };
}
