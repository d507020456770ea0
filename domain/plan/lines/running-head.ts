/**
 * A running head is what is printed on every page and belongs to none of its sentences. It is known by where it stands, next to
 * the end of a page, and by coming back there:
 *
 *   "… kiểm tra và xử lý" / "12" / "Kế hoạch phòng, chống đuối nước" / "nghiêm các trường hợp …"
 *
 * The end of a page is a lone page number, a rule or a form feed.
 */
interface Line {
  readonly text: string;
  readonly folded: string;
}

/** Seen so often beside the end of a page, it is no coincidence. */
const often = 3;

const longestPageEnd = 7;
const pageEnd = /^\W{0,2}\d{1,3}\W{0,2}$/;
/** Numbered, a label, a cell: these come back for reasons of their own. */
const ownWords = /^(?:[-+|(•]|[a-zđ][.)] |[ivx\d]{1,4}[.)/]|\d)|:/;

/** The same head on another page may have another page's number in it. */
const keyOf = (folded: string): string => folded.replace(/\d+/g, "#");

/** A form feed is cleaned away. */
const isEnd = (line: Line, raw: string): boolean =>
  raw !== "" &&
  ((raw !== line.text && raw.includes("\f")) ||
    (line.text.length <= longestPageEnd && pageEnd.test(line.text)) ||
    ("-_=*".includes(raw.charAt(2)) && /^[-_=*]{3,}\s*$/.test(raw)));

/** Places of the lines that are running heads; `raws` as they came, for form feeds and rules that cleaning took away. */
export function runningHeads(lines: readonly Line[], raws: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  const note = (at: number): void => {
    const line = lines[at];
    if (line === undefined || line.text.length < 4 || line.text.length > 160 || ownWords.test(line.folded)) return;
    const key = keyOf(line.folded);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.at(-1) !== at) known.push(at);
  };
  let written = -1;
  let ended = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const end = isEnd(line, raws[at] ?? "");
    if (end && written >= 0) note(written);
    if (end && !(raws[at] ?? "").includes("\f")) {
      ended = true;
      continue;
    }
    if (line.text === "") {
      ended ||= end;
      continue;
    }
    if (ended || end) note(at);
    ended = false;
    written = at;
  }
  return [...places.values()].filter((found) => found.length >= often).flat();
}
