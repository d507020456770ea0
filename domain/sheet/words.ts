/**
 * What a raw cell says. Vietnamese text arrives composed or decomposed, with hard spaces and stray line ends: two cells say
 * the same when they look the same to a reader.
 */
import type { RawValue } from "./sheet.ts";

/** The content as text, composed, ends trimmed, lines kept. A number is written plainly; empty is "". */
export function wordsOf(raw: RawValue | undefined): string {
  if (raw === null || raw === undefined) return "";
  return String(raw)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .trim();
}

/** On one line, every run of white space one blank. */
export const oneLine = (raw: RawValue | undefined): string => wordsOf(raw).replace(/\s+/g, " ");

/** The form in which two labels or names are compared: one line, small letters, no closing colon. */
export const likeness = (raw: RawValue | undefined): string => oneLine(raw).toLowerCase().replace(/\s*:$/, "");

/** "A; B;" → ["A", "B"], each once. Line breaks part names as well. */
export function namesIn(raw: RawValue | undefined): string[] {
  const seen = new Map<string, string>();
  for (const part of wordsOf(raw).split(/[;\n]/)) {
    const name = oneLine(part);
    if (name && !seen.has(likeness(name))) seen.set(likeness(name), name);
  }
  return [...seen.values()];
}

export const joinNames = (names: readonly string[]): string => names.join("; ");
