/**
 * Labels give a task its roles where the text does not say them in a sentence:
 *
 *   "Cơ quan chủ trì: Văn phòng;"  "Co quan ch tri: Van phong"  "Đơn vị phối hợp: …"  "Thời gian thực hiện: Cả năm."
 *   "Trách nhiệm thực hiện: Công an tỉnh chủ trì; Sở Y tế phối hợp"
 *   "2. Cơ quan chủ trì, phối hợp"      holds other labels
 *   "a) Cơ quan chủ trì"                its bodies follow as a list
 */
import { editDistance } from "../../agency/edit-distance.ts";
import { foldedWords } from "../../agency/fold.ts";
import { space, trimmed } from "../lines/trim.ts";

/** `executing` ("Đơn vị thực hiện") leads only where nobody is said to. */
export type LabelRole = "lead" | "executing" | "coordinating" | "both" | "time" | "product";

export interface Label {
  readonly role: LabelRole;
  /** What follows the colon; "" where a list follows. */
  readonly value: string;
}

const bodies = ["", "co quan", "don vi", "co quan don vi", "bo phan", "so nganh"];
const spelled = (words: readonly string[], role: LabelRole): [string, LabelRole][] =>
  words.flatMap((word) => bodies.map((body): [string, LabelRole] => [`${body} ${word}`.replace(/ /g, ""), role]));

const keys: ReadonlyMap<string, LabelRole> = new Map([
  ...spelled(["chu tri", "chu tri thuc hien", "chu tri tham muu"], "lead"),
  ...spelled(["thuc hien", "dau moi", "chiu trach nhiem", "tham muu", "tham muu thuc hien"], "executing").filter(
    ([key]) => key.startsWith("coquan") || key.startsWith("donvi"),
  ),
  ...spelled(["phoi hop", "phoi hop thuc hien"], "coordinating"),
  ...spelled(["chu tri phoi hop", "chu tri va phoi hop", "chu tri thuc hien va phoi hop", "thuc hien va phoi hop"], "both"),
  ["coquanchutrithuchien", "lead"],
  ...[
    "thoi gian",
    "thoi gian thuc hien",
    "thoi gian hoan thanh",
    "thoi gian hoan tat",
    "thoi han",
    "thoi han hoan thanh",
    "thoi han thuc hien",
    "tien do",
  ].map((word): [string, LabelRole] => [word.replace(/ /g, ""), "time"]),
  ...["tien do thuc hien", "tien do hoan thanh", "thoi diem"].map((word): [string, LabelRole] => [
    word.replace(/ /g, ""),
    "time",
  ]),
  ...["san pham", "ket qua san pham", "san pham dau ra", "ket qua dau ra", "du kien san pham"].map(
    (word): [string, LabelRole] => [word.replace(/ /g, ""), "product"],
  ),
]);

/** Words that are a label only where somebody is named behind them; else they are a section's title. */
const assigned: ReadonlySet<string> = new Set(
  ["trach nhiem", "trach nhiem thuc hien", "phan cong", "phan cong thuc hien", "phan cong nhiem vu", "phan cong trach nhiem"].map(
    (words) => words.replace(/ /g, ""),
  ),
);

/** The label that words before a colon spell, a misread letter in six forgiven. */
export function labelRole(words: string): LabelRole | null {
  if (words.length > 60) return null;
  const key = foldedWords(words).join("");
  const exact = keys.get(key);
  if (exact !== undefined) return exact;
  if (assigned.has(key)) return "executing";
  // Letters with horns and bars are read well or not at all: where they stand, the words are not misread.
  const limit = /[ơưđờớởợừứữựƠƯĐ]/.test(words) ? 1 : Math.floor(key.length / 6);
  if (key.length < 8 || key.length > 40) return null;
  for (const [known, role] of keys) if (known.length >= 8 && editDistance(key, known, limit) <= limit) return role;
  return null;
}

const tidy = (value: string): string => trimmed(value, `${space}:;,-`, `${space};,`).replace(/(?<!\.)\.$/, "");

export const noLabels: readonly Label[] = [];
/** A label without a colon is not longer. */
export const longestPlainLabel = 60;

/** The labels of one paragraph: usually one, sometimes "Cơ quan chủ trì: A; cơ quan phối hợp: B". Empty: it is no label. */
export function labelsOf(text: string): readonly Label[] {
  const colon = text.slice(0, 64).indexOf(":");
  if (colon < 0 && text.length > longestPlainLabel) return noLabels;
  const words = text.length <= longestPlainLabel ? foldedWords(text) : [];
  const whole = words.length >= 3 ? (keys.get(words.join("")) ?? null) : null;
  if (whole !== null) return [{ role: whole, value: "" }];
  const first = colon > 0 ? labelRole(text.slice(0, colon)) : null;
  if (first === null || (colon === text.length - 1 && assigned.has(foldedWords(text).join("")))) return noLabels;
  const labels: { role: LabelRole; value: string }[] = [];
  for (const piece of text.split(/(?<=[;.])\s+/)) {
    const at = piece.slice(0, 64).indexOf(":");
    const role = at > 0 ? labelRole(piece.slice(0, at)) : null;
    const last = labels.at(-1);
    if (role !== null) labels.push({ role, value: piece.slice(at + 1) });
    else if (last !== undefined) last.value += ` ${piece}`;
  }
  return labels.map(({ role, value }) => ({ role, value: tidy(value) }));
}
