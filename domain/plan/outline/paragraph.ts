/**
 * A paragraph is a clause put together again from the lines that pages, widths and OCR cut it into:
 *
 *   "- Tham mưu … nghiên" / "" / "cứu, kiến nghị …"          one: a page break, the rest begins in lower case
 *   "4. Sở Tài chính" / "Tăng cường quản lý …"               two: a heading, and a duty without a mark
 *   "10. Sở Giáo dục và Đào tạo, Sở Lao động -" / "Thương…"  one: the heading goes on
 */
import { matchAgency } from "../../agency/directory.ts";
import { fold } from "../../agency/fold.ts";
import { cuesOf } from "../cues.ts";
import type { Names } from "../bodies/names.ts";
import { headingAgencies } from "../bodies/agency-heading.ts";
import { labelsOf } from "./label.ts";
import type { Marker } from "./marker.ts";
import { markerOf } from "./marker.ts";
import type { PageShape } from "../lines/page-shape.ts";
import type { SourceLine } from "../lines/source-line.ts";
import { endsSentence, inCapitals, isTitle } from "./title.ts";

export interface Paragraph {
  readonly marker: Marker | null;
  /** Without its marker. */
  readonly text: string;
  /** `text` folded. */
  readonly folded: string;
  /** Of `text`: see cues.ts. */
  readonly cues: number;
  readonly startLine: number;
  readonly endLine: number;
}

interface Open {
  readonly marker: Marker | null;
  readonly first: SourceLine;
  /** The lines after the first. Most paragraphs have none. */
  more: SourceLine[] | null;
  /** All of it while it is short enough to be a heading, else its beginning: a long paragraph is never joined twice. */
  head: string;
  last: SourceLine;
}

const headLength = 400;

const longestPageNumber = 7;
const pageNumber = /^\W{0,2}\d{1,3}\W{0,2}$/;
const closing = /^(?:tren day la|noi nhan|tm\.|kt\.|tuq\.|tl\.|phu luc)/;

const surely = 0.9;
const isSure = (name: string | undefined, names: Names): boolean =>
  name !== undefined && (matchAgency(name, names.directory)?.confidence ?? 0) >= surely;

/**
 * The duty may begin on the line on which the heading ends: "… Báo Lâm" / "Đồng: Tăng thời lượng …". Without a colon the heading
 * goes on only where its last name is none before, and one after: "…, Đài Truyền hình Lâm" / "Đồng, Báo Lâm Đồng".
 */
const completes = (heading: string, line: SourceLine, full: boolean, names: Names): boolean => {
  const colon = line.text.slice(0, 120).search(/:(?=\s|$)/);
  if (!full && colon < 0) {
    if (line.text.length > 80 || isSure(headingAgencies(heading, names)?.at(-1), names)) return false;
    return headingAgencies(`${heading} ${line.text}`, names)?.every((name) => isSure(name, names)) === true;
  }
  const whole = `${heading} ${colon < 0 ? line.text : line.text.slice(0, colon)}`;
  const last = headingAgencies(whole, names)?.at(-1);
  if (full || last === undefined) return last !== undefined;
  const before = headingAgencies(heading, names)?.at(-1) ?? "";
  return (matchAgency(last, names.directory)?.confidence ?? 0) > (matchAgency(before, names.directory)?.confidence ?? 0);
};

/** Does this unmarked line go on with the paragraph? */
const goesOn = (open: Open, line: SourceLine, shape: PageShape, names: Names): boolean => {
  const text = open.head;
  if (closing.test(line.folded) || labelsOf(line.text).length > 0) return false;
  if (text === "") return true;
  const ended = endsSentence(open.last.text);
  if (inCapitals(text) && text.length > 3) return inCapitals(line.text) && !ended;
  const full = shape.wrapped && open.last.text.length >= shape.width * 0.82;
  const capital = /^["“'(]?\p{Lu}/u.test(line.text);
  if (!capital && !line.text.startsWith("(")) return true;
  if (text.length < headLength && headingAgencies(text, names) !== null && !text.endsWith(":")) {
    if (/(?:[,;–-]|\svà)$/.test(text)) return true;
    return completes(text, line, full, names);
  }
  if (ended) return full && line.no - open.last.no - 1 <= shape.usualGap && !open.last.text.endsWith(":");
  if (shape.wrapped) return open.last.text.length >= shape.width * 0.7;
  return text.length > 60 && !isTitle(text);
};

const halves = ["lao dong", "thong tin", "phat thanh", "bao chi"];
const endsInHalfName = (folded: string): boolean => halves.some((half) => folded.endsWith(half));

/** "… Sở Lao động" / "- Thương binh và Xã hội": a name's own dash that the page's width brought to the front. */
const splitName = (open: Open, line: SourceLine, names: Names): boolean => {
  const text = open.head;
  if (text.length >= headLength || endsSentence(text) || line.text.length > 160) return false;
  return endsInHalfName(fold(text)) && headingAgencies(`${text} ${line.text}`, names) !== null;
};

/** One by one: a long document's are not all kept beside its outline. */
export function* paragraphs(lines: readonly SourceLine[], shape: PageShape, names: Names): Generator<Paragraph> {
  let open: Open | null = null;
  for (const line of lines) {
    const { text } = line;
    if (text === "" || line.piped || (text.length <= longestPageNumber && pageNumber.test(text))) continue;
    const marker = markerOf(text);
    if (open !== null && (marker === null ? goesOn(open, line, shape, names) : splitName(open, line, names))) {
      (open.more ??= []).push(line);
      if (open.head.length < headLength) open.head = `${open.head} ${text}`;
      open.last = line;
      continue;
    }
    if (open !== null) yield closed(open);
    open = { marker, first: line, more: null, head: marker === null ? text : text.slice(marker.length), last: line };
  }
  if (open !== null) yield closed(open);
}

function closed({ marker, first, more, last }: Open): Paragraph {
  const own = first.text.slice(marker?.length ?? 0);
  const joined = more === null ? own : [own, ...more.map(({ text }) => text)].join(" ");
  const text = joined.trim();
  const from = text.length === joined.length ? 0 : joined.length - joined.trimStart().length;
  const ownFolded = first.folded.slice(marker?.length ?? 0);
  const whole = more === null ? ownFolded : [ownFolded, ...more.map(({ folded }) => folded)].join(" ");
  const folded = whole.length === text.length ? whole : whole.slice(from, from + text.length);
  const cues = more === null ? first.cues : cuesOf(folded);
  return { marker, text, folded, cues, startLine: first.no, endLine: last.no };
}
