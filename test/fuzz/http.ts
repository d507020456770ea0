/**
 * 10,000 hostile requests at the service's routes: `npx node test/fuzz/http.ts`, or as many: `npx node test/fuzz/http.ts 50000`, other ones:
 * `npx node test/fuzz/http.ts 10000 77`. Ends with 1 at an answer of 500, or at a body taken that had to be refused.
 */
import fc from "fast-check";
import { httpCases } from "./http-cases.ts";
import { triedService } from "./http-service.ts";

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 2026);
const batch = 1_000;

const service = await triedService();
const statuses = new Map<number, number>();
let faults = 0;
for (let done = 0; done < count; done += batch) {
  for (const one of fc.sample(httpCases, { seed: seed + done, numRuns: Math.min(batch, count - done) })) {
    const { status, fault } = await service.tryCase(one);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (fault === null) continue;
    faults += 1;
    console.log(`${one.route} ${JSON.stringify(one.params)}: ${fault}\n  ${new TextDecoder().decode(one.body).slice(0, 300)}`);
  }
}
const answered = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
console.log(`${count} requests, ${faults} faults; answers by status: ${answered.join(", ")}`);
process.exitCode = faults === 0 ? 0 : 1;
