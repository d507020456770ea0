/**
 * The last hour before a deadline, through the whole service on this computer (functions host, tokens, Azurite in memory), and the same
 * again with a row of a return kept as an entity of its own, through the same routes, checks and audit:
 *
 *   npm run load                                 3,400 agencies, 200 at once, 60 rows to a return
 *   npm run load -- 400 50                       fewer
 *   npm run load -- 3400 200 on-disk             the same on Azurite's files
 *   npm run load -- 3400 200 in-memory 3400      a row an entity over all of them too
 *
 * A row an entity is held over 800 agencies at most where not said: over all of them it takes a quarter of an hour. It is slower the more
 * it holds, so that the comparison with the 3,400 favours it. Ends with 1 where a return was lost, doubled or mixed, or where keeping a return in one entity is not three times as quick.
 */
import { storesOver, tableStores } from "../../functions/src/storage/stores.ts";
import { openTable } from "../../functions/src/storage/table.ts";
import { countsOf, quantile } from "./figures.ts";
import { rowByRow } from "./plain-table.ts";
import { holdTrial, type Trial, type Way } from "./trial.ts";

const [agencies = 3_400, atOnce = 200] = process.argv.slice(2, 4).map(Number);
const onDisk = process.argv[4] === "on-disk";
const plainAgencies = Number(process.argv[5] ?? Math.min(agencies, 800));
const promised = 3;
const say = (line: string): void => console.log(line);

const ours: Way = { main: "functions/src/functions/*.ts", stores: tableStores, compared: true };
const plain: Way = {
  main: "test/load/plain-app.ts",
  compared: false,
  stores: (connection) =>
    storesOver((name) => (name === "returns" ? rowByRow(openTable(connection, name)) : openTable(connection, name))),
};

const perSecond = ({ times, seconds }: Trial): number => times.length / seconds;
/** Milliseconds of service and storage for an answer: what other work on the computer does not change much. */
const workEach = ({ times, work: { service, storage } }: Trial): number | null =>
  service === null || storage === null ? null : ((service + storage) / times.length) * 1_000;
const rounded = (value: number | null, digits = 1): string => (value === null ? "unknown" : value.toFixed(digits));

function report(name: string, trial: Trial): void {
  const { times, seconds, work, trips, sent, comparison } = trial;
  say(`${name}: ${times.length} answers in ${seconds.toFixed(1)} s, ${perSecond(trial).toFixed(1)} a second`);
  say(`  time of an answer: median ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`);
  const { service, storage, client } = work;
  say(`  processor time: service ${rounded(service)} s, storage ${rounded(storage)} s, client ${rounded(client)} s`);
  say(`  the service went to storage ${rounded(trips === null ? null : trips / times.length)} times for an answer`);
  const without = sent.filter((one) => one.receipts.length === 0).length;
  const faults = comparison?.faults ?? [];
  const stored =
    comparison === null
      ? ""
      : `, ${comparison.receipts} receipts, ${comparison.revisions} revisions in the store, ${faults.length} lost, doubled or mixed`;
  say(`  ${without} sendings without a receipt${stored}`);
  say(`  answers that were no receipt: ${countsOf(sent.flatMap((one) => one.others))}`);
  for (const fault of faults.slice(0, 20)) say(`    ${fault}`);
  if (faults.length > 0 || without > 0) process.exitCode = 1;
}

const first = await holdTrial(ours, agencies, atOnce, onDisk);
say(
  `${first.agencies} agencies of ${first.provinces} provinces, ${atOnce} at once, Azurite ${onDisk ? "on disk" : "in memory"}, all on this computer`,
);
report("a return an entity", first);
const second = await holdTrial(plain, plainAgencies, atOnce, onDisk);
report(`a row an entity, over ${plainAgencies} agencies`, second);

const ratio = perSecond(first) / perSecond(second);
const [ourWork, plainWork] = [workEach(first), workEach(second)];
say(`a return an entity has ${ratio.toFixed(1)} times the throughput`);
if (ourWork !== null && plainWork !== null)
  say(
    `and ${(plainWork / ourWork).toFixed(1)} times less processor time of service and storage (${ourWork.toFixed(1)} and ${plainWork.toFixed(1)} ms an answer)`,
  );
if (ratio < promised) {
  say(`less than ${promised} times: too slow`);
  process.exitCode = 1;
}
