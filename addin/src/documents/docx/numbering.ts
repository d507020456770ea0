/**
 * Word's own numbers, which stand nowhere in the text: each paragraph names a list and a level, and the number follows from the
 * paragraphs before it (ECMA-376 part 1, 17.9).
 *
 *   "%1." decimal                "1."         "%1.%2." decimal      "4.2."
 *   "%1)" lowerLetter            "a)"         "%1." upperRoman      "II."
 *   bullet                       "-", "+" for Word's hollow one
 */
import { at, type Element, elementsOf, valueAt } from "./xml-tree.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface List {
  /** Lists of one template count together. */
  readonly template: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

const levelOf = (element: Element): readonly [number, Level] => [
  Number(element.attributes.get("ilvl") ?? 0),
  {
    start: Number(valueAt(element, "start") ?? 1),
    format: valueAt(element, "numFmt") ?? "decimal",
    text: valueAt(element, "lvlText") ?? "",
  },
];

function listsOf(part: Element | null): Map<string, List> {
  const root = at(part, "numbering");
  const templates = new Map(
    elementsOf(root, "abstractNum").map((each) => [
      each.attributes.get("abstractNumId") ?? "",
      elementsOf(each, "lvl").map(levelOf),
    ]),
  );
  return new Map(
    elementsOf(root, "num").map((each): [string, List] => {
      const template = valueAt(each, "abstractNumId") ?? "";
      const changes = elementsOf(each, "lvlOverride");
      const own = changes.flatMap((change) => elementsOf(change, "lvl").map(levelOf));
      const restarts = changes.flatMap((change): [number, number][] => {
        const start = valueAt(change, "startOverride");
        return start === null ? [] : [[Number(change.attributes.get("ilvl") ?? 0), Number(start)]];
      });
      const levels = new Map([...(templates.get(template) ?? []), ...own]);
      return [each.attributes.get("numId") ?? "", { template, levels, restarts: new Map(restarts) }];
    }),
  );
}

const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(4, Math.floor((count - 1) / 26) + 1));

const romans: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
function roman(count: number): string {
  let [rest, text] = [Math.min(count, 399), ""];
  for (const [value, sign] of romans)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

function written(count: number, format: string): string {
  if (count < 1) return String(count);
  if (format === "lowerLetter") return letters(count);
  if (format === "upperLetter") return letters(count).toUpperCase();
  if (format === "lowerRoman") return roman(count);
  if (format === "upperRoman") return roman(count).toUpperCase();
  return format === "decimalZero" && count < 10 ? `0${count}` : String(count);
}

const bullet = (text: string): string => (/^[+*o]$/.test(text.trim()) ? "+" : "-");

/** Gives each numbered paragraph its mark, in the order of the document; "" where it has none. */
export function numbering(part: Element | null): (list: string, level: number) => string {
  const lists = listsOf(part);
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return "";
    const counters = counts.get(list.template) ?? new Map<number, number>();
    counts.set(list.template, counters);
    if (!begun.has(id)) for (const [at, start] of list.restarts) counters.set(at, start - 1);
    begun.add(id);
    counters.set(level, (counters.get(level) ?? own.start - 1) + 1);
    for (const deeper of [...counters.keys()]) if (deeper > level) counters.delete(deeper);
    if (own.format === "bullet") return bullet(own.text);
    if (own.format === "none") return "";
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      return written(counters.get(at) ?? shown?.start ?? 1, shown?.format ?? "decimal");
    });
  };
}
