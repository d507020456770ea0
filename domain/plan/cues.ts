/**
 * Cues tell at a glance what a text's words cannot hold. Most clauses hold no deadline, no figure, no report, and none of the rules
 * that look for one need be tried; a cue that stands says nothing but that the rule must look itself:
 *
 *   "- Kiểm tra các bến bãi."                       no cue of `deadline`, `percent`, `report`, `together`
 *   "- Phối hợp với Sở Y tế, xong trước 30/9"       `deadline`, `together`, `dates`
 *   "- Trưởng các phòng"                            `deadline`: its "truo" is that of "trước"
 *
 * They are found while a line is folded, by its characters and by every four letters that stand side by side.
 */
import { unitAt } from "../agency/unit-at.ts";

export const cue = {
  digit: 1,
  colon: 2,
  percent: 4,
  demand: 8,
  report: 16,
  together: 32,
  deadline: 64,
  stretch: 128,
  afterwards: 256,
  dates: 512,
  year: 1_024,
} as const;

/** What stands in every text that the rule finds something in: one character, or four of a folded text. */
const signs: readonly (readonly [string, number])[] = [
  ...[..."0123456789"].map((digit) => [digit, cue.digit] as const),
  [":", cue.colon],
  ["%", cue.percent],
  ["tram", cue.percent],
  ...["≥", "≤", "<", ">", "thie", "nhat", "khon", "i da", "thoi", "vong", "ro l", "ro x"].map(
    (each) => [each, cue.demand] as const,
  ),
  ...["o ca", "t qu", "ui v", "h ve"].map((each) => [each, cue.report] as const),
  ["phoi", cue.together],
  ...["ruoc", "nhat", "rong", "vao ", "het ", "xong", "hoan", "g qu", "i da", "hoi ", "≤", "<"].map(
    (each) => [each, cue.deadline] as const,
  ),
  ["(", cue.stretch],
  ["hang", cue.stretch],
  ["sau ", cue.afterwards],
  ["/", cue.dates],
  ["hang", cue.dates],
  ["m 20", cue.year],
];

const ofUnit = new Uint16Array(0x1_0000);
const slots = 12;
const ofFour = new Uint16Array(1 << slots);
/** Four letters share their place with others; a cue too many costs a look, not a mistake. */
const slotOf = (four: number): number => Math.imul(four, 0x9e37_79b1) >>> (32 - slots);

/** The last four characters of a text, a byte each. */
export const fourWith = (four: number, unit: number): number => (four << 8) | (unit & 0xff);
/** The cues of a character of a folded text that is no letter, and of four that end with any. */
export const cuesOfSign = (unit: number): number => ofUnit[unit] ?? 0;
export const cuesOfFour = (four: number): number => ofFour[slotOf(four)] ?? 0;

for (const [sign, which] of signs) {
  const units = [...sign].map((each) => each.charCodeAt(0));
  const [table, place] = units.length === 1 ? [ofUnit, units[0] ?? 0] : [ofFour, slotOf(units.reduce(fourWith, 0))];
  table[place] = (table[place] ?? 0) | which;
}

/** Of a folded text. */
export function cuesOf(folded: string): number {
  let found = 0;
  let four = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = unitAt(folded, at);
    four = fourWith(four, unit);
    found |= cuesOfSign(unit) | cuesOfFour(four);
  }
  return found;
}
