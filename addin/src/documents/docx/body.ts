/**
 * The text of a Word document's body, a line for each paragraph with its number in front, a row with pipes for each row of a
 * table. A table of two columns that only sets blocks side by side (issuer and national title, recipients and signature) is
 * read block by block. What was struck out under tracked changes, hidden text and fields' codes are left out.
 */
import { decodeOld } from "../letters/old-encodings.ts";
import { type Look, lookOf, numberOf, over, type Style } from "./styles.ts";
import { at, type Element, elementsOf, valueAt } from "./xml-tree.ts";

export interface Context {
  readonly styleOf: (id: string | null) => Style;
  readonly markOf: (list: string, level: number) => string;
  /** Footnotes in the order in which the text calls them. */
  readonly notes: string[];
}

/** Struck out, or said a second time for old programs. */
const passedBy: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "pPr",
  "rPr",
  "sectPr",
  "tblPr",
]);

/** Letters as the run's look has them: capitals, and the old fonts that show Latin letters as Vietnamese ones. */
function letters(text: string, { caps, hidden, raised, font }: Look): string {
  if (hidden === true || (raised === true && /^[\s\d()*,]*$/.test(text))) return "";
  const old = /^\.Vn/i.test(font ?? "") ? "tcvn3" : /^VNI[ -]/i.test(font ?? "") ? "vni" : null;
  const read = old !== null && !/[^\u0000-\u00ff\u2010-\u2026]/.test(text) ? decodeOld(old, text) : text;
  return caps === true || (old === "tcvn3" && /H$/.test(font ?? "")) ? read.toUpperCase() : read;
}

function textOf(element: Element, look: Look, context: Context, boxes: string[]): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const { name, attributes } = child;
    if (passedBy.has(name)) continue;
    if (name === "t") text += letters(child.children.filter((each) => typeof each === "string").join(""), look);
    else if (name === "r") text += textOf(child, over(lookOf(at(child, "rPr")), look), context, boxes);
    else if (name === "tab" || name === "ptab") text += "\t";
    else if (name === "br" || name === "cr") text += "\n";
    else if (name === "noBreakHyphen") text += "-";
    else if (name === "sym") text += "-";
    else if (name === "footnoteReference") context.notes.push(attributes.get("id") ?? "");
    else if (name === "txbxContent") boxes.push(...blocksOf(child, context));
    else text += textOf(child, look, context, boxes);
  }
  return text;
}

const tidy = (line: string): string =>
  line
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

function paragraphLines(paragraph: Element, context: Context): string[] {
  const properties = at(paragraph, "pPr");
  const style = context.styleOf(valueAt(properties, "pStyle"));
  const boxes: string[] = [];
  const text = tidy(textOf(paragraph, style.look, context, boxes));
  const own = numberOf(properties);
  const list = own.list ?? style.number.list;
  const mark = list === null || list === "0" || text === "" ? "" : context.markOf(list, own.level ?? style.number.level ?? 0);
  return [...(mark === "" ? text : `${mark} ${text}`).split("\n"), ...boxes];
}

function rowsOf(table: Element, context: Context): string[][][] {
  return contentOf(table, "tr").map((row) =>
    contentOf(row, "tc").flatMap((cell): string[][] => {
      const properties = at(cell, "tcPr");
      const merge = at(properties, "vMerge");
      const goesOn = merge !== null && merge.attributes.get("val") !== "restart";
      const span = Math.min(30, Number(valueAt(properties, "gridSpan") ?? 1));
      const lines = goesOn ? [] : blocksOf(cell, context).filter((line) => line !== "");
      return [lines, ...Array.from({ length: Math.max(0, span - 1) }, () => [])];
    }),
  );
}

/** Children of that name, also those inside a content control. */
const contentOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "ins", "customXml"].includes(child.name) ? contentOf(child, name) : [];
  });

/** Two columns, few rows, of cells with lines of their own or the words of a head or foot. */
const setsSideBySide = (rows: readonly (readonly (readonly string[])[])[], columns: number): boolean =>
  columns <= 2 &&
  rows.length <= 4 &&
  rows.flat().some((cell) => cell.length > 2 || cell.some((line) => /^(?:CỘNG H[ÒO]A|Nơi nhận|TM\.|KT\.)/.test(line)));

function tableLines(table: Element, context: Context): string[] {
  const rows = rowsOf(table, context);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (setsSideBySide(rows, columns))
    return Array.from({ length: columns }, (_, column) => ["", ...rows.flatMap((row) => row[column] ?? [])])
      .flat()
      .concat("");
  return rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => `| ${row.map((cell) => cell.join(" ").replaceAll("\n", " ").replaceAll("|", "/")).join(" | ")} |`);
}

export function blocksOf(container: Element, context: Context): string[] {
  return container.children.flatMap((child): string[] => {
    if (typeof child === "string" || passedBy.has(child.name)) return [];
    if (child.name === "p") return paragraphLines(child, context);
    return child.name === "tbl" ? tableLines(child, context) : blocksOf(child, context);
  });
}

/** Footnotes as lines that are known for what they are: "<sup>(1)</sup> …". */
export function noteLines(part: Element | null, context: Context): string[] {
  const all = new Map(elementsOf(at(part, "footnotes"), "footnote").map((note) => [note.attributes.get("id") ?? "", note]));
  return [...context.notes].flatMap((id, index) => {
    const note = all.get(id);
    const text = note === undefined ? "" : blocksOf(note, context).join(" ").trim();
    return text === "" ? [] : [`<sup>(${index + 1})</sup> ${text}`];
  });
}
