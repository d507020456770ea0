import * as v from "valibot";
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import { type Receipt, type ReturnContent, ReturnContentSchema, type ReturnHead } from "../../../domain/returns/return.ts";
import type { Figures } from "../../../domain/returns/linked-figures.ts";
import { audited, type Change, sha256, standingOf } from "./audit.ts";
import { writeThrough } from "./gate.ts";
import {
  fileRows,
  headRow,
  idempotencyRow,
  type OpenScope,
  type PeriodScope,
  returnPartition,
  revisionRow,
  rowsOf,
} from "./keys.ts";
import { keptInMemory } from "./kept-in-memory.ts";
import { packJson, unpackJson } from "./packed-json.ts";
import { fileOf, fileParts } from "./return-file-rows.ts";
import { headEntity, readHead, readReceipt, readRevision, readWriter, receiptEntity } from "./return-rows.ts";
import type { Decision, DecideResult, ReturnStore, Sending, SendResult, StandingHead } from "./return-store.ts";
import type { Row, Table } from "./table.ts";

/** Periods whose figures one instance of the service keeps; those of 200 agencies take about a megabyte. */
const mostKept = 60;

/** Returns in an Azure table: one partition for a province's plan and period, so that its merge is one range of rows. */
export function tableReturnStore(table: Table): ReturnStore {
  const contentOf = (row: Row): ReturnContent => v.parse(ReturnContentSchema, unpackJson(row));

  const head = async (scope: PeriodScope, agencyId: string): Promise<StandingHead | null> => {
    const row = await table.get(returnPartition(scope), headRow(agencyId));
    return row === null ? null : { head: readHead(row), token: standingOf(row), writtenBy: readWriter(row) };
  };

  const heads = async (scope: PeriodScope): Promise<ReturnHead[]> =>
    (await table.list(returnPartition(scope), rowsOf("head"))).map(readHead);

  const sentBefore = async (scope: PeriodScope, agencyId: string, key: string, hash: string): Promise<SendResult | null> => {
    const row = await table.get(returnPartition(scope), idempotencyRow(agencyId, key));
    if (row === null) return null;
    const receipt = readReceipt(row);
    return receipt.hash === hash ? { kind: "sent-before", receipt } : { kind: "key-used-otherwise" };
  };

  const contentsOf = async (scope: PeriodScope, taken: ReadonlyMap<string, number>): Promise<AcceptedReturn[]> => {
    if (taken.size === 0) return [];
    const rows = await table.list(returnPartition(scope), rowsOf("revision"));
    return rows
      .map((row) => ({ row, ...readRevision(row) }))
      .filter(({ agencyId, revision }) => taken.get(agencyId) === revision)
      .map(({ row, revision }) => ({ revision, content: contentOf(row) }));
  };

  /** The same revision with another word on it. */
  const move = async (
    scope: OpenScope,
    on: StandingHead,
    next: ReturnHead,
    why: Omit<Change, "before" | "after">,
  ): Promise<DecideResult> => {
    const change = { ...why, before: stateWords(on.head), after: stateWords(next) };
    const written = await writeThrough(table, scope, audited(headEntity(scope, next, on.writtenBy), on.token, change));
    if (written === "written") return { kind: "decided", head: next };
    if (written === "shut") return { kind: "locked" };
    return { kind: "moved", head: (await head(scope, next.agencyId))?.head ?? null };
  };

  const acceptedIn = (standing: readonly ReturnHead[]): ReadonlyMap<string, number> =>
    new Map(standing.filter((one) => one.status === "accepted").map((one) => [one.agencyId, one.revision]));
  const keptFigures = keptInMemory<readonly Figures[]>(mostKept);

  return {
    head,
    heads,
    sentBefore,

    async content(scope, agencyId, revision) {
      const row = await table.get(returnPartition(scope), revisionRow(agencyId, revision));
      if (row === null) throw new Error(`revision ${revision} is missing beside its head`);
      return contentOf(row);
    },

    file: async (scope, agencyId, revision) => fileOf(await table.list(returnPartition(scope), fileRows(agencyId, revision))),

    async accepted(scope) {
      const standing = await heads(scope);
      return { heads: standing, returns: await contentsOf(scope, acceptedIn(standing)) };
    },

    async figures(scope) {
      const taken = acceptedIn(await heads(scope));
      const key = `${returnPartition(scope)} ${sha256(JSON.stringify([...taken].sort()))}`;
      return keptFigures(key, async () =>
        (await contentsOf(scope, taken)).map(({ content: { agencyId, counts } }) => ({ agencyId, counts })),
      );
    },

    revisions: (scope, taken) => contentsOf(scope, new Map(taken.map(({ agencyId, revision }) => [agencyId, revision]))),

    async send(scope, sending) {
      const packed = packJson(sending.content);
      if (packed === null) return { kind: "too-large" };
      const next = headAfter(sending);
      const receipt = receiptOf(scope, next);
      const partitionKey = returnPartition(scope);
      const { agencyId, revision, sentAt, sentBy, hash } = next;
      const written = await writeThrough(table, scope, [
        [
          "create",
          { partitionKey, rowKey: revisionRow(agencyId, revision), agencyId, revision, sentAt, sentBy, hash, ...packed },
        ],
        ...fileParts(scope, agencyId, revision, sending.file ?? null),
        ["create", receiptEntity(scope, sending.idempotencyKey, receipt)],
        ...audited(headEntity(scope, next, sending.by.oid), sending.base?.token ?? null, {
          at: sending.at,
          by: sending.by,
          step: `${next.status} ${revision}`,
          before: stateWords(sending.base?.head ?? null),
          after: stateWords(next),
          reason: sending.onBehalf ?? "",
        }),
      ]);
      if (written === "written") return { kind: "sent", receipt };
      if (written === "shut") return { kind: "locked" };
      const earlier = await sentBefore(scope, agencyId, sending.idempotencyKey, hash);
      return earlier ?? { kind: "moved", head: (await head(scope, agencyId))?.head ?? null };
    },

    async decide(scope, { on, status, reason, reasons, by, at }: Decision): Promise<DecideResult> {
      const approval = status === "sent" ? { sentAt: at, approvedBy: by.name } : {};
      const next: ReturnHead = { ...on.head, status, reason, reasons, wantsBack: null, ...approval };
      const why = [reason ?? "", ...reasons.map(({ path, text }) => `${path}: ${text}`)].filter((part) => part !== "");
      return move(scope, on, next, { at, by, step: `${status} ${next.revision}`, reason: why.join("\n") });
    },

    async wantBack(scope, { on, wantsBack, by, at }) {
      const word = wantsBack === null ? "not-wanted-back" : wantsBack.kept === null ? "wanted-back" : "kept";
      const reason = wantsBack?.kept ?? wantsBack?.reason ?? "";
      return move(scope, on, { ...on.head, wantsBack }, { at, by, step: `${word} ${on.head.revision}`, reason });
    },
  };
}

/** "sent 3 9f86d0…": what the audit says of a head. */
const stateWords = (head: ReturnHead | null): string => (head === null ? "" : `${head.status} ${head.revision} ${head.hash}`);

const headAfter = ({ content, hash, status, onBehalf, file, base, by, at }: Sending): ReturnHead => ({
  agencyId: content.agencyId,
  status,
  revision: (base?.head.revision ?? 0) + 1,
  sentAt: at,
  sentBy: by.name,
  hash,
  reason: null,
  reasons: [],
  onBehalf,
  approvedBy: null,
  fileName: file?.name ?? null,
  wantsBack: null,
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
