/**
 * One deadline: every agency sends within the same minutes, so many at once. Every tenth sending is a double click, every twentieth loses
 * its answer and is sent again, and a tenth of the agencies send a second version. Then every receipt is compared with the store.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stores } from "../../functions/src/storage/stores.ts";
import { startAzurite } from "../../local/azurite.ts";
import { startIdentity } from "../../local/identity/identity.ts";
import { signToken } from "../../local/identity/token.ts";
import { startService } from "../../local/run-service.ts";
import { type Comparison, compareWithStore } from "./compare.ts";
import { cpuSeconds } from "./figures.ts";
import { contentOf, inTurns, type LoadedProvince, loadProvinces, type Sender } from "./province.ts";
import { type Sent, sendReturn } from "./sending.ts";

/** How returns are kept: by the app that registers the functions, and by its stores for those who look at them afterwards. */
export interface Way {
  readonly main: string;
  readonly stores: (connection: string) => Stores;
  /** Whether every receipt is compared with the store: what a row an entity makes too slow to be worth it. */
  readonly compared: boolean;
}

const counter = "test/load/count-trips.ts";

export interface Trial {
  readonly agencies: number;
  readonly provinces: number;
  readonly seconds: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
  /** Seconds of processor time; null where the system does not tell. */
  readonly work: { readonly service: number | null; readonly storage: number | null; readonly client: number | null };
  /** Requests of the service to its storage. */
  readonly trips: number | null;
  readonly sent: readonly Sent[];
  readonly comparison: Comparison | null;
}

export async function holdTrial(
  { main, stores: open, compared }: Way,
  agencies: number,
  atOnce: number,
  onDisk: boolean,
): Promise<Trial> {
  const folder = onDisk ? mkdtempSync(join(tmpdir(), "matran-load-")) : null;
  const azurite = await startAzurite({ port: 0, folder });
  const identity = await startIdentity({ port: 0, people: [], folder: null, corsOrigins: [] });
  const { connection: azuriteConnection } = azurite;
  let trips: number | null = null;
  const log = (line: string): void => {
    const counted = /^trips (\d+)$/.exec(line)?.[1];
    if (counted !== undefined) trips = Number(counted);
  };
  const service = await startService({
    azuriteConnection,
    identity,
    port: 0,
    corsOrigins: [],
    main: `{${main},${counter}}`,
    log,
  });
  const stores = open(azuriteConnection);
  try {
    const provinces = await loadProvinces(stores, agencies);
    const senders = mixed(provinces);
    const tokens = new Map<string, string>();
    for (const { sender } of senders)
      tokens.set(sender.oid, await signToken(identity.key, { id: sender.oid, name: sender.name }, new Date()));

    const spent = () => ({ service: cpuSeconds(service.pid), storage: cpuSeconds(azurite.pid), client: cpuSeconds(process.pid) });
    const before = spent();
    const start = performance.now();
    const times: number[] = [];
    const sent: Sent[] = [];
    await inTurns([...senders.entries()], atOnce, async ([index, { province, sender }]) => {
      const send = async (time: number, base: number): Promise<void> => {
        const options = {
          apiBase: service.apiBase,
          token: tokens.get(sender.oid) ?? "",
          province: province.province,
          key: `${sender.oid}-${time}`,
          content: contentOf(province, sender, time),
          base,
          retries: 20,
          waitMilliseconds: 500,
          took: (milliseconds: number) => times.push(milliseconds),
        };
        sent.push(await sendReturn({ ...options, doubleClick: index % 10 === 0 }));
        // The answer was lost on the way: the pane sends the same again, with the same key.
        if (index % 20 === 7) sent.push(await sendReturn({ ...options, doubleClick: false }));
      };
      await send(1, 0);
      if (index % 10 === 3) await send(2, 1);
    });
    const seconds = (performance.now() - start) / 1_000;
    const after = spent();
    const used = (part: keyof Trial["work"]): number | null => (after[part] === null ? null : after[part] - (before[part] ?? 0));
    const work = { service: used("service"), storage: used("storage"), client: used("client") };
    // It prints its count when it ends.
    await service.close();
    const comparison = compared ? await compareWithStore(stores, sent) : null;
    return { agencies: senders.length, provinces: provinces.length, seconds, times, work, trips, sent, comparison };
  } finally {
    await service.close();
    await identity.close();
    await azurite.close();
    if (folder !== null) rmSync(folder, { recursive: true });
  }
}

interface One {
  readonly province: LoadedProvince;
  readonly sender: Sender;
}

/** First agency of each province, then the second of each …: nobody waits for the other provinces, so they come mixed. */
const mixed = (provinces: readonly LoadedProvince[]): One[] =>
  Array.from({ length: Math.max(...provinces.map(({ senders }) => senders.length)) }, (_, at) =>
    provinces.flatMap((province) => {
      const sender = province.senders[at];
      return sender === undefined ? [] : [{ province, sender }];
    }),
  ).flat();
