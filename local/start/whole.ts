/**
 * All of Matran on one computer: storage, identity, service and the pages, each checked before the next one leans on it.
 * `npm start` and the browser tests start the very same whole.
 */
import { join } from "node:path";
import { startAzurite } from "../azurite.ts";
import type { Part } from "../child-process.ts";
import { startIdentity } from "../identity/identity.ts";
import { writeDirectory, writePeople } from "../people.ts";
import { startService } from "../run-service.ts";
import { sampleDirectory } from "../samples/directory.ts";
import { samplePeople } from "../samples/people.ts";
import { seedProvince } from "../samples/seed.ts";
import { startWebServer } from "../web-server.ts";
import { webDirectories } from "./build-web.ts";
import { startUnderCoreTools } from "./core-tools.ts";
import { freePort } from "./free-port.ts";

export interface WholeOptions {
  /** Storage and the issuer's key lie here; null keeps both in memory. */
  readonly dataFolder: string | null;
  /** Ports to try first; the next free ones are taken where these are not. */
  readonly ports: { readonly web: number; readonly service: number; readonly identity: number; readonly storage: number };
  /** Run the service under Azure Functions Core Tools instead of the local functions host. */
  readonly underCoreTools: boolean;
  /** Fill the sample province, so that a newcomer sees a full one. */
  readonly withSamples: boolean;
  /** Let the clock open, close and lock periods. */
  readonly timers?: boolean;
  readonly say: (line: string) => void;
}

export interface Whole {
  /** The page to open. */
  readonly address: string;
  readonly apiBase: string;
  readonly identityBase: string;
  readonly storageConnection: string;
  /** Resolves with the name of a part that ended by itself. */
  readonly crashed: Promise<string>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");

export const startWhole = async ({
  dataFolder,
  ports,
  underCoreTools,
  withSamples,
  timers = false,
  say,
}: WholeOptions): Promise<Whole> => {
  const people = samplePeople();
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) await closer();
  };
  const take = async (name: string, wished: number): Promise<number> => {
    const { port, taken } = await freePort(wished);
    if (taken.length > 0) say(`Cổng ${taken.join(", ")} đang có chương trình khác dùng: ${name} chạy ở cổng ${port}.`);
    return port;
  };
  const below = (name: string): string | null => (dataFolder === null ? null : join(dataFolder, name));

  try {
    say("Kho dữ liệu (Azurite)…");
    const storage = await startAzurite({ port: await take("kho dữ liệu", ports.storage), folder: below("storage") });
    closers.push(() => storage.close());

    const webPort = await take("trang web", ports.web);
    const address = `http://localhost:${webPort}`;
    const corsOrigins = [address, `http://127.0.0.1:${webPort}`];

    say("Nơi đăng nhập…");
    const identityPort = await take("nơi đăng nhập", ports.identity);
    const identity = await startIdentity({ port: identityPort, people, folder: below("identity"), corsOrigins });
    closers.push(() => identity.close());

    const outbox = below("outbox");
    say("Dịch vụ (Azure Functions)…");
    const servicePort = await take("dịch vụ", ports.service);
    const service = await (underCoreTools ? startUnderCoreTools : startService)({
      azuriteConnection: storage.connection,
      identity,
      port: servicePort,
      corsOrigins,
      timers,
      ...(outbox === null ? {} : { outbox }),
    });
    closers.push(() => service.close());

    await writePeople(storage.connection, people);
    const provinces = new Set(people.map((person) => person.province));
    for (const province of provinces) await writeDirectory(storage.connection, province, sampleDirectory());
    await expectHealthy(service.apiBase);
    if (withSamples) await seedProvince({ apiBase: service.apiBase, identityBase: identity.url, log: say });

    say("Trang web…");
    const web = await startWebServer({
      port: webPort,
      workbenchDir: webDirectories.workbench,
      paneDir: webDirectories.pane,
      officeDir: join(root, "node_modules", "@microsoft", "office-js", "dist"),
      docsDir: join(root, "docs"),
      config: { apiBase: service.apiBase, identityBase: identity.url },
    });
    closers.push(() => web.close());
    await expectPage(`${address}/`);
    await expectPage(`${address}/pane/`);

    const watch = (name: string, part: Part): Promise<string> => part.exited.then(() => name);
    const crashed = Promise.race([watch("Kho dữ liệu (Azurite)", storage), watch("Dịch vụ (Azure Functions)", service)]);
    return {
      address,
      apiBase: service.apiBase,
      identityBase: identity.url,
      storageConnection: storage.connection,
      crashed,
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
};

const expectHealthy = async (apiBase: string): Promise<void> => {
  const answer = await fetch(`${apiBase}/health`);
  if (!answer.ok) throw new Error(`Dịch vụ chưa sẵn sàng (${answer.status}): ${await answer.text()}`);
};

const expectPage = async (url: string): Promise<void> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`Trang ${url} không mở được (${answer.status}): chạy lại lệnh để dựng lại trang.`);
};
