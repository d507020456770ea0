/**
 * Keys of the tables, made and read back here alone. Parts are joined by "~", which no key of Matran can hold; numbers are
 * padded so that the table's order of text is the order of counting.
 *
 *   plans        PK province              RK head~plan · version~plan~00003 · audit~instant~…
 *   periods      PK province~plan         RK period
 *   returns      PK province~plan~period  RK head~agency · revision~agency~00003 · key~agency~sha256 · audit~instant~…
 *   people       PK oid                   RK person
 *   directories  PK province              RK directory
 */
import { createHash } from "node:crypto";

export interface PeriodScope {
  readonly province: string;
  readonly planId: string;
  readonly periodId: string;
}

const join = (...parts: readonly string[]): string => parts.join("~");
const padded = (count: number): string => String(count).padStart(5, "0");

export const planPartition = (province: string): string => province;
export const periodPartition = (province: string, planId: string): string => join(province, planId);
export const returnPartition = (scope: PeriodScope): string => join(scope.province, scope.planId, scope.periodId);

export const headRow = (id: string): string => join("head", id);
export const versionRow = (planId: string, version: number): string => join("version", planId, padded(version));
export const revisionRow = (agencyId: string, revision: number): string => join("revision", agencyId, padded(revision));
/** The client's key is hashed: it is free text, and tables refuse / \ # ? in a key. */
export const idempotencyRow = (agencyId: string, key: string): string =>
  join("key", agencyId, createHash("sha256").update(key).digest("hex"));
export const auditRow = (instant: string, subject: string, step: string): string => join("audit", instant, subject, step);

/** Rows that begin with a word: [from, to) in the table's order ("~" is followed by DEL in ASCII). */
export const rowsOf = (word: "head" | "revision"): { from: string; to: string } => ({ from: `${word}~`, to: `${word}\u007f` });
