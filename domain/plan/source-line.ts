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
import { clean } from "./clean-line.ts";
import { cuesOf } from "./cues.ts";
import { runningHeads } from "./running-head.ts";
import type { ScannedLine } from "./scan-lines.ts";
import { scanLines } from "./scan-lines.ts";
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
  /** Of `text`: see cues.ts. */
  readonly cues: number;
}

const footnoteBody = /^\s*(?:<sup>|\[\d{1,3}\]\s|[¹²³⁴-⁹]{1,3}\s?(?=\S))/;
const rule = /^[-_=*.~ ]{3,}$/;
const page = /^(?:trang|page)(?: so)?:? \d{1,4}(?: ?(?:\/|tren|of) ?\d{1,4})?$/;

const isNoise = (text: string, folded: string): boolean =>
  text.length <= 200 && (rule.test(text) || text === "|" || (text.length <= 24 && page.test(folded)));

const blank = (no: number): SourceLine => ({ no, text: "", folded: "", footnote: "", piped: false, cues: 0 });

const sourceLine = ({ raw, folded: foldedRaw, isClean, cues }: ScannedLine, no: number): SourceLine => {
  if (raw === "") return blank(no);
  const cleaned = isClean ? raw : clean(raw);
  if (!isClean && footnoteBody.test(raw)) return { ...blank(no), footnote: cleaned };
  const folded = isClean ? foldedRaw : fold(cleaned);
  if (cleaned === "" || isNoise(cleaned, folded)) return blank(no);
  const piped = cleaned.length > 1 && cleaned.startsWith("|") && cleaned.endsWith("|");
  return { no, text: cleaned, folded, footnote: "", piped, cues: isClean ? cues : cuesOf(folded) };
};

const lineBreak = /\r\n|\n|\r/;

export function sourceLines(document: string): SourceLine[] {
  const came = document.normalize("NFC");
  const text = came.includes("\t") ? withPipes(came.split(lineBreak)).join("\n") : came;
  const raws: string[] = [];
  const lines = scanLines(text, (line, no) => {
    raws.push(line.raw);
    return sourceLine(line, no);
  });
  for (const at of runningHeads(lines, raws)) lines[at] = blank(at + 1);
  return lines;
}
