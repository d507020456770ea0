/**
 * The plain way to keep returns, for comparison: an entity for each task and count of a return instead of one for the whole. It stands
 * under the service's own return store, so that all else is the same: immutable revisions, a head that moves with its condition, the
 * receipt's row and the audit entry, all in one transaction. (The content arrives packed and is unpacked here, 1 ms of its cost.)
 */
import type { TransactionAction } from "@azure/data-tables";
import * as v from "valibot";
import { CountReportSchema, type ReturnContent, ReturnContentSchema, TaskReportSchema } from "../../domain/returns/return.ts";
import { packJson, unpackJson } from "../../functions/src/storage/packed-json.ts";
import type { Row, Table } from "../../functions/src/storage/table.ts";

const revisionOf = /^revision~([^~]+~\d+)$/;
const RowKeysSchema = v.object({ partitionKey: v.string(), rowKey: v.string() });
const WholeSchema = v.object({ planId: v.string(), periodId: v.string(), agencyId: v.string() });
const TaskRowSchema = v.pipe(
  v.object({ task: v.string() }),
  v.transform(({ task }): unknown => JSON.parse(task)),
  TaskReportSchema,
);
const CountRowSchema = v.pipe(
  v.object({ count: v.string() }),
  v.transform(({ count }): unknown => JSON.parse(count)),
  CountReportSchema,
);

/** At most 96 tasks and counts: a transaction holds 100 entities. */
export function rowByRow(table: Table): Table {
  return {
    ...table,
    write: (actions) => table.write(actions.flatMap(spread)),
    async get(partition, row) {
      const name = revisionOf.exec(row)?.[1];
      const found = await table.get(partition, row);
      if (found === null || name === undefined) return found;
      const rows = await table.list(partition, { from: `row~${name}~`, to: `row~${name}~\u007f` });
      return { ...found, ...packJson(gather(found, rows)) };
    },
  };
}

function spread(action: TransactionAction): TransactionAction[] {
  const [kind, entity] = action;
  const { partitionKey, rowKey } = v.parse(RowKeysSchema, entity);
  const name = revisionOf.exec(rowKey)?.[1];
  if (kind !== "create" || name === undefined) return [action];
  const { tasks, counts, ...whole } = v.parse(ReturnContentSchema, unpackJson({ ...entity }));
  const own = Object.fromEntries(Object.entries(entity).filter(([key]) => !key.startsWith("content")));
  const row = (at: number, fields: object): TransactionAction => [
    "create",
    { partitionKey, rowKey: `row~${name}~${String(at).padStart(4, "0")}`, ...fields },
  ];
  return [
    ["create", { partitionKey, rowKey, ...own, ...whole }],
    ...tasks.map((task, at) => row(at, { task: JSON.stringify(task) })),
    ...counts.map((count, at) => row(tasks.length + at, { count: JSON.stringify(count) })),
  ];
}

const gather = (found: Row, rows: readonly Row[]): ReturnContent => ({
  ...v.parse(WholeSchema, found),
  tasks: rows.filter(({ task }) => task !== undefined).map((row) => v.parse(TaskRowSchema, row)),
  counts: rows.filter(({ count }) => count !== undefined).map((row) => v.parse(CountRowSchema, row)),
});
