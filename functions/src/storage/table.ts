/**
 * One Azure table, opened at first use and created when missing. What the service expects to happen (a missing row, a row
 * that moved, a row that is already there) comes back as data; everything else is an outage or a defect and is thrown.
 */
import { RestError, type TableEntityResult, type TransactionAction, odata } from "@azure/data-tables";
import { StorageOutage } from "./storage-outage.ts";
import { tableClient } from "./table-client.ts";

export type Row = TableEntityResult<Record<string, unknown>>;
export type Written = "written" | "conflict" | "missing";

export interface Table {
  /** `select` leaves the large properties behind. */
  get(partition: string, row: string, select?: readonly string[]): Promise<Row | null>;
  /** Rows of one partition with from ≤ key < to, in order; all of them without a range. `select` leaves the large properties behind. */
  list(partition: string, range?: Range, select?: readonly string[]): Promise<Row[]>;
  /** The first `most` of these rows; the rest is not asked for. */
  first(partition: string, range: Range, most: number): Promise<Row[]>;
  /** Rows of all partitions, or of a province's: for what is done rarely, by the clock or an auditor. */
  scan(what: Scan, most?: number): Promise<Row[]>;
  /** All or nothing, within one partition. `conflict`: a row moved, or is already there. `missing`: one that has to be there is not. */
  write(actions: TransactionAction[]): Promise<Written>;
  /** Throws a StorageOutage when the store does not answer. */
  ping(): Promise<void>;
}

/** from ≤ key < to */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export interface Scan {
  /** Only partitions behind this one. */
  readonly behind?: string;
  /** Only rows whose property `province` says this, where the partition does not. */
  readonly saysProvince?: string;
  /** The partitions "province" and "province~…"; all of them where not said. */
  readonly province?: string;
  readonly rows?: Range;
  /** Only rows that have this number property. */
  readonly having?: "auditCount";
  readonly select?: readonly string[];
}

function filterOf({ province, rows, having, behind, saysProvince }: Scan): string {
  const conditions = [
    behind === undefined ? [] : odata`PartitionKey gt ${behind}`,
    saysProvince === undefined ? [] : odata`province eq ${saysProvince}`,
    province === undefined
      ? []
      : odata`(PartitionKey eq ${province} or (PartitionKey ge ${`${province}~`} and PartitionKey lt ${`${province}\u007f`}))`,
    rows === undefined ? [] : odata`RowKey ge ${rows.from} and RowKey lt ${rows.to}`,
    having === undefined ? [] : `${having} ge 1`,
  ].flat();
  return conditions.join(" and ");
}

/** `storage`: a connection string or the account's table address, see table-client.ts. */
export function openTable(storage: string, name: string): Table {
  const client = tableClient(storage, name);
  let created: Promise<void> | null = null;
  const ready = async (): Promise<void> => {
    created ??= client.createTable();
    try {
      await created;
    } catch (cause) {
      created = null; // the next request tries again: the store may be back by then
      throw cause;
    }
  };
  const ask = async <T>(question: () => Promise<T>, expected: ReadonlyMap<number, T>): Promise<T> => {
    try {
      await ready();
      try {
        return await question();
      } catch (cause) {
        if (!tableIsGone(cause)) throw cause;
        created = null; // the store was emptied or put in another's place since the table was made
        await ready();
        return await question();
      }
    } catch (cause) {
      if (!(cause instanceof RestError)) throw cause;
      const status = cause.statusCode ?? 503;
      if (expected.has(status)) return expected.get(status) as T;
      if (status >= 500 || status === 408 || status === 429)
        throw new StorageOutage(`table ${name}: ${cause.code ?? status}`, { cause });
      throw cause;
    }
  };
  /** Storage gives at most 1,000 rows in one answer, and may give fewer: it is asked on until there are enough. */
  const rowsWhere = (filter: string, select?: readonly string[], most = Infinity): Promise<Row[]> =>
    ask(async () => {
      const rows: Row[] = [];
      const pages = client
        .listEntities({
          queryOptions: { ...(filter === "" ? {} : { filter }), ...(select === undefined ? {} : { select: [...select] }) },
        })
        .byPage({ maxPageSize: Math.min(most, 1_000) });
      for await (const page of pages) {
        rows.push(...page);
        if (rows.length >= most) break;
      }
      return rows.slice(0, most);
    }, new Map());
  const within = (partition: string, { from, to }: Range): string =>
    odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
  return {
    get: (partition, row, select) =>
      ask<Row | null>(
        () => client.getEntity(partition, row, select === undefined ? {} : { queryOptions: { select: [...select] } }),
        new Map([[404, null]]),
      ),
    list: (partition, range, select) =>
      rowsWhere(range === undefined ? odata`PartitionKey eq ${partition}` : within(partition, range), select),
    first: (partition, range, most) => rowsWhere(within(partition, range), undefined, most),
    scan: (what, most) => rowsWhere(filterOf(what), what.select, most),
    write: (actions) =>
      ask<Written>(
        async () => {
          await client.submitTransaction(actions);
          return "written";
        },
        new Map([
          [404, "missing"],
          [409, "conflict"],
          [412, "conflict"],
        ]),
      ),
    ping: () =>
      ask(
        async () => {
          await client.getEntity("ping", "ping");
        },
        new Map([[404, undefined]]),
      ),
  };
}

/** 404 means a missing row too; the store's own word tells them apart. */
const tableIsGone = (cause: unknown): boolean =>
  cause instanceof RestError && cause.statusCode === 404 && /TableNotFound/.test(`${cause.code ?? ""} ${cause.message}`);
