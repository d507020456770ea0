/**
 * How well plans are read, against the hand-made answers in ../shared: `npm run score`, and with `-- --misses` everything that
 * went wrong. A cell reads "right/wanted +too many"; a task's precision, recall and F1 count its right extent. It judges nothing:
 * it prints, so that the same table can be made of documents that are kept back (`-- --from FOLDER` with FILE.txt and FILE.json).
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { nationalDirectory } from "../domain/agency/national-directory.ts";
import { parsePlan } from "../domain/plan/parse.ts";
import { compare, type Part, type Score } from "./score-compare.ts";
import { planGold, seedGold, type Gold } from "./score-gold.ts";

const shared = join(import.meta.dirname, "..", "..", "shared");
const from = process.argv.indexOf("--from");
const folders: readonly { readonly texts: string; readonly answers: string; readonly gold: (answer: unknown) => Gold }[] =
  from > 0
    ? [{ texts: process.argv[from + 1] ?? ".", answers: process.argv[from + 1] ?? ".", gold: planGold }]
    : [
        { texts: join(shared, "seeds"), answers: join(shared, "gold"), gold: seedGold },
        { texts: join(shared, "plans"), answers: join(shared, "plans"), gold: planGold },
        { texts: join(shared, "openings"), answers: join(shared, "openings"), gold: planGold },
      ];

const scores = folders
  .filter(({ answers }) => existsSync(answers))
  .flatMap(({ texts, answers, gold }) =>
    readdirSync(answers)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name): readonly [string, Score] => {
        const text = readFileSync(join(texts, name.replace(/json$/, "txt")), "utf8");
        const answer: unknown = JSON.parse(readFileSync(join(answers, name), "utf8"));
        return [name.slice(0, 20), compare(parsePlan(text, nationalDirectory), gold(answer))];
      }),
  );

const cell = ({ have, of, more }: Part): string =>
  of === 0 && more === 0 ? "-" : `${String(have)}/${String(of)}${more > 0 ? ` +${String(more)}` : ""}`;
const ratio = (have: number, of: number): string => (of === 0 ? "-" : (have / of).toFixed(3));
const f1 = ({ have, of, more }: Part): string => ratio(2 * have, of + have + more);
/** Precision counts what we gave: right ones, those with a wrong extent are neither, and those too many. */
const row = (score: Score) => ({
  tasks: cell(score.tasks),
  P: ratio(score.tasks.have, score.tasks.have + score.tasks.more),
  R: ratio(score.tasks.have, score.tasks.of),
  F1: f1(score.tasks),
  general: cell(score.general),
  "lead names": cell(score.leadNames),
  "lead ids": cell(score.leadIds),
  coord: cell(score.coordinating),
  time: cell(score.times),
  targets: cell(score.targets),
  "target F1": f1(score.targets),
  require: cell(score.requirements),
  duties: cell(score.duties),
  "duty fields": cell(score.dutyFields),
  "header +invented": cell(score.header),
  basis: cell(score.legalBasis),
});

const add = (parts: readonly Part[]): Part => ({
  have: parts.reduce((sum, { have }) => sum + have, 0),
  of: parts.reduce((sum, { of }) => sum + of, 0),
  more: parts.reduce((sum, { more }) => sum + more, 0),
});
const total = (all: readonly Score[]): Score => ({
  tasks: add(all.map(({ tasks }) => tasks)),
  general: add(all.map(({ general }) => general)),
  leadNames: add(all.map(({ leadNames }) => leadNames)),
  leadIds: add(all.map(({ leadIds }) => leadIds)),
  coordinating: add(all.map(({ coordinating }) => coordinating)),
  times: add(all.map(({ times }) => times)),
  targets: add(all.map(({ targets }) => targets)),
  requirements: add(all.map(({ requirements }) => requirements)),
  duties: add(all.map(({ duties }) => duties)),
  dutyFields: add(all.map(({ dutyFields }) => dutyFields)),
  header: add(all.map(({ header }) => header)),
  legalBasis: add(all.map(({ legalBasis }) => legalBasis)),
  misses: [],
});

if (scores.length === 0) console.log("../shared is not here: nothing to score.");
else {
  const rows = [
    ...scores.map(([name, score]) => [name, row(score)] as const),
    ["TOTAL", row(total(scores.map(([, score]) => score)))] as const,
  ];
  const heads = ["document", ...Object.keys(rows[0]?.[1] ?? {})];
  const lines = [heads, ...rows.map(([name, cells]) => [name, ...Object.values(cells)])];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? "").length)));
  for (const line of lines) console.log(line.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  "));
}
if (process.argv.includes("--misses"))
  for (const [name, { misses }] of scores) for (const miss of misses) console.log(name, miss);
