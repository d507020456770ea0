/**
 * A source line is one line of the document as it came, cleaned of what is not the plan's own words: markdown marks, footnote
 * numbers, rules, invisible characters. The number of the line (from 1) never changes, whatever is cleaned away.
 *
 *   "## **2. Công an tỉnh**"      "2. Công an tỉnh"
 *   "<sup>(1)</sup> Nhất là …"    "" (a footnote's body)
 *   "---", "|", "  3  "           "" (a rule, an empty cell, a page number)
 */
import { fold } from "../agency/fold.ts";

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

const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f]/g;
const footnoteBody = /^\s*<sup>/;
const tags = /<sup>[^<>]{0,12}<\/sup>|<\/?(?:b|i|u|em|strong|p|div|span|br|td|tr|th|table|tbody)\b[^<>]{0,200}>/gi;
const rule = /^[-_=*.~ ]{3,}$/;

const clean = (raw: string): string =>
  raw
    .replace(invisible, "")
    .replace(tags, " ")
    .replace(/^\s*(?:#{1,6}|>|[:'`])\s+/, "")
    .replace(/\*{2,3}/g, "")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, "")
    .replace(/\s+/g, " ")
    .trim();

const isNoise = (text: string): boolean => rule.test(text) || /^\|?$/.test(text);

export function sourceLines(document: string): SourceLine[] {
  return document
    .normalize("NFC")
    .split(/\r\n|\n|\r/)
    .map((raw, at) => {
      const cleaned = clean(raw);
      const isFootnote = footnoteBody.test(raw);
      const text = isFootnote || isNoise(cleaned) ? "" : cleaned;
      return { no: at + 1, text, folded: fold(text), footnote: isFootnote ? cleaned : "", piped: /^\|.*\|$/.test(text) };
    });
}
