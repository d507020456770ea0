/**
 * Every change is written with its audit entry in one transaction: neither is there without the other. The thing that changed
 * carries the end of its chain (`auditCount`, `auditHash`), so the condition that guards the thing guards the chain too.
 */
import { createHash } from "node:crypto";
import type { TransactionAction } from "@azure/data-tables";
import * as v from "valibot";
import { type AuditEntry, textOfEntry } from "../../../domain/audit/chain.ts";
import { auditRow } from "./keys.ts";
import type { Row } from "./table.ts";

export interface Actor {
  readonly oid: string;
  readonly name: string;
}

/** What the clock does: periods that open and lock by themselves. */
export const timer: Actor = { oid: "timer", name: "Hệ thống (theo lịch)" };

export interface Change {
  /** ISO instant, UTC. */
  readonly at: string;
  readonly by: Actor;
  /** "sent 3", "accepted 3" */
  readonly step: string;
  /** The old and the new, in words or JSON, cut at 8,000 characters. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Where a chain stands and what the store calls its state; null for a thing that is not there yet. */
export interface Standing {
  readonly etag: string;
  readonly auditCount: number;
  readonly auditHash: string;
}

const StandingSchema = v.object({
  etag: v.string(),
  auditCount: v.optional(v.number(), 0),
  auditHash: v.optional(v.string(), ""),
});
export const standingOf = (row: Row): Standing => v.parse(StandingSchema, row);

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

interface Entity {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** The thing as it will be and the entry that says so: two actions of one transaction. */
export function audited(entity: Entity, standing: Standing | null, change: Change): TransactionAction[] {
  const { partitionKey, rowKey } = entity;
  const kept = {
    subject: rowKey,
    number: (standing?.auditCount ?? 0) + 1,
    at: change.at,
    oid: change.by.oid,
    name: change.by.name,
    step: change.step,
    before: change.before.slice(0, 8_000),
    after: change.after.slice(0, 8_000),
    reason: change.reason,
    previous: standing?.auditHash ?? "",
  };
  const hash = sha256(textOfEntry({ partition: partitionKey, ...kept }));
  const next = { ...entity, auditCount: kept.number, auditHash: hash };
  return [
    standing === null ? ["create", next] : ["update", next, "Replace", { etag: standing.etag }],
    ["create", { partitionKey, rowKey: auditRow(rowKey, kept.number), ...kept, hash }],
  ];
}

const EntryRowSchema = v.object({
  subject: v.string(),
  number: v.number(),
  at: v.string(),
  oid: v.string(),
  name: v.string(),
  step: v.string(),
  before: v.string(),
  after: v.string(),
  reason: v.string(),
  previous: v.string(),
  hash: v.string(),
});
export const readEntry = (row: Row): AuditEntry => ({ partition: row.partitionKey ?? "", ...v.parse(EntryRowSchema, row) });
