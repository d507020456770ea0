/**
 * Plans of our own in every layout that provinces use. In the text ⟦lead + lead|duty⟧ marks a task: the marks are taken out before
 * the text is read; ⟦lead|duty|~ rest⟧ is one whose rest stands elsewhere. A lead is an id of the directory, or a name that it does
 * not know; "-" is a task that names nobody. Whatever a text went through on its way, its tasks and leads are the same.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchAgency } from "../../../domain/agency/directory.ts";
import { foldedWords } from "../../../domain/agency/fold.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { disguises, withPageNumbers } from "./disguises.ts";

const folder = join(import.meta.dirname, "layouts");
const pageNumber = /\n +\d+ *\n/g;
const mark = /⟦([^|]+)\|([^⟧|]+)(?:\|~([^⟧]+))?⟧/gu;

interface Layout {
  readonly name: string;
  readonly text: string;
  /** "lead + lead: the duty's words". */
  readonly tasks: readonly string[];
}

const words = (text: string): string => foldedWords(text).join(" ");
const bodies = new Set([...nationalDirectory.agencies, ...nationalDirectory.groups].map(({ id }) => id));
const idOf = (name: string): string => (bodies.has(name) ? name : (matchAgency(name, nationalDirectory)?.id ?? words(name)));
/** One group of all departments and districts, or the two of them: the same bodies. */
const leadsOf = (names: readonly string[]): string =>
  [...new Set(names.map(idOf).flatMap((id) => (id === "so-va-huyen" ? ["cac-so", "ubnd-huyen"] : [id])))].sort().join(" + ");

const read = (name: string): Layout => {
  const marked = readFileSync(join(folder, name), "utf8");
  const tasks = [...marked.matchAll(mark)].map(([, leads, text, rest]) => {
    const names = (leads ?? "").split("+").filter((lead) => lead !== "-");
    return `${leadsOf(names)}: ${words(`${text ?? ""}${rest ?? ""}`.replace(pageNumber, " "))}`;
  });
  return { name: name.replace(".txt", ""), text: marked.replace(mark, "$2"), tasks };
};

const layouts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map(read);

const found = (text: string): string[] =>
  parsePlan(text, nationalDirectory).tasks.map(
    (task) => `${leadsOf(task.lead.map((name, at) => task.leadIds[at] ?? name))}: ${words(task.text)}`,
  );

describe("a plan in the layout", () => {
  it.each(layouts)("$name is read to its last task", ({ text, tasks }) => {
    expect(found(text)).toEqual(tasks);
  });

  it.each(layouts)("$name says the same in every disguise", ({ text, tasks }) => {
    for (const [disguise, change] of Object.entries(disguises))
      expect([disguise, ...found(change(text))]).toEqual([disguise, ...tasks]);
  });

  // One cell a line: there a number between blank lines is a cell.
  it.each(layouts.filter(({ name }) => name !== "table-cells"))(
    "$name says the same wherever its pages end",
    ({ text, tasks }) => {
      fc.assert(
        fc.property(fc.integer({ min: 12, max: 60 }), (size) => {
          expect(found(withPageNumbers(text, size))).toEqual(tasks);
        }),
        { numRuns: 10 },
      );
    },
  );
});
