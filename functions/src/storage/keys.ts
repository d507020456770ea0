/**
 * Keys of the tables, made and read back here alone. Parts are joined by "~", which no key of Matran can hold; numbers are
 * padded so that the table's order of text is the order of counting.
 *
 *   plans        PK province              RK head~plan · version~plan~00003
 *   periods      PK province~plan         RK period~id · calendar
 *   returns      PK province~plan~period  RK head~agency · revision~agency~00003 · file~agency~00003~00001 · key~agency~sha256 · note~kind~…
 *                                         gate~00000 · gate~00000~made · seal
 *   people       PK oid                   RK person
 *   directories  PK province              RK directory · version~tag · contact~agency
 *
 * Everywhere: audit~(row key of what changed)~00003.
 */
import { createHash } from "node:crypto";

export interface PeriodScope {
  readonly province: string;
  readonly planId: string;
  readonly periodId: string;
}

/** A period as it was opened for the `opening`th time after the first: what writes in it names the opening that it believes in. */
export interface OpenScope extends PeriodScope {
  readonly opening: number;
}

const join = (...parts: readonly string[]): string => parts.join("~");
const padded = (count: number): string => String(count).padStart(5, "0");

export const planPartition = (province: string): string => province;
export const periodPartition = (province: string, planId: string): string => join(province, planId);
export const returnPartition = (scope: PeriodScope): string => join(scope.province, scope.planId, scope.periodId);

export const periodRow = (periodId: string): string => join("period", periodId);
export const headRow = (id: string): string => join("head", id);
export const versionRow = (planId: string, version: number): string => join("version", planId, padded(version));
export const directoryVersionRow = (tag: string): string => join("version", tag);
export const revisionRow = (agencyId: string, revision: number): string => join("revision", agencyId, padded(revision));
/** A part of the file in which a revision came: more than one entity where it is large. */
export const fileRow = (agencyId: string, revision: number, part: number): string =>
  join("file", agencyId, padded(revision), padded(part));
/** All parts of one file: [from, to). */
export const fileRows = (agencyId: string, revision: number): { from: string; to: string } => ({
  from: join("file", agencyId, padded(revision), ""),
  to: join("file", agencyId, `${padded(revision)}\u007f`),
});
/** The client's key is hashed: it is free text, and tables refuse / \ # ? in a key. */
export const idempotencyRow = (agencyId: string, key: string): string =>
  join("key", agencyId, createHash("sha256").update(key).digest("hex"));
export const auditRow = (subject: string, number: number): string => join("audit", subject, padded(number));
/** What pages of the audit are cut by: its row's key without the word that all begin with. */
export const auditKey = ({ subject, number }: { readonly subject: string; readonly number: number }): string =>
  join(subject, padded(number));
export const auditRowOf = (key: string): string => join("audit", key);
/** The entries of one thing: [from, to). */
export const auditRowsOf = (subject: string): { from: string; to: string } => ({
  from: join("audit", subject, ""),
  to: join("audit", `${subject}\u007f`),
});
export const contactRow = (agencyId: string): string => join("contact", agencyId);
/** A note of the police on a period or one agency in it; all of them are one range. */
export const noteRow = (
  kind: "extension" | "exclusion" | "correction" | "reminder" | "inquiry" | "closing",
  ...parts: readonly string[]
): string => join("note", kind, ...parts);
export const gateRow = (opening: number): string => join("gate", padded(opening));
/** What a locked period's corrections and its opening again both write on. */
export const sealRow = "seal";
export const gateMarkRow = (opening: number): string => join("gate", padded(opening), "made");
export const closingRow = (version: number): string => noteRow("closing", padded(version));

/** What is asked is part of the key, so that the same question is the same row. */
export const inquiryId = (about: unknown, question: string): string =>
  createHash("sha256")
    .update(JSON.stringify([about, question]))
    .digest("hex")
    .slice(0, 24);

/** What comes behind one row among those of its word: a row's own key followed by the lowest character is the first after it. */
export const rowsBehind = (row: string, { from, to }: { from: string; to: string }): { from: string; to: string } => ({
  from: row > from ? `${row}\u0001` : from,
  to,
});

/** Rows that begin with a word: [from, to) in the table's order ("~" is followed by DEL in ASCII). */
export const rowsOf = (word: "head" | "revision" | "note" | "audit" | "contact" | "period"): { from: string; to: string } => ({
  from: `${word}~`,
  to: `${word}\u007f`,
});
