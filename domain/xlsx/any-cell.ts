/**
 * A cell, a row's tag or an area in whatever way XML allows it: with a prefix, on several lines, with references and marked
 * sections, without a place. Few programs write so; what nearly all write is read by `usual-cell.ts`.
 */
import type { Area } from "../sheet/sheet.ts";
import { kindOf, kinds, type Kind } from "./cell-kind.ts";
import { contentText } from "./part-text.ts";
import { textOf } from "./shared-strings.ts";
import { tagEnd } from "./xml.ts";

export interface Spot {
  /** From 0; -1 where the place is none that a sheet has. */
  readonly row: number;
  /** -1 for a whole row, "12". */
  readonly column: number;
}

export interface AnyCell {
  /** Null where the cell names none: it stands behind the one before it. */
  readonly spot: Spot | null;
  readonly kind: Kind;
  readonly style: number;
  readonly isFormula: boolean;
  /** What it says, decoded; null where nothing is said. */
  readonly words: string | null;
}

/** `xml`: from behind the name in the open tag to the end tag, or to the end of a tag without content. */
export function anyCell(xml: string, prefix: string): AnyCell {
  const end = tagEnd(xml, 0);
  const attributes = attributesIn(xml.slice(0, end));
  const said = attributes.get("t") ?? "n";
  const kind = kindOf(said.charCodeAt(0), said.length);
  const inside = xml.slice(end + 1);
  return {
    spot: spotOf(attributes.get("r")),
    kind,
    style: Number(attributes.get("s") ?? 0),
    isFormula: inside.includes(`<${prefix}f`),
    words: kind === kinds.inline ? textOf(inside, prefix) : valueIn(inside, prefix),
  };
}

function valueIn(inside: string, prefix: string): string | null {
  const open = inside.indexOf(`<${prefix}v`);
  const end = open < 0 ? -1 : tagEnd(inside, open + 2 + prefix.length);
  if (open < 0 || inside.charAt(end - 1) === "/") return null;
  const close = inside.indexOf("</", end);
  return contentText(inside.slice(end + 1, close < 0 ? inside.length : close));
}

/** The place that a row or a cell names in its tag. */
export const spotIn = (tag: string): Spot | null => spotOf(attributesIn(tag).get("r"));

/** Null where the tag names no area. */
export function areaIn(tag: string): Area | null {
  const [first, last = first] = (attributesIn(tag).get("ref") ?? "").split(":").map(spotOf);
  if (!first || !last) return null;
  const area = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left ? area : null;
}

/** "B12" or "12": letters, then digits, and nothing else. */
function spotOf(said: string | undefined): Spot | null {
  if (said === undefined) return null;
  const [, letters = "", digits = ""] = /^([A-Za-z]*)(\d+)$/.exec(said) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Attributes by their whole names: "x:r" is not "r". */
const attributesIn = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = "", double, single]) => [
      name,
      double ?? single ?? "",
    ]),
  );
