/**
 * The seal of a locked period: what was wrong in it is either carried into a later period or mended in it, never both, for then it would
 * be counted twice. Each writes on the seal, over the state of it that it saw before it looked at anything else:
 *
 *   a correction carried out      in the transaction that notes it
 *   the period opened again       breaks the seal for good in this opening, before the period says that it is open
 *   the taker is locked           touches the seals of the periods that it takes from: a correction that was on its way, and looked at the
 *                                 taker while it was open, does not go through any more
 *
 * So of two that go on at once one finds the seal changed, and whichever stops half-way has either written on it or done nothing.
 */
import type { TransactionAction } from "@azure/data-tables";
import * as v from "valibot";
import { type OpenScope, type PeriodScope, returnPartition, sealRow } from "./keys.ts";
import type { Table } from "./table.ts";

export interface Seal {
  /** Null: nobody has written on it yet. */
  readonly etag: string | null;
  /** Somebody began to open the period again. */
  readonly isBroken: boolean;
}

const SealRowSchema = v.object({ etag: v.string(), brokenIn: v.optional(v.number(), -1) });
const keysOf = (scope: PeriodScope) => ({ partitionKey: returnPartition(scope), rowKey: sealRow });

export async function readSeal(table: Table, scope: OpenScope): Promise<Seal> {
  const { partitionKey, rowKey } = keysOf(scope);
  const row = await table.get(partitionKey, rowKey);
  if (row === null) return { etag: null, isBroken: false };
  const { etag, brokenIn } = v.parse(SealRowSchema, row);
  return { etag, isBroken: brokenIn === scope.opening };
}

/** Goes through only while the seal is as it was seen. */
export const onSeal = (scope: PeriodScope, { etag }: Seal, brokenIn?: number): TransactionAction => {
  const entity = { ...keysOf(scope), ...(brokenIn === undefined ? {} : { brokenIn }) };
  return etag === null ? ["create", entity] : ["update", entity, "Merge", { etag }];
};

/** False: somebody wrote on it meanwhile. */
export const breakSeal = async (table: Table, scope: OpenScope, seal: Seal): Promise<boolean> =>
  seal.isBroken || (await table.write([onSeal(scope, seal, scope.opening)])) === "written";

/** Whatever was on its way over the seal as it was, is refused. */
export async function touchSeal(table: Table, scope: PeriodScope): Promise<void> {
  const touched = await table.write([["update", keysOf(scope), "Merge", { etag: "*" }]]);
  // Where it is made at the same moment, it is another's and changed as well.
  if (touched === "missing") await table.write([["create", keysOf(scope)]]);
}
