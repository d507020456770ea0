/**
 * What stands between a cell's tags. By cases of its type (ECMA-376, 18.18.11):
 *
 *   n, none   a number; a day is its serial number          b     TRUE or FALSE
 *   s         a shared string, by number                    e     an error's name as text: "#REF!"
 *   inlineStr text in the cell                              str   the text that a formula gave
 *   d         a day as ISO text, kept as text
 *
 * A cell that holds a formula gives the result that the last program kept. Where none is kept, it is `missing`: a sum that nobody
 * computed is not zero.
 */
import type { RawValue } from "../sheet/sheet.ts";
import { type Kind, kinds } from "./cell-tag.ts";
import { contentOf, type PartText } from "./part-text.ts";
import { textOf } from "./shared-strings.ts";
import { UnreadableFile } from "./unpack.ts";
import { tagEnd } from "./xml.ts";

/** A formula without a kept result. */
export const missing = Symbol("a formula without a kept result");

export function cellValue(
  part: PartText,
  from: number,
  to: number,
  prefix: string,
  kind: Kind,
  strings: readonly string[],
): RawValue | typeof missing {
  if (kind === kinds.inline) return textOf(part, from, to, prefix) || null;
  const { xml } = part;
  const open = within(xml.indexOf(`<${prefix}v`, from), to);
  const end = open < 0 ? -1 : tagEnd(xml, open + 2 + prefix.length);
  if (open < 0 || xml.charAt(end - 1) === "/")
    return kind !== kinds.formulaText && within(xml.indexOf(`<${prefix}f`, from), to) >= 0 ? missing : null;
  const close = within(xml.indexOf("</", end), to);
  return valueOf(part, end + 1, close < 0 ? to : close, kind, strings);
}

const within = (at: number, to: number): number => (at < to ? at : -1);

function valueOf(part: PartText, from: number, to: number, kind: Kind, strings: readonly string[]): RawValue {
  const content = part.xml.slice(from, to);
  switch (kind) {
    case kinds.shared:
      return sharedText(strings, content.trim() === "" ? NaN : Number(content));
    case kinds.boolean:
      return content.trim() === "1" || content.trim() === "true";
    case kinds.text:
    case kinds.formulaText:
      return contentOf(part, from, to) || null;
    default: {
      const value = content.trim() === "" ? NaN : Number(content);
      return Number.isNaN(value) ? contentOf(part, from, to) || null : value;
    }
  }
}

/** Null for an empty text. @throws where the list holds no such number: what the cell said is lost. */
export function sharedText(strings: readonly string[], number: number): string | null {
  const text = strings[number];
  if (text === undefined) throw new UnreadableFile("damaged", `shared string ${String(number)}`);
  return text || null;
}
