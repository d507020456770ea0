import * as v from "valibot";
import { type AuditEntry, type ChainTip, firstBrokenLink } from "../../../domain/audit/chain.ts";
import type { AuditStore } from "./audit-store.ts";
import { readEntry, sha256 } from "./audit.ts";
import { auditRowOf, auditRowsOf, periodPartition, periodRow, returnPartition, rowsBehind, rowsOf } from "./keys.ts";
import type { Range, Row, Table } from "./table.ts";

const TipRowSchema = v.object({ partitionKey: v.string(), rowKey: v.string(), auditCount: v.number(), auditHash: v.string() });

const readTip = (row: Row): ChainTip => {
  const { partitionKey, rowKey, auditCount, auditHash } = v.parse(TipRowSchema, row);
  return { partition: partitionKey, subject: rowKey, count: auditCount, hash: auditHash };
};

/** The audit in the tables that it speaks of. */
export function tableAuditStore(tables: Readonly<Record<string, Table>>, periods: Table, returns: Table): AuditStore {
  const read = async (table: Table, scope: { province?: string }): Promise<{ entries: AuditEntry[]; tips: ChainTip[] }> => {
    const select = ["PartitionKey", "RowKey", "auditCount", "auditHash"];
    const tips = (await table.scan({ ...scope, having: "auditCount", select })).map(readTip);
    const entries = (await table.scan({ ...scope, rows: rowsOf("audit") })).map(readEntry);
    return { entries, tips };
  };

  return {
    async ofPeriod(scope) {
      const [ofReturns, mine] = await Promise.all([
        returns.list(returnPartition(scope), rowsOf("audit")),
        periods.list(periodPartition(scope.province, scope.planId), auditRowsOf(periodRow(scope.periodId))),
      ]);
      return [...ofReturns, ...mine].map(readEntry).sort((a, b) => a.at.localeCompare(b.at) || a.number - b.number);
    },

    async pageOfPeriod(scope, { after, most }) {
      const own = auditRowsOf(periodRow(scope.periodId));
      const begun = after === null ? null : auditRowOf(after);
      const isOwn = begun === null || (begun >= own.from && begun < own.to);
      const behind = (range: Range): Range => (begun === null ? range : rowsBehind(begun, range));
      const mine = isOwn ? await periods.first(periodPartition(scope.province, scope.planId), behind(own), most) : [];
      const left = most - mine.length;
      const ofReturns = isOwn ? rowsOf("audit") : behind(rowsOf("audit"));
      return [...mine, ...(left > 0 ? await returns.first(returnPartition(scope), ofReturns, left) : [])].map(readEntry);
    },

    async verify(province) {
      const scope = province === null ? {} : { province };
      let count = 0;
      for (const [name, table] of Object.entries(tables)) {
        let { entries, tips } = await read(table, scope);
        let broken = firstBrokenLink(entries, tips, sha256);
        // What is being written while we read looks cut off: only what is still broken a second time is broken.
        if (broken !== null) {
          ({ entries, tips } = await read(table, scope));
          broken = firstBrokenLink(entries, tips, sha256);
        }
        count += entries.length;
        if (broken !== null) return { entries: count, broken: { table: name, ...broken } };
      }
      return { entries: count, broken: null };
    },
  };
}
