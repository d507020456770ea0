/**
 * A newcomer's first return, on a laptop's screen: `node test/walk/first-return.ts`. Says how many acts it took and how long a person
 * needs for them (hand.ts); pictures go to .matran/pictures/newcomer-*.png. Ends with 1 where it failed or took five minutes.
 */
import { apiPaths } from "../../domain/api/api.ts";
import { periodOn } from "../../domain/period/calendar.ts";
import { dayOfInstant } from "../../domain/sheet/day.ts";
import { buildWeb } from "../../local/start/build-web.ts";
import { startWhole } from "../../local/start/whole.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openMatran } from "../browser/matran-page.ts";
import { askAs } from "../e2e/night-market.ts";
import { Hand } from "./hand.ts";
import { newcomer } from "./newcomer.ts";
import { twelveTasks } from "./twelve-tasks.ts";

const most = 300;
const say = (line: string): void => console.log(line);

await buildWeb(say);
const ports = { web: 3470, service: 7541, identity: 7544, storage: 10472 };
const whole = await startWhole({ dataFolder: null, ports, underCoreTools: false, withSamples: false, say: () => undefined });
const browser = await launchBrowser();
let total = Infinity;
try {
  const plan = twelveTasks();
  const police = await askAs(whole, "aggregator");
  const { id } = periodOn("HALF_YEAR", dayOfInstant(new Date().toISOString()));
  await police("PUT", apiPaths.plan(plan.id), [201], { body: plan, headers: { "if-none-match": "*" } });
  await police("PUT", apiPaths.period(plan.id, id), [201], { body: {} });
  const matran = await openMatran(browser, whole.address);
  await matran.page.setViewportSize({ width: 1366, height: 768 });
  const hand = new Hand(matran);
  await newcomer(matran, hand);
  if (matran.faults.length > 0) throw new Error(matran.faults.join("\n"));
  console.table(hand.stages);
  total = hand.stages.reduce((sum, { seconds }) => sum + seconds, 0);
  const acts = hand.stages.reduce((sum, each) => sum + each.acts, 0);
  say(`${acts} acts, ${Math.floor(total / 60)} min ${total % 60} s; five minutes are the limit`);
} finally {
  await browser.close();
  await whole.close();
}
process.exit(total < most ? 0 : 1);
