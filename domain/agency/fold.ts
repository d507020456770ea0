/**
 * Folding makes spellings comparable: lower case, no marks, plain dashes and quotes. It keeps the length, so that a place found
 * in the folded text is the same place in the original:
 *
 *   "Ủy ban nhân dân" and "UỶ BAN NHÂN DÂN"  →  "uy ban nhan dan"
 *   "thực hi¢n" (OCR)                        →  "thuc hien"
 */
const special: Readonly<Record<string, string>> = {
  đ: "d",
  Đ: "d",
  ð: "d",
  Ð: "d",
  "¢": "e",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "…": ".",
  "\u00a0": " ",
  "\t": " ",
};

const folded = new Map<string, string>();

const foldUnit = (unit: string): string => {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const base = special[unit] ?? unit.normalize("NFD").charAt(0).toLowerCase();
  const plain = base.length === 1 ? base : unit;
  folded.set(unit, plain);
  return plain;
};

/** `text` must be NFC. The result has exactly its length. */
export function fold(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; at += 1) result += foldUnit(text.charAt(at));
  return result;
}

/** Folded words, everything else dropped. */
export const foldedWords = (text: string): string[] => fold(text.normalize("NFC")).match(/[a-z0-9]+/g) ?? [];
