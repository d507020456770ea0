/**
 * In the last hour before a deadline everybody who sends asks for the same plan, directory and periods. A sending may go by what was read
 * up to a second before it: it is then as if it had come that much earlier. What must not be missed in that second is elsewhere:
 *
 *   the period was locked          the gate (storage/gate.ts) lets nothing in, whatever was read
 *   it closed by its calendar      the calendar is in what was read, and is held against the clock of the sending
 *   who may send, and for whom     her record is read anew for each request
 *   anything is refused            it is looked at again, on what stands now
 */
import { factsNow, type FactsOf, type PlanFacts } from "./find.ts";
import type { Services } from "./services.ts";

const milliseconds = 1_000;
/** Plans of one instance's last second. */
const most = 500;

interface Kept {
  readonly since: number;
  readonly facts: Promise<PlanFacts>;
}
const keptOf = new WeakMap<Services, Map<string, Kept>>();

export const recentFacts: FactsOf = (services, province, planId) => {
  const kept = keptOf.get(services) ?? new Map<string, Kept>();
  keptOf.set(services, kept);
  const key = `${province} ${planId}`;
  const found = kept.get(key);
  const now = performance.now();
  if (found !== undefined && now - found.since < milliseconds) return found.facts;
  const facts = factsNow(services, province, planId);
  // In the order of their reading: the oldest stands first.
  kept.delete(key);
  kept.set(key, { since: now, facts });
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  facts.catch(() => kept.delete(key));
  return facts;
};
