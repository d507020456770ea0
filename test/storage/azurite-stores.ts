/** One Azurite for a test file: in memory, or on disk in a folder that goes away with it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Stores, tableStores } from "../../functions/src/storage/stores.ts";
import { startAzurite } from "../../local/azurite.ts";

export interface AzuriteStores {
  readonly stores: Stores;
  readonly connection: string;
  close(): Promise<void>;
}

export async function azuriteStores(where: "in memory" | "on disk"): Promise<AzuriteStores> {
  const folder = where === "on disk" ? await mkdtemp(join(tmpdir(), "matran-storage-")) : null;
  const azurite = await startAzurite({ port: 0, folder });
  return {
    stores: tableStores(azurite.connection),
    connection: azurite.connection,
    async close() {
      await azurite.close();
      if (folder !== null) await rm(folder, { recursive: true });
    },
  };
}
