/**
 * What a cell of a return's file may hold, and what it then says. `says` lists every reading that is not wrong: none where nothing can be
 * made of it, so that the file must be refused at that cell; one where it is as plain as a person types it.
 */
import fc from "fast-check";

export interface TriedCell {
  readonly attributes: string;
  readonly inner: string;
  readonly says: readonly unknown[];
  /** No program writes such a cell: the file may be refused as damaged, with no cell named. */
  readonly isDamaged?: boolean;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const number = (written: string, ...says: readonly unknown[]): TriedCell => ({
  attributes: "",
  inner: `<v>${written}</v>`,
  says,
});
const words = (text: string, ...says: readonly unknown[]): TriedCell => ({
  attributes: ' t="inlineStr"',
  inner: `<is><t xml:space="preserve">${escaped(text)}</t></is>`,
  says,
});
const typed = (type: string, value: string, ...says: readonly unknown[]): TriedCell => ({
  attributes: ` t="${type}"`,
  inner: `<v>${value}</v>`,
  says,
});
const runs = (parts: readonly string[], ...says: readonly unknown[]): TriedCell => ({
  attributes: ' t="inlineStr"',
  inner: `<is>${parts.map((part) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(part)}</t></r>`).join("")}</is>`,
  says,
});
const calculated = (formula: string, type: string, value: string | null, ...says: readonly unknown[]): TriedCell => ({
  attributes: type,
  inner: `<f>${formula}</f>${value === null ? "" : `<v>${value}</v>`}`,
  says,
});

const damaged = (cell: TriedCell): TriedCell => ({ ...cell, isDamaged: true });

const anyCount = fc.integer({ min: 0, max: 1_000_000_000 });
const grouped = (value: number, by: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, by);
/** "1,5" and its kind: neither a count nor a percentage without guessing. */
const neverANumber = [
  number("-1"),
  number("1.5"),
  damaged(number("abc")),
  damaged(number("1e400")),
  damaged(number("NaN")),
  damaged(number("0x11")),
  damaged(number("Infinity")),
  words("-3"),
  words("12,5"),
  words("1,234"),
  words("mười hai"),
  words("12 vụ"),
  words("1.23"),
  words("１２"),
  typed("b", "1"),
  typed("e", "#REF!"),
  damaged(typed("s", "99999")),
  typed("d", "2026-06-14"),
  calculated("1+1", "", null),
  calculated("1/0", ' t="e"', "#DIV/0!"),
  runs(["1", "2 vụ"]),
];

const saidCount = (value: number) => ({ kind: "number", value });
const countCells: fc.Arbitrary<TriedCell> = fc.oneof(
  { weight: 6, arbitrary: anyCount.map((value) => number(String(value), saidCount(value))) },
  anyCount.map((value) => words(String(value), saidCount(value))),
  anyCount.map((value) => words(grouped(value, "."), saidCount(value))),
  anyCount.map((value) => words(` ${grouped(value, "\u00a0")} `, saidCount(value))),
  anyCount.map((value) => number(value.toExponential(), saidCount(value))),
  anyCount.map((value) => number(`${value}.0`, saidCount(value))),
  anyCount.map((value) => calculated(`${value}`, "", String(value), saidCount(value))),
  anyCount.map((value) => calculated(`TEXT(${value},"0")`, ' t="str"', String(value), saidCount(value))),
  anyCount.map((value) => runs([String(value).slice(0, 1), String(value).slice(1)], saidCount(value))),
  fc.integer({ min: 1_000_000_001, max: Number.MAX_SAFE_INTEGER }).map((value) => number(String(value))),
  fc
    .constantFrom("Không áp dụng", "KHÔNG ÁP DỤNG", "không  áp dụng", "Không áp dụng".normalize("NFD"))
    .map((text) => words(text, { kind: "not-applicable" })),
  fc.constantFrom("Chưa có số liệu", "chưa có số liệu").map((text) => words(text, { kind: "no-data" })),
  fc.constant({ attributes: "", inner: "", says: [] }),
  fc.constantFrom(...neverANumber),
);

const percentCells: fc.Arbitrary<TriedCell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 99 }).map((value) => number(String(value), value)) },
  fc.integer({ min: 0, max: 99 }).map((value) => words(`${value} %`, value)),
  fc.integer({ min: 1, max: 99 }).map((value) => number(String(value / 100), value)),
  fc.integer({ min: 101, max: 100_000 }).map((value) => number(String(value))),
  fc.constant({ attributes: "", inner: "", says: [null] }),
  fc.constantFrom(...neverANumber),
);

const prose = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.replace(/[^\p{L}\p{N}\p{P} ]/gu, "")),
  fc.constantFrom("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "Đã họp\nba lần", "&lt;b&gt;", "0912 345 678", "]]>"),
);
/** So that no letter is cut in two. */
const halves = (text: string): string[] => [[...text].slice(0, 3).join(""), [...text].slice(3).join("")];
const asWords = (text: string): string => text.normalize("NFC").trim();
const proseCells: fc.Arbitrary<TriedCell> = fc.oneof(
  { weight: 4, arbitrary: prose.map((text) => words(text, asWords(text))) },
  prose.map((text) => runs(halves(text), asWords(text))),
  fc.integer({ min: 0, max: 999_999 }).map((value) => number(String(value), String(value))),
  // As the format writes a letter by its number.
  fc.constant(words("_x0041_n ninh", "An ninh")),
  fc.constantFrom(typed("e", "#NAME?"), damaged(typed("s", "99999")), calculated("A1", "", null), words("x".repeat(5_001))),
);

const progressCells: fc.Arbitrary<TriedCell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("Đang thực hiện", "đang  thực hiện").map((text) => words(text, "in-progress")) },
  fc.constantFrom(words("Xong rồi"), words("0"), number("1"), typed("b", "0"), { attributes: "", inner: "", says: [] }),
);

const dayCells: fc.Arbitrary<TriedCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ attributes: "", inner: "", says: [null] }) },
  fc.constantFrom(
    words("05/02/2026", "2026-02-05"),
    words("ngày 5 tháng 2 năm 2026", "2026-02-05"),
    number("46058", "2026-02-05"),
    words("29/02/2026"),
    words("31/6/2026"),
    words("hôm qua"),
    typed("b", "1"),
    typed("e", "#VALUE!"),
  ),
);

/** By the last part of a field's path: "tasks/II.1/percent", "counts/k1.opened", "counts/k1.opened/explanation". */
export function cellsFor(path: string): fc.Arbitrary<TriedCell> {
  const [block, , field = ""] = path.split("/");
  if (block === "counts" && field === "") return countCells;
  if (field === "percent") return percentCells;
  if (field === "progress") return progressCells;
  if (field === "completedOn") return dayCells;
  return proseCells;
}
