/**
 * Cues tell at a glance what a text's words cannot hold. Most clauses hold no deadline, no figure, no report, and none of the rules
 * that look for one need be tried; a cue that stands says nothing but that the rule must look itself:
 *
 *   "- Kiểm tra các bến bãi."                       no cue of `deadline`, `percent`, `report`, `together`
 *   "- Phối hợp với Sở Y tế, xong trước 30/9"       `deadline`, `together`, `dates`
 *   "- Cập nhật số liệu đã có"                      none: its "nhat" is not that of "chậm nhất"
 *
 * They are found while a line is folded, by its characters and by every five letters that stand side by side.
 */
import { unitAt } from "../agency/unit-at.ts";

/** Those that a single character may give come first: they have a place in what is known of it (scan-lines.ts). */
export const cue = {
  digit: 1,
  colon: 2,
  percent: 4,
  demand: 8,
  deadline: 16,
  stretch: 32,
  dates: 64,
  report: 128,
  together: 256,
  afterwards: 512,
  year: 1_024,
} as const;

/** As many bits as the cues have that a single character may give. */
export const bitsOfSigns = 7;

const signs: readonly (readonly [string, number])[] = [
  ...[..."0123456789"].map((digit) => [digit, cue.digit] as const),
  [":", cue.colon],
  ["%", cue.percent],
  ["≥", cue.demand],
  [">", cue.demand],
  ["≤", cue.demand | cue.deadline],
  ["<", cue.demand | cue.deadline],
  ["(", cue.stretch],
  ["/", cue.dates],
];
const ofSign = new Uint8Array(0x1_0000);
for (const [sign, which] of signs) ofSign[sign.charCodeAt(0)] = which;

/** The cues of one character of a folded text. */
export const cuesOfSign = (unit: number): number => ofSign[unit] ?? 0;

/** Five letters that stand in whatever the rule finds, unless a sign above does. */
const letters: readonly (readonly [string, number])[] = [
  ["n tra", cue.percent],
  ...["thieu", "t nha", "m nha", "khong", "toi d", "g tho", "g von", "tro l", "tro x"].map((each) => [each, cue.demand] as const),
  ...["truoc", "m nha", "n nha", "rong ", "vao q", "vao t", "het q", "het t", "xong ", "hoan ", "g qua", "toi d"].map(
    (each) => [each, cue.deadline] as const,
  ),
  ["hang ", cue.stretch],
  ["thang", cue.dates],
  ...["ao ca", "p ket", "ui ve", "nh ve"].map((each) => [each, cue.report] as const),
  ["phoi ", cue.together],
  ["y sau", cue.afterwards],
  ["am 20", cue.year],
];

/** The last five characters of a text, six bits each: letters, digits and the gap differ in those. */
export const fiveWith = (five: number, unit: number): number => ((five << 6) | (unit & 63)) & 0x3fff_ffff;

const slots = 12;
export const slotOf = (five: number): number => Math.imul(five, 0x9e37_79b1) >>> (32 - slots);
/** In each place the five letters that belong there, and their cues. No two of them share one. */
export const lettersAt = new Int32Array(1 << slots).fill(-1);
export const cuesAt = new Uint16Array(1 << slots);

for (const [five, which] of letters) {
  const code = [...five].reduce((before, each) => fiveWith(before, each.charCodeAt(0)), 0);
  const slot = slotOf(code);
  if (lettersAt[slot] !== -1 && lettersAt[slot] !== code) throw new Error(`"${five}" needs a place of its own`);
  lettersAt[slot] = code;
  cuesAt[slot] = (cuesAt[slot] ?? 0) | which;
}

/** Of a folded text. */
export function cuesOf(folded: string): number {
  let found = 0;
  let five = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = unitAt(folded, at);
    five = fiveWith(five, unit);
    found |= cuesOfSign(unit);
    const slot = slotOf(five);
    if (lettersAt[slot] === five) found |= cuesAt[slot] ?? 0;
  }
  return found;
}
