/** The rows of the returns table, written and read back in one place. */
import * as v from "valibot";
import {
  type Receipt,
  type ReturnHead,
  ReturnReasonSchema,
  returnStatuses,
  WantsBackSchema,
} from "../../../domain/returns/return.ts";
import { headRow, idempotencyRow, type PeriodScope, returnPartition } from "./keys.ts";
import type { Row } from "./table.ts";

const HeadRowSchema = v.object({
  agencyId: v.string(),
  status: v.picklist(returnStatuses),
  revision: v.number(),
  sentAt: v.string(),
  sentBy: v.string(),
  hash: v.string(),
  reason: v.optional(v.string()),
  reasons: v.optional(v.pipe(v.string(), v.parseJson(), v.array(ReturnReasonSchema))),
  onBehalf: v.optional(v.string()),
  approvedBy: v.optional(v.string()),
  fileName: v.optional(v.string()),
  wantsBack: v.optional(v.pipe(v.string(), v.parseJson(), WantsBackSchema)),
});
const WriterRowSchema = v.object({ writtenBy: v.optional(v.string(), "") });

/** A table has no null: a head without a reason has no such property. */
export const headEntity = (
  scope: PeriodScope,
  { reason, reasons, onBehalf, approvedBy, fileName = null, wantsBack = null, ...head }: ReturnHead,
  writtenBy: string,
): { partitionKey: string; rowKey: string; writtenBy: string } => ({
  partitionKey: returnPartition(scope),
  rowKey: headRow(head.agencyId),
  ...head,
  ...(reason === null ? {} : { reason }),
  ...(reasons.length === 0 ? {} : { reasons: JSON.stringify(reasons) }),
  ...(onBehalf === null ? {} : { onBehalf }),
  ...(approvedBy === null ? {} : { approvedBy }),
  ...(fileName === null ? {} : { fileName }),
  ...(wantsBack === null ? {} : { wantsBack: JSON.stringify(wantsBack) }),
  writtenBy,
});

export function readHead(row: Row): ReturnHead {
  const { reason, reasons, onBehalf, approvedBy, fileName, wantsBack, ...head } = v.parse(HeadRowSchema, row);
  return {
    ...head,
    reason: reason ?? null,
    reasons: reasons ?? [],
    onBehalf: onBehalf ?? null,
    approvedBy: approvedBy ?? null,
    fileName: fileName ?? null,
    wantsBack: wantsBack ?? null,
  };
}

/** Object id of the person who wrote the standing revision. */
export const readWriter = (row: Row): string => v.parse(WriterRowSchema, row).writtenBy;

const ReceiptRowSchema = v.object({
  planId: v.string(),
  periodId: v.string(),
  agencyId: v.string(),
  revision: v.number(),
  sentAt: v.string(),
  sentBy: v.string(),
  hash: v.string(),
});

export const receiptEntity = (scope: PeriodScope, key: string, receipt: Receipt): { partitionKey: string; rowKey: string } => ({
  partitionKey: returnPartition(scope),
  rowKey: idempotencyRow(receipt.agencyId, key),
  ...receipt,
});

export const readReceipt = (row: Row): Receipt => v.parse(ReceiptRowSchema, row);

const RevisionRowSchema = v.object({ agencyId: v.string(), revision: v.number() });
export const readRevision = (row: Row): { agencyId: string; revision: number } => v.parse(RevisionRowSchema, row);
