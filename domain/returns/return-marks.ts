/**
 * The mark beside each row of the `Báo cáo` sheet, and the one above them all: what of it is not yet sent. A mark is a formula
 * that compares the row with what was sent (or came from the last period), so that it follows her typing without Matran touching
 * the sheet: whatever an add-in writes would take Ctrl+Z away.
 *
 *   nothing sent, nothing there before     "○ Chưa gửi"
 *   the last period's words, untouched     "↺ Lời kỳ trước"
 *   typed since                            "● Chưa gửi"
 *   as it was sent                         "✔ Đã gửi"; with a reason of the police "↩ Kết quả: nêu rõ số người"
 */
import { literal } from "../sheet/address.ts";
import type { RawRows, RawValue } from "../sheet/sheet.ts";
import { labelled } from "../sheet/table.ts";
import { brief, wordsOf } from "../sheet/words.ts";
import { sentWords, standingWords } from "./return-standing.ts";
import { returnSheetName, stateLabel } from "./return-columns.ts";
import type { ReturnHead, ReturnReason } from "./return.ts";
import { type FieldCell, formRows, type FormRow, type Typed } from "./typed-cells.ts";

export const markWords = {
  unsent: "● Chưa gửi",
  mended: "● Đã sửa, chưa gửi",
  silent: "○ Chưa gửi",
  kept: "↺ Lời kỳ trước",
  sent: "✔ Đã gửi",
  returned: "↩",
} as const;

/** What the rows are compared with. `sent` goes before `previous`; both as typed, so that "100%" stays what it was. */
export interface Basis {
  readonly head: ReturnHead | null;
  readonly sent: Typed | null;
  readonly previous: Typed | null;
}

export interface Mark {
  readonly address: string;
  readonly formula: string;
  /** What it gives as the cells stand. */
  readonly value: string;
}

export function marksOf(rows: RawRows, basis: Basis): readonly Mark[] {
  const form = formRows(rows);
  const marks = form.flatMap((row) => markOf(row, basis) ?? []);
  const whole = labelled(returnSheetName, rows, stateLabel);
  if (whole?.place.kind !== "cell") return marks;
  return [wholeMark(whole.place.address, marks, basis), ...marks];
}

function markOf(row: FormRow, { head, sent, previous }: Basis): Mark | null {
  if (row.stateAddress === null) return null;
  const compared = sent ?? (row.path.startsWith("tasks/") && previous !== null ? previous : null);
  const reasons = (head?.status === "sent-back" ? head.reasons : []).filter(({ path }) => isOf(row, path));
  const [same, other] =
    reasons.length > 0
      ? [`${markWords.returned} ${reasonWords(row, reasons)}`, markWords.mended]
      : [sent ? markWords.sent : compared ? markWords.kept : markWords.silent, markWords.unsent];
  const base = (cell: FieldCell): RawValue => compared?.[cell.path] ?? null;
  const isSame = row.fields.every((cell) => wordsOf(cell.raw) === wordsOf(base(cell)));
  return {
    address: row.stateAddress,
    formula: `=IF(AND(${row.fields.map((cell) => sameAs(cell.address, base(cell))).join(",")}),${literal(cut(same))},${literal(other)})`,
    value: isSame ? same : other,
  };
}

const isOf = (row: FormRow, path: string): boolean => path === row.path || path.startsWith(`${row.path}/`);

const reasonWords = (row: FormRow, reasons: readonly ReturnReason[]): string =>
  reasons
    .map(({ path, text }) => {
      const header = path === row.path ? undefined : row.fields.find((cell) => cell.path === path)?.header;
      return header === undefined ? text : `${header}: ${text}`;
    })
    .join("; ");

/** Excel takes no text of more than 255 characters inside a formula. */
const longest = 240;
const cut = (words: string): string => (words.length <= longest ? words : `${words.slice(0, longest - 1)}…`);

/** True while the cell says `value`. A long text is known by its length, beginning and end; line ends count as blanks. */
function sameAs(cell: string, value: RawValue): string {
  if (typeof value === "number") return `${cell}=${value}`;
  const words = wordsOf(value);
  if (words === "") return `LEN(TRIM(${cell}))=0`;
  const flat = words.replaceAll("\n", " ");
  const said = words.includes("\n") ? `SUBSTITUTE(TRIM(${cell}),CHAR(10)," ")` : `TRIM(${cell})`;
  const trimmed = flat.replace(/ +/g, " ");
  if (trimmed.length <= longest) return `EXACT(${said},${literal(trimmed)})`;
  const [start, end] = [trimmed.slice(0, longest), trimmed.slice(-longest)];
  return `AND(LEN(${said})=${trimmed.length},EXACT(LEFT(${said},${longest}),${literal(start)}),EXACT(RIGHT(${said},${longest}),${literal(end)}))`;
}

function wholeMark(address: string, marks: readonly Mark[], { head }: Basis): Mark {
  const changed = head === null ? "○ Chưa gửi lần nào: điền xong bấm Gửi báo cáo" : "● Có thay đổi chưa gửi";
  const same = cut(head === null ? changed : standingLine(head));
  const counted = marks.map((mark) => `LEFT(${mark.address},1)="●"`);
  const isChanged = marks.some(({ value }) => value.startsWith("●"));
  // OR takes 255 arguments at most, and a formula 8,192 characters.
  const any = chunks(counted, 200).map((part) => `OR(${part.join(",")})`);
  return {
    address,
    formula:
      head === null || any.length === 0 ? `=${literal(same)}` : `=IF(OR(${any.join(",")}),${literal(changed)},${literal(same)})`,
    value: head !== null && isChanged ? changed : same,
  };
}

/** What the two lines of its cell hold; the pane has the whole reason. */
const longestReason = 110;

const standingLine = (head: ReturnHead): string =>
  `${standingWords[head.status]}: bản ${head.revision}, ${sentWords(head.sentAt)}${head.status === "sent-back" && head.reason ? `. Lý do: ${brief(head.reason, longestReason)}` : ""}`;

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
