/**
 * The second version of a plan carried into the first, change by change as the officer decides. The plan keeps its id, and every
 * task and body that goes on keeps its own: what agencies reported under it stays theirs. A task that stands under another number
 * now says so in `clause`.
 *
 *   change    taken                           not taken
 *   same      stays                           stays
 *   changed   says what the second says       stays as it was
 *   moved     the same, with its new number   stays as it was, with its new number
 *   new       comes in                        stays out
 *   dropped   goes (the service keeps it)     stays
 */
import { alike } from "../../agency/threes.ts";
import { fold } from "../../agency/fold.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import type { PlanAgency, PlanHeader, Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";
import { freeSlug } from "../slug.ts";
import { identityOf, pairAlike, type TaskChange } from "./compare.ts";

export const changeKey = (change: TaskChange): string =>
  `${change.kind}/${"before" in change ? change.before.id : ""}/${"after" in change ? change.after.id : ""}`;

/** "Sửa đổi, bổ sung Kế hoạch số …": it says what changes and is silent on the rest. */
export const isAmendment = ({ title }: Pick<PlanHeader, "title">): boolean =>
  /^(?:ve viec )?(?:sua doi|bo sung|dieu chinh)|(?:sua doi|bo sung|dieu chinh)[^.]{0,40} ke hoach so/.test(
    fold((title ?? "").normalize("NFC")),
  );

/** What to propose: the second version, but not the words of a worse copy, and no dropping by an amendment. */
export function proposedChanges(changes: readonly TaskChange[], second: Pick<PublishedPlan, "header">): ReadonlySet<string> {
  const takes = changes.filter((change) => {
    if (change.kind === "dropped") return !isAmendment(second.header);
    if (change.kind === "changed" || change.kind === "moved")
      return markedShare(change.after.text) + 0.06 > markedShare(change.before.text);
    return true;
  });
  return new Set(takes.map(changeKey));
}

/** How many of the letters bear a Vietnamese mark: a scan without them is the worse copy. */
const markedShare = (text: string): number => {
  const letters = text.normalize("NFC").match(/\p{L}/gu) ?? [];
  const marked = letters.filter((letter) => /[\u00c0-\u1ef9]/.test(letter) && !/[¢]/.test(letter));
  return letters.length === 0 ? 0 : marked.length / letters.length;
};

export function mergeVersions(
  first: PublishedPlan,
  second: PublishedPlan,
  changes: readonly TaskChange[],
  taken: ReadonlySet<string>,
): PublishedPlan {
  const { agencies, idOf } = joinAgencies(first.agencies, second.agencies);
  const adopted = (task: Task): Task => {
    const leads = once(task.leads.map(idOf));
    return { ...task, leads, coordinating: once(task.coordinating.map(idOf)).filter((id) => !leads.includes(id)) };
  };
  const ids = new Set([...first.tasks.map(({ id }) => id), ...first.history.map(({ id }) => id)]);
  const tasks = changes.flatMap((change): Task[] => {
    const takes = taken.has(changeKey(change));
    switch (change.kind) {
      case "same":
        return [{ ...change.before, source: change.after.source }];
      case "changed":
      case "moved": {
        const number = change.after.clause ?? change.after.id;
        const place = { id: change.before.id, clause: number === change.before.id ? null : number, source: change.after.source };
        return [takes ? { ...adopted(change.after), parents: change.before.parents, ...place } : { ...change.before, ...place }];
      }
      case "new":
        return takes ? [{ ...adopted(change.after), ...freeTaskId(change.after, ids) }] : [];
      case "dropped":
        return takes ? [] : [{ ...change.before, source: null }];
    }
  });
  const amends = isAmendment(second.header);
  return {
    ...first,
    header: amends ? first.header : joinHeaders(first.header, second.header),
    agencies,
    tasks,
    indicators: joinIndicators(first.indicators, second.indicators, amends).map((each) => ({
      ...each,
      reporters: once(each.reporters.map((id) => (first.indicators.includes(each) ? id : idOf(id)))),
    })),
    reporting:
      second.reporting.length === 0 ? first.reporting : amends ? [...first.reporting, ...second.reporting] : second.reporting,
  };
}

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The number that it stands under, where no earlier task ever had it: old returns speak of that one. */
function freeTaskId({ id, clause }: Task, taken: Set<string>): Pick<Task, "id" | "clause"> {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id.slice(0, 50)}(${String(number)})`;
  taken.add(free);
  return { id: free, clause: free === id ? clause : id };
}

/** The first's bodies with the second's behind them; `idOf` finds the second's among them. */
export function joinAgencies(
  first: readonly PlanAgency[],
  second: readonly PlanAgency[],
): { readonly agencies: PlanAgency[]; readonly idOf: (id: string) => string } {
  const agencies = [...first];
  const byIdentity = new Map(first.map((agency) => [identityOf(agency), agency.id]));
  const taken = new Set(first.map(({ id }) => id));
  const ids = new Map<string, string>();
  const added: PlanAgency[] = [];
  for (const agency of second) {
    const known = byIdentity.get(identityOf(agency));
    const id = known ?? (taken.has(agency.id) ? freeSlug(agency.name, taken, "co-quan") : agency.id);
    ids.set(agency.id, id);
    if (known !== undefined) continue;
    taken.add(id);
    byIdentity.set(identityOf(agency), id);
    added.push({ ...agency, id });
  }
  const idOf = (id: string): string => ids.get(id) ?? id;
  return { agencies: [...agencies, ...added.map((each) => ({ ...each, members: once(each.members.map(idOf)) }))], idOf };
}

/** The better word of the two, field by field: what one copy lost the other has. */
function joinHeaders(first: PlanHeader, second: PlanHeader): PlanHeader {
  const better = (a: string | null, b: string | null): string | null => {
    if (a === null || b === null) return a ?? b;
    return markedShare(b) + 0.06 > markedShare(a) ? b : a;
  };
  return {
    docType: better(first.docType, second.docType),
    number: first.number ?? second.number,
    date: first.date ?? second.date,
    issuer: better(first.issuer, second.issuer),
    province: better(first.province, second.province),
    title: better(first.title, second.title),
    legalBasis: second.legalBasis.length >= first.legalBasis.length ? second.legalBasis : first.legalBasis,
  };
}

/** A figure that goes on keeps its id, under which it was reported. */
function joinIndicators(first: readonly Indicator[], second: readonly Indicator[], amends: boolean): Indicator[] {
  const pairs = pairAlike(first, second).filter(
    (pair) => pair.before.kind === pair.after.kind && alike(pair.before.text, pair.after.text) > 0.7,
  );
  const before = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const taken = new Set(first.map(({ id }) => id));
  const next = second.map((each): Indicator => {
    const known = before.get(each);
    if (known !== undefined) return { ...known, comparator: each.comparator, target: each.target, upper: each.upper };
    let number = 1;
    while (taken.has(`k${String(number)}`)) number += 1;
    taken.add(`k${String(number)}`);
    return { ...each, id: `k${String(number)}` };
  });
  if (second.length > 0 && !amends) return next;
  return [...first.filter((each) => ![...before.values()].includes(each)), ...next];
}
