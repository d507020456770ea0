/**
 * Figures that the police should look at before they merge: unlike the agency's own history, or unlike its peers. Robust both
 * ways: distance from the median in units of 1.4826 · MAD (median absolute deviation), more than 3.5 is unlike (Iglewicz and
 * Hoaglin 1993, "How to Detect and Handle Outliers", modified z-score). Nothing is left out for it: a person asks, or merges.
 *
 *   xã Một: 60 after 20, 22, 19, 21                         unlike its own history; usually about 21
 *   xã Một: 400 while nine other communes gave 8 … 14       unlike its peers; they give about 11
 *   fewer than four members, or four periods                nothing can be said
 *
 * Peers are the reporters of the same count; Công an tỉnh among communes is no peer: only members of one group are compared.
 */
import type { PublishedPlan } from "../plan/published-plan.ts";
import { expandAgencies } from "../returns/duties.ts";
import type { Figures } from "../returns/linked-figures.ts";
import { outlierAgainst, outlierBeside, type Usual, usualOf } from "../returns/outlier.ts";
import { heirOf, noSuccession, type Succession } from "./form.ts";
import type { CountTotal, Merged } from "./merge.ts";

export interface Outlier {
  readonly indicatorId: string;
  readonly countId: string;
  readonly agencyId: string;
  readonly value: number;
  readonly against: "history" | "peers";
  /** The median of what it was held against, rounded. */
  readonly usual: number;
}

/**
 * `history`: by agency, what it and those before it had accepted in earlier periods of the same cycle. `succession`: who goes on from whom
 * within this period: the parts of both are one figure beside the history.
 */
export function outliersIn(
  plan: PublishedPlan,
  { counts }: Merged,
  history: ReadonlyMap<string, readonly Figures[]>,
  succession: Succession = noSuccession,
): readonly Outlier[] {
  const groups = plan.agencies
    .filter(({ kind }) => kind === "group")
    .map(({ members }) => new Set(expandAgencies(plan, members)))
    .sort((a, b) => a.size - b.size);
  return counts.flatMap((total) => {
    const peers = peersOf(total, groups);
    const { indicatorId, countId } = total;
    return total.addends.flatMap(({ agencyId, value }) => {
      const found = (against: Outlier["against"], usual: number | null): readonly Outlier[] =>
        usual === null ? [] : [{ indicatorId, countId, agencyId, value, against, usual }];
      const earlier = (history.get(agencyId) ?? []).flatMap((content) => numberIn(content, total));
      return [
        ...found("history", outlierAgainst(value + passedTo(agencyId, total, succession), earlier)),
        ...found("peers", outlierBeside(value, peers.get(agencyId) ?? null)),
      ];
    });
  });
}

/** What the agencies that an agency goes on from gave of the count in this period. */
function passedTo(heir: string, { addends }: CountTotal, succession: Succession): number {
  if (succession.size === 0) return 0;
  return addends
    .filter(({ agencyId }) => succession.has(agencyId) && heirOf(succession, agencyId) === heir)
    .reduce((sum, { value }) => sum + value, 0);
}

/** What is usual in each agency's smallest group; its own number is one among them, which a median bears. */
function peersOf({ addends }: CountTotal, groups: readonly ReadonlySet<string>[]): ReadonlyMap<string, Usual> {
  const found = new Map<string, Usual>();
  for (const members of groups) {
    const own = addends.filter(({ agencyId }) => members.has(agencyId));
    const usual = usualOf(own.map(({ value }) => value));
    if (usual !== null) for (const { agencyId } of own) if (!found.has(agencyId)) found.set(agencyId, usual);
  }
  return found;
}

const numberIn = ({ counts }: Figures, { indicatorId, countId }: CountTotal): readonly number[] =>
  counts.flatMap((each) =>
    each.indicatorId === indicatorId && each.countId === countId && each.answer.kind === "number" ? [each.answer.value] : [],
  );

/** "UBND xã Một: “Số tin đã giải quyết” là 400, các đơn vị cùng nhóm thường quanh 11 (trung vị, MAD): nên hỏi lại trước khi tổng hợp." */
export const outlierInWords = ({ value, against, usual }: Outlier, agency: string, label: string): string =>
  `${agency}: “${label}” là ${value}, ${against === "history" ? "các kỳ trước của đơn vị" : "các đơn vị cùng nhóm"} thường quanh ${usual} (trung vị, MAD): nên hỏi lại trước khi tổng hợp.`;
