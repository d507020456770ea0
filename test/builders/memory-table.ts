/**
 * A table in memory that holds to Azure's rules as far as the service leans on them: one partition a transaction, all or nothing,
 * an update only over the tag that it names, keys without / \ # ? and control characters. What Azure would refuse is thrown.
 */
import type { Row, Table } from "../../functions/src/storage/table.ts";

const badKey = /[/\\#?\u0000-\u001f\u007f-\u009f]/;

export function memoryTable(): Table {
  const partitions = new Map<string, Map<string, Row>>();
  let tags = 0;
  const rowsOf = (partition: string): Row[] =>
    [...(partitions.get(partition)?.values() ?? [])].sort((a, b) => ((a.rowKey ?? "") < (b.rowKey ?? "") ? -1 : 1));
  const within = (rows: Row[], range?: { from: string; to: string }): Row[] =>
    range === undefined ? rows : rows.filter(({ rowKey = "" }) => rowKey >= range.from && rowKey < range.to);

  return {
    get: async (partition, row) => partitions.get(partition)?.get(row) ?? null,
    list: async (partition, range) => within(rowsOf(partition), range),
    first: async (partition, range, most) => within(rowsOf(partition), range).slice(0, most),
    scan: async ({ province, rows, having, behind, saysProvince }, most = Infinity) =>
      [...partitions.keys()]
        .sort()
        .filter((key) => province === undefined || key === province || key.startsWith(`${province}~`))
        .filter((key) => behind === undefined || key > behind)
        .flatMap((key) => within(rowsOf(key), rows))
        .filter((row) => having === undefined || Number(row[having] ?? 0) >= 1)
        .filter((row) => saysProvince === undefined || row["province"] === saysProvince)
        .slice(0, most),
    async write(actions) {
      const partitionKey = actions[0]?.[1].partitionKey ?? "";
      const partition = partitions.get(partitionKey) ?? new Map<string, Row>();
      for (const [kind, entity, , options] of actions) {
        if (entity.partitionKey !== partitionKey) throw new Error("one transaction, one partition");
        if (badKey.test(entity.partitionKey) || badKey.test(entity.rowKey)) throw new Error(`Azure refuses ${entity.rowKey}`);
        for (const value of Object.values(entity))
          if (typeof value === "string" && value.length > 32_768) throw new Error("Azure refuses so long a property");
        const standing = partition.get(entity.rowKey);
        if (kind === "upsert") continue;
        if (kind === "create") {
          if (standing !== undefined) return "conflict";
          continue;
        }
        if (standing === undefined) return "missing";
        const asked = kind === "delete" ? "*" : options?.etag;
        if (asked !== "*" && standing.etag !== asked) return "conflict";
      }
      for (const [kind, entity, mode] of actions) {
        const { rowKey } = entity;
        const kept = kind === "update" && mode === "Merge" ? partition.get(rowKey) : {};
        if (kind === "delete") partition.delete(rowKey);
        else partition.set(rowKey, { ...kept, ...structuredClone(entity), etag: `tag ${++tags}` });
      }
      partitions.set(partitionKey, partition);
      return "written";
    },
    ping: async () => undefined,
  };
}
