/**
 * What the service promises while it is being killed and its storage goes away, under load:
 *
 *   npm run faults                 200 kills of the service at random moments, then storage stopped and started 5 times
 *   npm run faults -- 40 2         fewer
 *   npm run faults -- 40 2 77      at other moments
 *
 * Senders go on all the while, each with one key a sending, and send again after 503 or a lost answer, as the pane does. In the end
 * every receipt is compared with the store (test/load/compare.ts): a return is there whole or not at all, and the receipt tells which.
 * Ends with 1 where something was lost, doubled, mixed or half-written, or an answer was neither a receipt, 412 nor 503.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { type Azurite, startAzurite } from "../../local/azurite.ts";
import { startIdentity } from "../../local/identity/identity.ts";
import { signToken } from "../../local/identity/token.ts";
import { type Service, startService } from "../../local/run-service.ts";
import { compareWithStore } from "../load/compare.ts";
import { countsOf } from "../load/figures.ts";
import { contentOf, loadProvinces } from "../load/province.ts";
import { type Sent, sendReturn } from "../load/sending.ts";
import { chance } from "./chance.ts";

const [kills = 200, stops = 5, seed = 2026] = process.argv.slice(2).map(Number);
const senders = 8;
const random = chance(seed);
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Until so many more sendings are done, or three seconds: most kills then fall into the middle of others, some before the first. */
async function served(sent: readonly Sent[], more: number): Promise<void> {
  const goal = sent.length + more;
  for (let waited = 0; sent.length < goal && waited < 3_000; waited += 5) await pause(5);
}

/** Asked to end (SIGTERM), it kills no more and compares what there is. */
const asked = { toEnd: false };
process.once("SIGTERM", () => (asked.toEnd = true));

const folder = mkdtempSync(join(tmpdir(), "matran-faults-"));
const identity = await startIdentity({ port: 0, people: [], folder: null, corsOrigins: [] });
let azurite: Azurite = await startAzurite({ port: 0, folder });
const storagePort = Number(new URL(azurite.url).port);
const startOn = (port: number): Promise<Service> =>
  startService({ azuriteConnection: azurite.connection, identity, port, corsOrigins: [], log: () => undefined });
let service = await startOn(0);
const servicePort = Number(new URL(service.url).port);
const stores = tableStores(azurite.connection);

try {
  const [province] = await loadProvinces(stores, senders);
  if (province === undefined) throw new Error("no province was made");
  const sent: Sent[] = [];
  let over = false;

  /** One officer: sends version after version, each on the last one that she has a receipt for. */
  const officer = async (index: number): Promise<void> => {
    const sender = province.senders[index];
    if (sender === undefined) throw new Error("no such officer");
    const token = await signToken(identity.key, { id: sender.oid, name: sender.name }, new Date());
    for (let time = 1, base = 0; !over; time += 1) {
      const one = await sendReturn({
        apiBase: service.apiBase,
        token,
        province: province.province,
        key: `${sender.oid}-${time}`,
        content: contentOf(province, sender, time),
        base,
        doubleClick: random() < 0.1,
        // A restart may take long on a busy computer; who gives up before it never learns whether hers is there.
        retries: 10_000,
        waitMilliseconds: 50,
      });
      sent.push(one);
      base = one.receipts[0]?.revision ?? base;
    }
  };
  const officers = Promise.all(province.senders.map((_, index) => officer(index)));

  const start = performance.now();
  let killed = 0;
  while (killed < kills && !asked.toEnd) {
    await served(sent, Math.floor(random() * 8));
    await pause(random() * 100);
    process.kill(service.pid, "SIGKILL");
    await service.exited;
    service = await startOn(servicePort);
    killed += 1;
    if (killed % 20 === 0) console.log(`${killed} kills, ${sent.length} sendings done`);
  }
  const duringKills = sent.length;

  for (let stop = 1; stop <= stops; stop += 1) {
    await pause(300 + random() * 700);
    await azurite.close();
    await pause(random() * 1_500);
    azurite = await startAzurite({ port: storagePort, folder });
    await pause(1_000);
  }
  over = true;
  await officers;
  const seconds = (performance.now() - start) / 1_000;

  const { receipts, revisions, faults } = await compareWithStore(stores, sent);
  const others = sent.flatMap((one) => one.others);
  const unexpected = others.filter((status) => status !== "lost" && status !== 503 && status !== 412);
  const without = sent.filter((one) => one.receipts.length === 0).length;
  console.log(`${killed} kills of the service, ${stops} stops of storage in ${seconds.toFixed(0)} s (seed ${seed})`);
  console.log(
    `${sent.length} sendings (${duringKills} during the kills), ${receipts} receipts, ${revisions} revisions in the store`,
  );
  console.log(`answers that were no receipt: ${countsOf(others)}`);
  console.log(`${faults.length} lost, doubled, mixed or half-written; ${without} sendings that ended without a receipt`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 0 || unexpected.length > 0 || without > 0) process.exitCode = 1;
} finally {
  await service.close();
  await identity.close();
  await azurite.close();
  rmSync(folder, { recursive: true });
}
