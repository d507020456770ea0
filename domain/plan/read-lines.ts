/** From a document to its source lines (lines/source-line.ts). */
import { fold } from "../agency/fold.ts";
import { clean } from "./lines/clean-line.ts";
import { cuesOf } from "./cues.ts";
import { runningHeads } from "./lines/running-head.ts";
import type { ScannedLine } from "./lines/scan-lines.ts";
import { scanLines } from "./lines/scan-lines.ts";
import type { SourceLine } from "./lines/source-line.ts";
import { withPipes } from "./tables/tabbed-rows.ts";

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
