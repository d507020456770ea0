/**
 * How fast plans are read: clean text from 1 to 50 MB (the rate must not fall as the text grows), sample plans once warm, and
 * texts made to be slow. Times are of one core's work, so that other programs on the computer do not count.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import { cleanPlan } from "./clean-plan.ts";

const sizes = [1, 5, 10, 25, 50];
const wanted = { megabytesPerSecond: 10, growth: 1.2, warmPlan: 20, hostile: 2_000 };

interface Timed {
  readonly milliseconds: number;
  readonly tasks: number;
}

const timed = (text: string): Timed => {
  const start = process.cpuUsage();
  const { tasks } = parsePlan(text, nationalDirectory);
  const used = process.cpuUsage(start);
  return { milliseconds: (used.user + used.system) / 1_000, tasks: tasks.length };
};
const fastest = (text: string, times: number): Timed =>
  Array.from({ length: times }, () => timed(text)).reduce((best, each) => (each.milliseconds < best.milliseconds ? each : best));

const row = (name: string, bytes: number, { milliseconds, tasks }: Timed) => ({
  name,
  MB: Number((bytes / 1e6).toFixed(3)),
  ms: Number(milliseconds.toFixed(1)),
  "MB/s": Number((bytes / 1e3 / milliseconds).toFixed(1)),
  tasks,
});

const folder = join(import.meta.dirname, "..", "..", "local", "samples", "plans");
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name): [string, string] => [name, readFileSync(join(folder, name), "utf8")]);
const shared = process.argv
  .slice(2)
  .map((path): [string, string] => [path.split("/").at(-1) ?? path, readFileSync(path, "utf8")]);

const invented = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${(at % 99) + 1}. Sở Kiểu ${at.toString(36)} Mới và Nghề ${(at * 7919).toString(36)}\n- Làm.`,
  ).join("\n");
const hostile: [string, string][] = [
  ["invented headings", `KẾ HOẠCH\nI. NHIỆM VỤ\n${invented(20_000)}`],
  ["100,000 lines", "- Kiểm tra.\n".repeat(100_000)],
  ["one line of a million", `- ${"phối hợp với Sở Y tế, 5% ".repeat(40_000)}`],
  ["100,000 levels", Array.from({ length: 1_000 }, (_, at) => `${"1.".repeat(at % 100)}1 Làm`).join("\n") + "(".repeat(100_000)],
];

/** As long as the engine still turns code into machine code, it is that which is measured. */
const rounds = 30;
for (let round = 0; round < rounds; round += 1) samples.forEach(([, text]) => timed(text));
const warming = cleanPlan(5e6);
for (let round = 0; round < 4; round += 1) timed(warming);
const clean = sizes.map((size) => {
  const text = cleanPlan(size * 1e6);
  return row(`clean, ${size} MB`, Buffer.byteLength(text), fastest(text, size <= 10 ? 5 : 2));
});
const plans = [...samples, ...shared].map(([name, text]) => row(name, Buffer.byteLength(text), fastest(text, 10)));
const slow = hostile.map(([name, text]) => row(name, Buffer.byteLength(text), timed(text)));
console.table([...clean, ...plans, ...slow]);

const rates = clean.map((each) => each["MB/s"]);
const growth = Math.max(...rates.slice(0, -1)) / (rates.at(-1) ?? 1);
const slowestPlan = Math.max(...plans.map(({ ms }) => ms));
const slowestHostile = Math.max(...slow.map(({ ms }) => ms));
console.log(
  `after ${rounds} warm-up rounds of the samples and 20 MB: clean text at ${Math.min(...rates)} MB/s or more (wanted: ${wanted.megabytesPerSecond})`,
);
console.log(
  `time per byte at 50 MB: ${growth.toFixed(2)} times the best of the smaller sizes (wanted: at most ${wanted.growth})`,
);
console.log(
  `slowest plan: ${slowestPlan} ms (wanted: under ${wanted.warmPlan}); slowest hostile text: ${slowestHostile} ms (under ${wanted.hostile})`,
);
const met =
  Math.min(...rates) >= wanted.megabytesPerSecond &&
  growth <= wanted.growth &&
  slowestPlan < wanted.warmPlan &&
  slowestHostile < wanted.hostile;
process.exit(met ? 0 : 1);
