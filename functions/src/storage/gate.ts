/**
 * The gate of a period. Whatever changes its figures (a return, a decision on one, an exclusion, a correction) passes through it in the
 * same transaction, so nothing slips in while the period is being locked:
 *
 *   not made   nobody has written in this opening yet: the first one makes it, with a mark that stays for ever
 *   open       its row is there. A write touches it whatever its tag, so writers never wait for one another
 *   shut       who locks the period takes the row away in one transaction with the version on record: a write that comes later has
 *              nothing to touch and fails whole. Because of the mark nobody makes it a second time
 *
 * Each opening of a period (the first one, and one for every new version) has a gate of its own: a return that was on its way while the
 * period was locked and opened again does not get in by the old one.
 */
import type { TransactionAction } from "@azure/data-tables";
import { gateMarkRow, gateRow, type OpenScope, returnPartition } from "./keys.ts";
import type { Table } from "./table.ts";

export type Passed = "written" | "conflict" | "shut";

const keysOf = (scope: OpenScope) => {
  const partitionKey = returnPartition(scope);
  return { gate: { partitionKey, rowKey: gateRow(scope.opening) }, mark: { partitionKey, rowKey: gateMarkRow(scope.opening) } };
};

/** Writes in a period while it takes changes. */
export async function writeThrough(table: Table, scope: OpenScope, actions: readonly TransactionAction[]): Promise<Passed> {
  const { gate, mark } = keysOf(scope);
  const pass = (): ReturnType<Table["write"]> => table.write([["update", gate, "Merge", { etag: "*" }], ...actions]);
  const written = await pass();
  if (written !== "missing") return written;
  // A conflict here: somebody else made it just now, or it was shut. The second try tells which.
  await table.write([
    ["create", mark],
    ["create", gate],
  ]);
  const again = await pass();
  return again === "missing" ? "shut" : again;
}

/** Writes, and lets nothing in afterwards. `conflict` also where somebody else has shut it. */
export async function writeShutting(
  table: Table,
  scope: OpenScope,
  actions: readonly TransactionAction[],
): Promise<"written" | "conflict"> {
  const { gate, mark } = keysOf(scope);
  // Twice: a gate that was missing may be made between the two tries.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const written = await table.write([["delete", gate], ...actions]);
    if (written !== "missing") return written;
    // Nobody wrote in this opening: the mark alone keeps the gate from being made.
    if ((await table.write([["create", mark], ...actions])) === "written") return "written";
  }
  return "conflict";
}
