/**
 * 100,000 hostile texts through the parser: `npm run fuzz`, or fewer: `npm run fuzz 5000`, other ones: `npm run fuzz 5000 77`.
 * Ends with 1 at a crash, a broken promise, or a text that takes over two seconds of work; what did it lies in .matran/fuzz/.
 */
import fc from "fast-check";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import { hugeTexts } from "./huge-texts.ts";
import { brokenPromise } from "./plan-promises.ts";
import { planTexts } from "./plan-texts.ts";

const inputs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 2026);
const limit = 2_000;
const batch = 500;
const kept = join(import.meta.dirname, "..", "..", ".matran", "fuzz");

let crashes = 0;
let slow = 0;
let slowest = { milliseconds: 0, characters: 0 };

const keep = (name: string, text: string): void => {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.json`), JSON.stringify(text));
};

/** Work of this program alone, so that others on the computer do not count. */
const work = (text: string): number => {
  const start = process.cpuUsage();
  const broken = brokenPromise(text, parsePlan(text, nationalDirectory));
  if (broken !== null) throw new Error(broken);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

const tried = (name: string, text: string, most: number): void => {
  try {
    const milliseconds = work(text);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, characters: text.length };
    if (milliseconds <= most) return;
    slow += 1;
    console.log(`${name}: ${milliseconds.toFixed(0)} ms for ${text.length} characters`);
  } catch (error) {
    crashes += 1;
    console.log(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join("\n") : String(error)}`,
    );
  }
  keep(name, text);
};

for (let done = 0; done < inputs; done += batch) {
  const count = Math.min(batch, inputs - done);
  fc.sample(planTexts, { seed: seed + done, numRuns: count }).forEach((text, at) => tried(`text-${done + at}`, text, limit));
  if (process.stderr.isTTY) process.stderr.write(`\r${done + count}`);
}
console.log(
  `${inputs} inputs, ${crashes} crashes, ${slow} over 2 s, slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.characters} characters)`,
);
process.exitCode = crashes + slow === 0 ? 0 : 1;

if (inputs >= 100_000) {
  for (const { name, make, milliseconds } of hugeTexts) {
    slowest = { milliseconds: 0, characters: 0 };
    tried(name, make(1), milliseconds);
    console.log(`${name}: ${slowest.milliseconds.toFixed(0)} ms for ${slowest.characters} characters (at most ${milliseconds})`);
  }
  process.exitCode = crashes + slow === 0 ? 0 : 1;
}
