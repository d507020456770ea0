/**
 * Heights of rows with wrapped text. Spreadsheets do not fit merged cells, nor rows that a program wrote, so the height is
 * estimated from the words: lines that they need at a width in characters, a line being 15 points of 11-point type.
 */
import type { Cell, StyleName } from "./sheet.ts";
import { styles } from "./styles.ts";

const tallest = 409;
/** A workbook's own typeface may be wider than the one that column widths count in: Arial's letters are, by this much, than Calibri's. */
const widestTypeface = 1.2;
/** Points for vertical words, with room for the arrow of a filter: two lines side by side within the lower height, more lines within the higher. */
const [lowHeader, highestHeader] = [132, 190];

const [blank, lineEnd] = [32, 10];
/** Of a blank, in widths of a digit. */
const blankWidth = 0.45;

/** Lines that `words` take in a column of `width` characters, breaking between words as a spreadsheet does. */
export function linesIn(words: string, width: number): number {
  const room = Math.max(3, width - 1);
  const letters = words.normalize("NFC");
  let [lines, used, word] = [1, 0, 0];
  for (let at = 0; at <= letters.length; at += 1) {
    const code = at < letters.length ? letters.charCodeAt(at) : lineEnd;
    if (code !== blank && code !== lineEnd) {
      word += letterWidth(code);
      continue;
    }
    if (used > 0 && used + blankWidth + word > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? blankWidth : 0) + word;
    word = 0;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
    if (code === lineEnd && at < letters.length) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** In widths of a digit of the sheet's own typeface. */
function widthOf(words: string): number {
  const letters = words.normalize("NFC");
  let width = 0;
  for (let at = 0; at < letters.length; at += 1) width += letterWidth(letters.charCodeAt(at));
  return width;
}

/** A province's sheets have a hundred thousand letters, and a hundred different ones: Latin with its marks, and punctuation. */
const known = new Float64Array(0x3000);

/** A letter beyond the first 65,536 comes as two halves, of which the second takes no room. */
function letterWidth(code: number): number {
  const before = known[code];
  if (before === undefined) return code >= 0xdc00 && code <= 0xdfff ? 0 : measured(String.fromCharCode(code));
  return before === 0 ? (known[code] = measured(String.fromCharCode(code))) : before;
}

/** Capitals are wider than small letters, i and l are narrow. */
function measured(letter: string): number {
  if (/[iíìỉĩịlj.,;:'|]/.test(letter)) return 0.48;
  if (/[tfr()/-]/.test(letter)) return 0.66;
  if (/[csz]/.test(letter)) return 0.82;
  if (/[mwMW%@]/.test(letter)) return 1.6;
  return letter !== letter.toLowerCase() ? 1.22 : 1;
}

const wordsIn = (cell: Cell): string =>
  cell.kind === "text" ? cell.text : cell.kind === "formula" ? String(cell.value ?? "") : "";

/** Points for a row of cells over these widths; at least `least`. Vertical text counts its length instead of its lines. */
export function rowHeight(cells: readonly Cell[], widths: readonly number[], least = 18): number {
  const needed = cells.map((cell, column) => cellHeight(wordsIn(cell), cell.style, widths[column] ?? 10));
  return Math.min(tallest, Math.max(least, ...needed));
}

const verticalHeight = (length: number): number =>
  length <= lowHeader * 1.8 ? Math.min(lowHeader, length) : Math.min(highestHeader, length / 1.8);

/** Points for words of one look at a width: also for cells merged over several columns. */
export function cellHeight(words: string, styleName: StyleName | undefined, width: number): number {
  if (!words) return 0;
  const style = styles[styleName ?? "plain"];
  const size = style.size ?? 11;
  if (style.rotation) return verticalHeight(widthOf(words) * size * 0.56 + 28);
  if (!style.wrap) return size * 1.36 + 4;
  const scale = (size / 11) * (style.bold ? 1.06 : 1) * widestTypeface;
  return linesIn(words, width / scale) * size * 1.36 + 5;
}
