/**
 * A source line is one line of the document as it came, cleaned of what is not the plan's own words: markdown marks, footnotes,
 * rules, page heads, invisible characters. The number of the line (from 1) never changes, whatever is cleaned away.
 *
 *   "## **2\. Công an tỉnh**"               "2. Công an tỉnh"
 *   "<sup>(1)</sup> Nhất là …", "[1] …"     "" (a footnote's body)
 *   "K Ế  H O Ạ C H", "SởTư pháp"           "KẾ HOẠCH", "Sở Tư pháp"
 *   "---", "|", "  3  ", "Trang 3/12"       "" (a rule, an empty cell, a page number)
 */
import { fold } from "../agency/fold.ts";
import { clean, isClean } from "./clean-line.ts";
import { runningHeads } from "./running-head.ts";
import { withPipes } from "./tabbed-rows.ts";

export interface SourceLine {
  /** From 1. */
  readonly no: number;
  /** Cleaned, white space collapsed; "" where nothing of the plan is left. */
  readonly text: string;
  /** `text` folded, same length. */
  readonly folded: string;
  /** A footnote's body, which is nobody's task but cites documents. */
  readonly footnote: string;
  /** True where a table's row or cell was written with pipes. */
  readonly piped: boolean;
}

const footnoteBody = /^\s*(?:<sup>|\[\d{1,3}\]\s|[¹²³⁴-⁹]{1,3}\s?(?=\S))/;
const rule = /^[-_=*.~ ]{3,}$/;
const page = /^(?:trang|page)(?: so)?:? \d{1,4}(?: ?(?:\/|tren|of) ?\d{1,4})?$/;

const isNoise = (text: string, folded: string): boolean =>
  text.length <= 200 && (rule.test(text) || text === "|" || (text.length <= 24 && page.test(folded)));

const blank = (no: number): SourceLine => ({ no, text: "", folded: "", footnote: "", piped: false });

/** `foldedRaw`: the line as it came, folded. */
const sourceLine = (raw: string, foldedRaw: string, no: number): SourceLine => {
  if (raw === "") return blank(no);
  const asItCame = isClean(raw);
  const cleaned = asItCame ? raw : clean(raw);
  if (!asItCame && footnoteBody.test(raw)) return { ...blank(no), footnote: cleaned };
  const folded = asItCame ? foldedRaw : fold(cleaned);
  if (cleaned === "" || isNoise(cleaned, folded)) return blank(no);
  const piped = cleaned.length > 1 && cleaned.startsWith("|") && cleaned.endsWith("|");
  return { no, text: cleaned, folded, footnote: "", piped };
};

const lineBreak = /\r\n|\n|\r/;

export function sourceLines(document: string): SourceLine[] {
  const came = document.normalize("NFC");
  const text = came.includes("\t") ? withPipes(came.split(lineBreak)).join("\n") : came;
  const raws = text.split(lineBreak);
  // Folding keeps every break in its place, and the whole at once is far less work than line after line.
  const foldedRaws = fold(text).split(lineBreak);
  const lines = raws.map((raw, at) => sourceLine(raw, foldedRaws[at] ?? "", at + 1));
  for (const at of runningHeads(lines, raws)) lines[at] = blank(at + 1);
  return lines;
}
