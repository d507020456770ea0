/**
 * The chase list ("đôn đốc"): who still owes a return, worst first, with the person to call.
 *
 *   overdue             nothing has come and the day is past, or it lies with the agency's own approver
 *   sent-back           came and must be mended
 *   late                came after the day, and waits or counts like any other
 *   waiting             nothing has come and the day is not past
 *
 * An agency that has sent in time, or was left out of the period, is not on it. An extension moves the day.
 */
import { agencyName } from "../plan/agency-name.ts";
import * as v from "valibot";
import { levelOf, successorsOn } from "../agency/succession.ts";
import type { Contact } from "../agency/contact.ts";
import type { Directory } from "../agency/directory.ts";
import { daysBetween } from "../period/dates.ts";
import type { PeriodNotes } from "../period/notes.ts";
import { dueFor, type Period } from "../period/period.ts";
import { IsoDate, Key } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { reportersOf } from "../returns/duties.ts";
import { isInside, type ReturnHead } from "../returns/return.ts";
import { dayOfInstant } from "../sheet/day.ts";

export const chaseStandings = ["overdue", "sent-back", "late", "waiting"] as const;
export type ChaseStanding = (typeof chaseStandings)[number];

export const ChaseRowSchema = v.object({
  agencyId: Key,
  name: v.string(),
  standing: v.picklist(chaseStandings),
  /** With the extension where there is one. */
  dueOn: IsoDate,
  extendedTo: v.nullable(IsoDate),
  extensionReason: v.nullable(v.string()),
  /** Whole days past the day due, 0 while it is not past. */
  daysLate: v.number(),
  /** Its return waits for the agency's own approver. */
  inApproval: v.boolean(),
  contact: v.nullable(v.object({ name: v.string(), position: v.string(), phone: v.string(), email: v.string() })),
  /** Agencies that answer for it today, where it has gone. */
  answeredBy: v.array(v.string()),
  lastReminded: v.nullable(v.string()),
  /** It was reminded of this very deadline, and is not reminded again. */
  reminded: v.boolean(),
});
export type ChaseRow = v.InferOutput<typeof ChaseRowSchema>;

export const ChaseAnswerSchema = v.object({
  rows: v.array(ChaseRowSchema),
  excluded: v.array(v.object({ agencyId: Key, name: v.string(), reason: v.string(), by: v.string(), at: v.string() })),
});
export type ChaseAnswer = v.InferOutput<typeof ChaseAnswerSchema>;

export interface ChaseFacts {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly directory: Directory;
  readonly heads: readonly ReturnHead[];
  readonly notes: PeriodNotes;
  readonly contacts: readonly Contact[];
  /** ISO day in Asia/Ho_Chi_Minh. */
  readonly today: string;
}

/** The day on which an agency's return is due, its extension included. */
export function dueDayOf(
  { plan, period, directory, notes }: Omit<ChaseFacts, "heads" | "contacts" | "today">,
  agencyId: string,
): string {
  const agency = plan.agencies.find(({ id }) => id === agencyId) ?? { directoryId: null };
  const usual = dueFor(period, levelOf(directory, agency));
  const extended = notes.extensions.find((each) => each.agencyId === agencyId)?.until ?? usual;
  return extended > usual ? extended : usual;
}

/** The days of those that do not send by the period's own. */
export function otherDueDays(facts: Omit<ChaseFacts, "heads" | "contacts" | "today">): Readonly<Record<string, string>> {
  const { plan, period, notes } = facts;
  if (period.dueByLevel === undefined && notes.extensions.length === 0) return {};
  return Object.fromEntries(
    reportersOf(plan)
      .map((id) => [id, dueDayOf(facts, id)] as const)
      .filter(([, day]) => day !== period.dueOn),
  );
}

export function chaseList(facts: ChaseFacts): ChaseAnswer {
  const { plan, notes } = facts;
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const out = new Set(notes.exclusions.map(({ agencyId }) => agencyId));
  const rows = reportersOf(plan)
    .filter((id) => !out.has(id))
    .flatMap((id) => chaseRow(facts, id, names.get(id) ?? id));
  const order = (row: ChaseRow): number => chaseStandings.indexOf(row.standing) * 10_000 - row.daysLate;
  return {
    rows: rows.sort((a, b) => order(a) - order(b)),
    excluded: notes.exclusions.map(({ agencyId, reason, by, at }) => ({
      agencyId,
      name: names.get(agencyId) ?? agencyId,
      reason,
      by,
      at,
    })),
  };
}

function chaseRow(facts: ChaseFacts, agencyId: string, name: string): readonly ChaseRow[] {
  const { plan, directory, heads, notes, contacts, today } = facts;
  const head = heads.find((each) => each.agencyId === agencyId) ?? null;
  const dueOn = dueDayOf(facts, agencyId);
  const standing = standingOf(head, dueOn, today);
  if (standing === null) return [];
  const { directoryId } = plan.agencies.find(({ id }) => id === agencyId) ?? { directoryId: null };
  const heirs = directoryId === null ? [] : successorsOn(directory, directoryId, today);
  const contact = contacts.find((each) => [directoryId ?? agencyId, ...heirs].includes(each.agencyId)) ?? null;
  const extension = notes.extensions.find((each) => each.agencyId === agencyId) ?? null;
  const reminders = notes.reminders.filter((each) => each.agencyId === agencyId).sort((a, b) => a.at.localeCompare(b.at));
  const until = standing === "late" && head !== null ? dayOfInstant(head.sentAt) : today;
  return [
    {
      agencyId,
      name,
      standing,
      dueOn,
      extendedTo: extension?.until ?? null,
      extensionReason: extension?.reason ?? null,
      daysLate: Math.max(0, daysBetween(dueOn, until)),
      inApproval: head !== null && isInside(head),
      contact:
        contact === null ? null : { name: contact.name, position: contact.position, phone: contact.phone, email: contact.email },
      answeredBy: heirs.filter((id) => id !== directoryId).map((id) => agencyName(directory, id)),
      lastReminded: reminders.at(-1)?.at ?? null,
      reminded: reminders.some((each) => each.dueOn === dueOn),
    },
  ];
}

function standingOf(head: ReturnHead | null, dueOn: string, today: string): ChaseStanding | null {
  if (head === null || isInside(head)) return today > dueOn ? "overdue" : "waiting";
  if (head.status === "sent-back") return "sent-back";
  return dayOfInstant(head.sentAt) > dueOn ? "late" : null;
}

/** Who is to be reminded: a late return has come and needs no reminder. */
export const toRemind = (rows: readonly ChaseRow[]): readonly ChaseRow[] =>
  rows.filter(({ standing, reminded }) => standing !== "late" && !reminded);
