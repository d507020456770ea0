/**
 * The process that is Azurite. Its table server is reached by a deep import, because its command line takes no port 0 and
 * keeps running when its parent dies. Closing flushes what it holds to disk.
 */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AzuriteOptions } from "./azurite.ts";
import { servePart } from "./child-process.ts";

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}
type Constructor<T> = { readonly default: new (...options: readonly unknown[]) => T };

const require = createRequire(import.meta.url);
const load = <T>(name: string): Constructor<T> => require(`azurite/dist/src/table/${name}`) as Constructor<T>;

await servePart(async ({ port, folder }: AzuriteOptions) => {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const { default: TableConfiguration } = load<object>("TableConfiguration");
  const { default: Server } = load<TableServer>("TableServer");
  const keepAliveSeconds = 5;
  const database = join(folder ?? "", "__azurite_db_table__.json");
  const inMemory = folder === null;
  const quiet = [false, false, undefined, undefined] as const; // debug log, access log, their streams
  const plain = [false, true, "", "", "", undefined, false] as const; // loose, any API version, no certificate, no OAuth, product URLs
  const server = new Server(new TableConfiguration("127.0.0.1", port, keepAliveSeconds, database, ...quiet, ...plain, inMemory));
  await server.start();
  return { url: server.getHttpServerAddress(), close: () => server.close() };
});
