/**
 * Makes any Vietnamese text Unicode as it should be: composed letters (NFC), and what was written in TCVN3 or VNI brought over.
 * Which encoding a text is in is told by how many of its words are Vietnamese syllables in each; it is brought over line by
 * line, because one document may hold both.
 */
import { decodeOld, type OldEncoding } from "./old-encodings.ts";
import { looksOf } from "./syllable.ts";

const encodings = ["tcvn3", "vni"] as const satisfies readonly OldEncoding[];

/** The encoding in which the text is Vietnamese although as it stands it is not; null where it is fine, or nothing fits. */
export function oldEncodingOf(text: string): OldEncoding | null {
  const now = looksOf(text);
  if (now.strange < 5 || now.strange < now.words * 0.05) return null;
  const [best] = encodings
    .map((encoding) => ({ encoding, looks: looksOf(decodeOld(encoding, text)) }))
    .toSorted((a, b) => b.looks.syllables - a.looks.syllables);
  if (best === undefined || best.looks.syllables < 0.85 || best.looks.syllables < now.syllables + 0.1) return null;
  return best.encoding;
}

/** A line of other letters stays: what is Vietnamese already would be broken. */
const mendLine = (encoding: OldEncoding, line: string): string => {
  if (/[\u0100-\u024f\u1ea0-\u1ef9]/.test(line)) return line;
  const brought = decodeOld(encoding, line);
  return brought === line || looksOf(brought).strange > looksOf(line).strange ? line : brought;
};

export function mendLetters(text: string): string {
  const whole = text.normalize("NFC");
  const encoding = oldEncodingOf(text) ?? oldEncodingOfLines(text);
  if (encoding === null) return whole;
  return text
    .split("\n")
    .map((line) => mendLine(encoding, line))
    .join("\n")
    .normalize("NFC");
}

/** A document partly in an old encoding: the lines without one Unicode letter of Vietnamese are looked at by themselves. */
const oldEncodingOfLines = (text: string): OldEncoding | null => {
  if (!/[\u00a1-\u00bf\u00c0-\u00ff]/.test(text)) return null;
  const lines = text.split("\n").filter((line) => /[\u00a1-\u00ff]/.test(line) && !/[\u0100-\u024f\u1ea0-\u1ef9]/.test(line));
  return oldEncodingOf(lines.join("\n"));
};
