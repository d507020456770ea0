import { createHash } from "node:crypto";
import * as v from "valibot";
import { DirectorySchema } from "../../../domain/agency/directory.ts";
import type { DirectoryStore } from "./directory-store.ts";
import { packJson, unpackJson } from "./packed-json.ts";
import type { Table } from "./table.ts";

const TagRowSchema = v.object({ tag: v.string() });

/** Directories in an Azure table, one entity for each province. */
export function tableDirectoryStore(table: Table): DirectoryStore {
  return {
    async get(province) {
      const row = await table.get(province, "directory");
      if (row === null) return null;
      return { directory: v.parse(DirectorySchema, unpackJson(row)), tag: v.parse(TagRowSchema, row).tag };
    },
    async put(province, directory) {
      const packed = packJson(directory);
      if (packed === null) throw new RangeError("the directory is larger than one table entity");
      const tag = createHash("sha256").update(JSON.stringify(directory)).digest("hex").slice(0, 16);
      await table.write([["upsert", { partitionKey: province, rowKey: "directory", tag, ...packed }, "Replace"]]);
    },
  };
}
