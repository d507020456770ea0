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
import { runningHeads } from "./running-head.ts";

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

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\u0000-\u0008\u000e-\u001f]/g;
const footnoteBody = /^\s*(?:<sup>|\[\d{1,3}\]\s|[¹²³⁴-⁹]{1,3}\s?(?=\S))/;
const footnoteMark = /(?<=\S)(?:\[\d{1,3}\]|[¹²³⁴-⁹]{1,3})/g;
const tags = /<sup>[^<>]{0,12}<\/sup>|<\/?(?:b|i|u|em|strong|p|div|span|br|td|tr|th|table|tbody)\b[^<>]{0,200}>/gi;
const rule = /^[-_=*.~ ]{3,}$/;
const page = /^(?:trang|page)(?: so)?:? \d{1,4}(?: ?(?:\/|tren|of) ?\d{1,4})?$/;
/** What any of the steps of cleaning could change; most lines have none of it. */
const unclean =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufe0e\ufe0f\ufeff<*\\_&[¹²³⁴-⁹]|^[\s#>:'`]|\s\s|\s$|^\S \S \S |(?:Sở|Tòa|Đài)\p{Lu}/u;

const entities: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', ndash: "–", hellip: "…" };

/** "K Ế  H O Ạ C H": letters that were set apart, words parted by wider gaps where there are any. */
const together = (text: string): string => {
  if (!/^(?:[\p{L}\p{N}] ){3}/u.test(text)) return text;
  const letters = text.split(/\s+/);
  if (letters.length < 6 || letters.some((letter) => letter.length > 1)) return text;
  return text
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ""))
    .join(" ");
};

const clean = (raw: string): string =>
  together(
    raw
      .replace(invisible, "")
      .replace(/&(nbsp|amp|lt|gt|quot|ndash|hellip);/g, (_, name: string) => entities[name] ?? " ")
      .replace(tags, " ")
      .replace(/\\([-.*#_()[\]+>|!])/g, "$1")
      .replace(footnoteMark, "")
      .replace(/^\s*(?:(?:#{1,6}|>|[:'`])\s+)+/, "")
      .replace(/\*{2,3}|(?<![\p{L}\p{N}_])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, "")
      .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, "")
      .trim(),
  )
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}])(Sở|Tòa|Đài)(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .trim();

const isNoise = (text: string, folded: string): boolean =>
  text.length <= 200 && (rule.test(text) || text === "|" || (text.length <= 24 && page.test(folded)));

const blank = (no: number): SourceLine => ({ no, text: "", folded: "", footnote: "", piped: false });

const sourceLine = (raw: string, no: number): SourceLine => {
  if (raw === "") return blank(no);
  const cleaned = unclean.test(raw) ? clean(raw) : raw;
  if (footnoteBody.test(raw)) return { ...blank(no), footnote: cleaned };
  const folded = fold(cleaned);
  if (cleaned === "" || isNoise(cleaned, folded)) return blank(no);
  return {
    no,
    text: cleaned,
    folded,
    footnote: "",
    piped: cleaned.length > 1 && cleaned.startsWith("|") && cleaned.endsWith("|"),
  };
};

export function sourceLines(document: string): SourceLine[] {
  const raws = document.normalize("NFC").split(/\r\n|\n|\r/);
  const lines = raws.map((raw, at) => sourceLine(raw, at + 1));
  for (const at of runningHeads(lines, raws)) lines[at] = blank(at + 1);
  return lines;
}
