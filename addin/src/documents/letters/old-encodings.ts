/**
 * The encodings of Vietnamese from before Unicode, in which each byte was shown by a font of its own. Text in them arrives as
 * letters of Western Europe, from a .txt file, a paste, a .docx or a PDF:
 *
 *   TCVN3 (ABC, fonts ".VnTime")    "C«ng an tØnh"      one byte a letter; capitals with a mark came by a font (".VnTimeH")
 *   VNI (fonts "VNI-Times")         "Coâng an tænh"     the mark is a letter of its own behind the vowel
 *   Windows-1258                    "Công an ti\u0309nh"     Unicode's letters, tones apart: mended by NFC
 *
 * The tables hold facts of TCVN 5712:1993 and of VNI's character set.
 */
export type OldEncoding = "tcvn3" | "vni";

/** TCVN3: the bytes in the order of the letters below them. */
const tcvnBytes = "¡¢§£¤¥¦¨©®ª«¬\u00ad" + "µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ";
const tcvnLetters = "ĂÂĐÊÔƠƯăâđêôơư" + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";
const tcvn = new Map(Array.from(tcvnBytes, (byte, at) => [byte, tcvnLetters[at] ?? byte]));

/** VNI: what a mark adds to the vowel before it. */
const vniMarks: Readonly<Record<string, string>> = {
  ø: "\u0300",
  ù: "\u0301",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  à: "\u0302\u0300",
  á: "\u0302\u0301",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  è: "\u0306\u0300",
  é: "\u0306\u0301",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
/** VNI: letters that one byte holds whole. */
const vniLetters: Readonly<Record<string, string>> = { ñ: "đ", ô: "ơ", ö: "ư", ì: "ì", í: "í", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };
const vniVowels = "aeiouyôöAEIOUYÔÖ";

const asCase = (like: string, letter: string): string => (like === like.toLowerCase() ? letter : letter.toUpperCase());

function fromVni(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const now = text[at] ?? "";
    const next = text[at + 1] ?? "";
    const letter = vniLetters[now.toLowerCase()];
    const base = letter === undefined ? now : asCase(now, letter);
    const mark = vniVowels.includes(now) ? vniMarks[next.toLowerCase()] : undefined;
    out += mark === undefined ? base : `${base}${mark}`.normalize("NFC");
    if (mark !== undefined) at += 1;
  }
  return out;
}

/** Capitals with a mark had no bytes: "KÕ HO¹CH" is all capitals where its plain letters are. */
const withCapitals = (line: string): string => {
  // Numbers of documents ("57/KH-UBND") are capitals on any line.
  const plain = line.replace(/\S*[\d/]\S*/g, "").match(/[A-Za-z]/g) ?? [];
  const allCapital = plain.length > 2 && plain.every((letter) => letter < "a");
  if (allCapital) return line.toUpperCase();
  return line.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const own = word.match(/[A-Za-z]/g) ?? [];
    return own.length > 1 && own.every((letter) => letter < "a") ? word.toUpperCase() : word;
  });
};

/** A sentence or a clause that begins with a letter that had no capital. */
const beginning = /(^\s*(?:(?:[-+]|\d+(?:\.\d+)*[.)]|[a-z]\)|[IVX]+\.)\s+)?|[.!?]\s+)((?![a-z])\p{Ll})/gu;

const fromTcvn = (text: string): string =>
  text
    .replace(/[\u00a1-\u00ff]/g, (byte) => tcvn.get(byte) ?? byte)
    .split("\n")
    .map(withCapitals)
    .map((line) => line.replace(beginning, (_, before: string, letter: string) => before + letter.toUpperCase()))
    .join("\n");

export const decodeOld = (encoding: OldEncoding, text: string): string => (encoding === "tcvn3" ? fromTcvn(text) : fromVni(text));
