/**
 * The audit ("nhật ký") says who changed what, when, from what to what, and why. Each thing that can change has a chain of its
 * own: an entry carries the hash of the one before it, and the thing itself carries the count and hash of its last entry.
 *
 *   an entry's word changed afterwards        its hash no longer fits: broken at that entry
 *   an entry taken out of the middle          the next one names a hash that nobody has: broken at the next
 *   the last entries cut off                  the thing's own count and hash do not fit: broken at its end
 *   a thing changed without an entry          the same: its tip was not written by the audit
 *   the thing gone, its chain left            broken at the end: nobody carries the tip
 *
 * A chain for each thing, and not one for a whole partition: two agencies that send at once never wait for one another.
 */
export interface AuditEntry {
  readonly partition: string;
  /** Row key of what changed: "head~so-tu-phap". */
  readonly subject: string;
  /** From 1 within the subject. */
  readonly number: number;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly oid: string;
  readonly name: string;
  readonly step: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Hash of the entry before; "" for the first. */
  readonly previous: string;
  /** SHA-256 of `textOfEntry`, hex. */
  readonly hash: string;
}

export interface ChainTip {
  readonly partition: string;
  readonly subject: string;
  readonly count: number;
  readonly hash: string;
}

export interface BrokenLink {
  readonly partition: string;
  readonly subject: string;
  readonly number: number;
  readonly why: "changed" | "missing" | "cut-off" | "no-owner";
}

export const brokenWords: Readonly<Record<BrokenLink["why"], string>> = {
  changed: "nội dung của mục này đã bị sửa",
  missing: "mục đứng trước mục này đã mất hoặc bị thay",
  "cut-off": "các mục cuối không khớp với trạng thái đang lưu",
  "no-owner": "trạng thái đang lưu đã mất, chỉ còn nhật ký",
};

/** The words that the hash is over, in a fixed order. */
export const textOfEntry = (entry: Omit<AuditEntry, "hash">): string =>
  JSON.stringify([
    entry.partition,
    entry.subject,
    entry.number,
    entry.at,
    entry.oid,
    entry.name,
    entry.step,
    entry.before,
    entry.after,
    entry.reason,
    entry.previous,
  ]);

const chainKey = ({ partition, subject }: { readonly partition: string; readonly subject: string }): string =>
  JSON.stringify([partition, subject]);

/** The first broken link of all chains, in the order of partition, subject and number; null where everything fits. `digest`: SHA-256, hex. */
export function firstBrokenLink(
  entries: readonly AuditEntry[],
  tips: readonly ChainTip[],
  digest: (text: string) => string,
): BrokenLink | null {
  const chains = new Map<string, AuditEntry[]>();
  for (const tip of tips) chains.set(chainKey(tip), []);
  for (const entry of entries) chains.set(chainKey(entry), [...(chains.get(chainKey(entry)) ?? []), entry]);
  const tipOf = new Map(tips.map((tip) => [chainKey(tip), tip]));
  for (const key of [...chains.keys()].sort()) {
    const chain = (chains.get(key) ?? []).sort((a, b) => a.number - b.number);
    const broken = brokenIn(chain, tipOf.get(key) ?? null, digest);
    if (broken !== null) return broken;
  }
  return null;
}

function brokenIn(chain: readonly AuditEntry[], tip: ChainTip | null, digest: (text: string) => string): BrokenLink | null {
  let previous = "";
  for (const [at, entry] of chain.entries()) {
    const { partition, subject, number } = entry;
    if (entry.hash !== digest(textOfEntry(entry))) return { partition, subject, number, why: "changed" };
    if (number !== at + 1 || entry.previous !== previous) return { partition, subject, number, why: "missing" };
    previous = entry.hash;
  }
  const last = chain.at(-1);
  if (tip === null) return last === undefined ? null : { ...place(last), number: last.number, why: "no-owner" };
  const fits = tip.count === chain.length && tip.hash === previous;
  return fits ? null : { ...place(tip), number: Math.min(chain.length, tip.count) + 1, why: "cut-off" };
}

const place = ({ partition, subject }: { readonly partition: string; readonly subject: string }) => ({ partition, subject });
