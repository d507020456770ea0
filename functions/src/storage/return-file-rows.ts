/**
 * The file in which a return came, in entities of its own beside its revision: bytes in binary properties of at most 64 KiB, ten
 * of them to an entity (an entity holds 1 MiB, and the emulator counts base64). The 1 MiB that the service takes is two entities.
 */
import * as v from "valibot";
import type { TransactionAction } from "@azure/data-tables";
import { fileRow, type PeriodScope, returnPartition } from "./keys.ts";
import type { OriginalFile } from "./return-store.ts";
import type { Row } from "./table.ts";

const chunkBytes = 64 * 1024;
const chunksOfEntity = 10;

export function fileParts(
  scope: PeriodScope,
  agencyId: string,
  revision: number,
  file: OriginalFile | null,
): TransactionAction[] {
  if (file === null) return [];
  const partitionKey = returnPartition(scope);
  const { name, bytes } = file;
  const count = Math.max(1, Math.ceil(bytes.length / (chunkBytes * chunksOfEntity)));
  return Array.from({ length: count }, (_, part): TransactionAction => {
    // Copies: the tables client writes the whole buffer under a view.
    const chunks = Array.from({ length: chunksOfEntity }, (_, at) => {
      const from = (part * chunksOfEntity + at) * chunkBytes;
      return [`content${at}`, bytes.slice(from, from + chunkBytes)] as const;
    }).filter(([, chunk]) => chunk.length > 0);
    return ["create", { partitionKey, rowKey: fileRow(agencyId, revision, part), name, ...Object.fromEntries(chunks) }];
  });
}

const NameSchema = v.object({ name: v.string() });

/** `rows`: all parts, in the table's order, which is theirs. Null where there are none. */
export function fileOf(rows: readonly Row[]): OriginalFile | null {
  const [first] = rows;
  if (first === undefined) return null;
  const chunks = rows.flatMap((row) =>
    Array.from({ length: chunksOfEntity }, (_, at) => row[`content${at}`]).filter((chunk) => chunk instanceof Uint8Array),
  );
  return { name: v.parse(NameSchema, first).name, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
