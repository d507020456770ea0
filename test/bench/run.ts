/**
 * How fast things are, printed: `npm run bench` for everything here, `npm run bench parse` for one, `npm run bench read-returns 3400`
 * for one of another size. Each bench is a program of its own (`node test/bench/parse.ts`) that ends with 1 where it misses what it
 * promises.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const isSize = (word: string): boolean => /^\d+$/.test(word);
const asked = process.argv.slice(2).filter((word) => !isSize(word));
const sizes = process.argv.slice(2).filter(isSize);
/** Those that stand beside a bench and measure nothing themselves. */
const parts = ["run.ts", "clean-plan.ts", "dice.ts", "peers.ts"];
const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !parts.includes(name));
const chosen = asked.length === 0 ? all : all.filter((name) => asked.includes(name.replace(/\.ts$/, "")));
if (chosen.length === 0) {
  console.error(`No such bench. There are: ${all.map((name) => name.replace(/\.ts$/, "")).join(", ")}`);
  process.exit(1);
}
const failed = chosen.filter(
  (name) => spawnSync(process.execPath, [join(import.meta.dirname, name), ...sizes], { stdio: "inherit" }).status !== 0,
);
process.exit(failed.length === 0 ? 0 : 1);
