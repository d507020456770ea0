/**
 * The last hour before a deadline, through the whole service on this computer (functions host, tokens, Azurite in memory):
 *
 *   npm run load                            3,400 returns, 200 at once
 *   npm run load -- 400 50                  fewer
 *   npm run load -- 3400 200 on-disk        the same on Azurite's files
 *
 * Every tenth sending is a double click, every twentieth loses its answer and is sent again, and a tenth of the agencies send a second
 * version. Then every receipt is compared with the store. Ends with 1 where a return was lost, doubled or mixed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { startAzurite } from "../../local/azurite.ts";
import { startIdentity } from "../../local/identity/identity.ts";
import { signToken } from "../../local/identity/token.ts";
import { startService } from "../../local/run-service.ts";
import { compareWithStore } from "./compare.ts";
import { countsOf, cpuSeconds, quantile } from "./figures.ts";
import { writeOurWay, writePlainly } from "./plain-way.ts";
import { contentOf, inTurns, loadProvinces } from "./province.ts";
import { type Sent, sendReturn } from "./sending.ts";

const [returns = 3_400, atOnce = 200] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] === "on-disk" ? mkdtempSync(join(tmpdir(), "matran-load-")) : null;
const say = (line: string): void => console.log(line);

const azurite = await startAzurite({ port: 0, folder });
const identity = await startIdentity({ port: 0, people: [], folder: null, corsOrigins: [] });
const service = await startService({
  azuriteConnection: azurite.connection,
  identity,
  port: 0,
  corsOrigins: [],
  log: () => undefined,
});
const stores = tableStores(azurite.connection);
try {
  const provinces = await loadProvinces(stores, returns);
  const senders = provinces.flatMap((province) => province.senders.map((sender) => ({ province, sender })));
  const tokens = new Map<string, string>();
  for (const { sender } of senders)
    tokens.set(sender.oid, await signToken(identity.key, { id: sender.oid, name: sender.name }, new Date()));
  say(
    `${senders.length} agencies of ${provinces.length} provinces, ${atOnce} at once, Azurite ${folder === null ? "in memory" : "on disk"}`,
  );

  const before = { service: cpuSeconds(service.pid), storage: cpuSeconds(azurite.pid), client: cpuSeconds(process.pid) };
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
  const used = (pid: number, from: number | null): string =>
    from === null ? "unknown" : `${((cpuSeconds(pid) ?? 0) - from).toFixed(1)} s`;
  say(`${times.length} answers in ${seconds.toFixed(1)} s: ${(times.length / seconds).toFixed(0)} a second`);
  say(`time of an answer: median ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`);
  say(
    `processor time: service ${used(service.pid, before.service)}, storage ${used(azurite.pid, before.storage)}, client ${used(process.pid, before.client)}`,
  );

  const { receipts, revisions, faults } = await compareWithStore(stores, sent);
  const without = sent.filter((one) => one.receipts.length === 0).length;
  say(
    `${receipts} receipts, ${revisions} revisions in the store, ${without} sendings without a receipt, ${faults.length} lost, doubled or mixed`,
  );
  say(`answers that were no receipt: ${countsOf(sent.flatMap((one) => one.others))}`);
  for (const fault of faults.slice(0, 20)) say(`  ${fault}`);
  if (faults.length > 0 || without > 0) process.exitCode = 1;

  const some = provinces.slice(0, 5);
  const count = some.reduce((sum, { senders: own }) => sum + own.length, 0);
  const work = (): number => (cpuSeconds(azurite.pid) ?? 0) + (cpuSeconds(process.pid) ?? 0);
  const [begun, few] = [work(), Math.min(atOnce, 20)];
  const plain = await writePlainly(azurite.connection, some, few);
  const between = work();
  const ours = await writeOurWay(stores, some, few);
  const [plainWork, ourWork] = [between - begun, work() - between];
  say(
    `${count} returns of 60 rows, written at the store by both ways (processor time is what others on the computer do not change):`,
  );
  say(
    `  a row an entity  ${(count / plain).toFixed(0)} a second, ${((plainWork / count) * 1_000).toFixed(1)} ms of processor each`,
  );
  say(
    `  a return an entity  ${(count / ours).toFixed(0)} a second, ${((ourWork / count) * 1_000).toFixed(1)} ms of processor each`,
  );
  say(`  ${(plain / ours).toFixed(1)} times the throughput, ${(plainWork / ourWork).toFixed(1)} times less processor time`);
} finally {
  await service.close();
  await identity.close();
  await azurite.close();
  if (folder !== null) rmSync(folder, { recursive: true });
}
