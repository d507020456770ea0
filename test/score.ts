/**
 * How well plans are read, against the hand-made answers in ../shared: `node test/score.ts`. A table of tasks found, tasks
 * invented, leads, targets and header fields for every document; what was missed is listed beneath with `--misses`.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { nationalDirectory } from "../domain/agency/national-directory.ts";
import { parsePlan } from "../domain/plan/parse.ts";
import { scorePlan, scoreSeed, type Score } from "./scoring.ts";

const shared = join(import.meta.dirname, "..", "..", "shared");
const names = (folder: string, ending: string): string[] =>
  readdirSync(join(shared, folder))
    .filter((name) => name.endsWith(ending))
    .sort();
const read = (...path: string[]): string => readFileSync(join(shared, ...path), "utf8");
const part = ({ have, of }: { have: number; of: number }): string => (of === 0 ? "-" : `${String(have)}/${String(of)}`);

if (!existsSync(shared)) {
  console.log("../shared is not here: nothing to score.");
  process.exit(0);
}
const scores: [string, Score][] = [
  ...names("gold", ".json").map((name): [string, Score] => {
    const text = read("seeds", name.replace(".json", ".txt"));
    return [name.slice(0, 3), scoreSeed(parsePlan(text, nationalDirectory), JSON.parse(read("gold", name)))];
  }),
  ...["plans", "openings"].flatMap((folder) =>
    names(folder, ".json").map((name): [string, Score] => {
      const text = read(folder, name.replace(".json", ".txt"));
      return [name.slice(0, 26), scorePlan(parsePlan(text, nationalDirectory), JSON.parse(read(folder, name)))];
    }),
  ),
];
console.table(
  Object.fromEntries(
    scores.map(([name, score]) => [
      name,
      {
        tasks: part(score.tasks),
        invented: score.invented,
        leads: part(score.leads),
        coordinating: part(score.coordinating),
        targets: part(score.targets),
        "targets more": score.extraTargets,
        header: part(score.header),
        "legal basis": part(score.legalBasis),
      },
    ]),
  ),
);
if (process.argv.includes("--misses"))
  for (const [name, { misses }] of scores) for (const miss of misses) console.log(name, miss);
