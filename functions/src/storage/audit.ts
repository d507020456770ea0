/** Who did what, when and why: one row in the same transaction as the change itself, so that neither is there without the other. */
import type { TransactionAction } from "@azure/data-tables";
import { auditRow } from "./keys.ts";

export interface Actor {
  readonly oid: string;
  readonly name: string;
}

export interface AuditEntry {
  /** ISO instant, UTC. */
  readonly at: string;
  readonly by: Actor;
  /** Id of the plan or agency that it is about. */
  readonly subject: string;
  /** "sent 3", "accepted 3": unique for a subject at an instant. */
  readonly step: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export const auditAction = (partitionKey: string, entry: AuditEntry): TransactionAction => [
  "create",
  {
    partitionKey,
    rowKey: auditRow(entry.at, entry.subject, entry.step),
    oid: entry.by.oid,
    name: entry.by.name,
    before: entry.before,
    after: entry.after,
    reason: entry.reason,
  },
];
