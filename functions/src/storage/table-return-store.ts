import * as v from "valibot";
import { type Receipt, type ReturnContent, ReturnContentSchema, type ReturnHead } from "../../../domain/returns/return.ts";
import { auditAction } from "./audit.ts";
import { headRow, idempotencyRow, type PeriodScope, returnPartition, revisionRow, rowsOf } from "./keys.ts";
import { packJson, unpackJson } from "./packed-json.ts";
import { headEntity, readHead, readReceipt, readRevision, receiptEntity } from "./return-rows.ts";
import type { Decision, DecideResult, ReturnStore, Sending, SendResult, StandingHead } from "./return-store.ts";
import type { Row, Table } from "./table.ts";

/** Returns in an Azure table: one partition for a province's plan and period, so that its merge is one range of rows. */
export function tableReturnStore(table: Table): ReturnStore {
  const contentOf = (row: Row): ReturnContent => v.parse(ReturnContentSchema, unpackJson(row));

  const head = async (scope: PeriodScope, agencyId: string): Promise<StandingHead | null> => {
    const row = await table.get(returnPartition(scope), headRow(agencyId));
    return row === null ? null : { head: readHead(row), token: row.etag };
  };

  const heads = async (scope: PeriodScope): Promise<ReturnHead[]> =>
    (await table.list(returnPartition(scope), rowsOf("head"))).map(readHead);

  const sentBefore = async (scope: PeriodScope, agencyId: string, key: string, hash: string): Promise<SendResult | null> => {
    const row = await table.get(returnPartition(scope), idempotencyRow(agencyId, key));
    if (row === null) return null;
    const receipt = readReceipt(row);
    return receipt.hash === hash ? { kind: "sent-before", receipt } : { kind: "key-used-otherwise" };
  };

  return {
    head,
    heads,
    sentBefore,

    async content(scope, agencyId, revision) {
      const row = await table.get(returnPartition(scope), revisionRow(agencyId, revision));
      if (row === null) throw new Error(`revision ${revision} is missing beside its head`);
      return contentOf(row);
    },

    async accepted(scope) {
      const standing = await heads(scope);
      const taken = new Map(standing.filter((one) => one.status === "accepted").map((one) => [one.agencyId, one.revision]));
      if (taken.size === 0) return { heads: standing, returns: [] };
      const rows = await table.list(returnPartition(scope), rowsOf("revision"));
      const returns = rows
        .map((row) => ({ row, ...readRevision(row) }))
        .filter(({ agencyId, revision }) => taken.get(agencyId) === revision)
        .map(({ row, revision }) => ({ revision, content: contentOf(row) }));
      return { heads: standing, returns };
    },

    async send(scope, sending) {
      const packed = packJson(sending.content);
      if (packed === null) return { kind: "too-large" };
      const next = headAfter(sending);
      const receipt = receiptOf(scope, next);
      const partitionKey = returnPartition(scope);
      const { agencyId, revision, sentAt, sentBy, hash } = next;
      const written = await table.write([
        [
          "create",
          { partitionKey, rowKey: revisionRow(agencyId, revision), agencyId, revision, sentAt, sentBy, hash, ...packed },
        ],
        sending.base === null
          ? ["create", headEntity(scope, next)]
          : ["update", headEntity(scope, next), "Replace", { etag: sending.base.token }],
        ["create", receiptEntity(scope, sending.idempotencyKey, receipt)],
        auditAction(partitionKey, {
          at: sending.at,
          by: sending.by,
          subject: agencyId,
          step: `sent ${revision}`,
          before: sending.base === null ? "" : `${sending.base.head.status} ${sending.base.head.revision}`,
          after: `sent ${revision}`,
          reason: "",
        }),
      ]);
      if (written === "written") return { kind: "sent", receipt };
      const earlier = await sentBefore(scope, agencyId, sending.idempotencyKey, hash);
      return earlier ?? { kind: "moved", head: (await head(scope, agencyId))?.head ?? null };
    },

    async decide(scope, { on, status, reason, reasons, by, at }: Decision): Promise<DecideResult> {
      const next: ReturnHead = { ...on.head, status, reason, reasons };
      const after = `${status} ${next.revision}`;
      const before = `${on.head.status} ${on.head.revision}`;
      const written = await table.write([
        ["update", headEntity(scope, next), "Replace", { etag: on.token }],
        auditAction(returnPartition(scope), { at, by, subject: next.agencyId, step: after, before, after, reason: reason ?? "" }),
      ]);
      if (written === "written") return { kind: "decided", head: next };
      return { kind: "moved", head: (await head(scope, next.agencyId))?.head ?? null };
    },
  };
}

const headAfter = ({ content, hash, base, by, at }: Sending): ReturnHead => ({
  agencyId: content.agencyId,
  status: "sent",
  revision: (base?.head.revision ?? 0) + 1,
  sentAt: at,
  sentBy: by.name,
  hash,
  reason: null,
  reasons: [],
});

const receiptOf = ({ planId, periodId }: PeriodScope, { agencyId, revision, sentAt, sentBy, hash }: ReturnHead): Receipt => ({
  planId,
  periodId,
  agencyId,
  revision,
  sentAt,
  sentBy,
  hash,
});
