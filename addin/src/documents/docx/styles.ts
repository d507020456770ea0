/** What a paragraph's style says about its number and its letters, with what the styles it is based on say. */
import { at, type Element, elementsOf, switchAt, valueAt } from "./xml-tree.ts";

export interface Look {
  readonly caps: boolean | null;
  readonly hidden: boolean | null;
  /** Raised: a footnote's number written by hand. */
  readonly raised: boolean | null;
  readonly font: string | null;
}

export interface NumberRef {
  /** "0": none, against what the style says. */
  readonly list: string | null;
  readonly level: number | null;
}

export interface Style {
  readonly look: Look;
  readonly number: NumberRef;
}

export const lookOf = (properties: Element | null): Look => ({
  caps: switchAt(properties, "caps"),
  hidden: switchAt(properties, "vanish"),
  raised: valueAt(properties, "vertAlign") === null ? null : valueAt(properties, "vertAlign") === "superscript",
  font: at(properties, "rFonts")?.attributes.get("ascii") ?? at(properties, "rFonts")?.attributes.get("hAnsi") ?? null,
});

export const over = (upper: Look, lower: Look): Look => ({
  caps: upper.caps ?? lower.caps,
  hidden: upper.hidden ?? lower.hidden,
  raised: upper.raised ?? lower.raised,
  font: upper.font ?? lower.font,
});

export const numberOf = (properties: Element | null): NumberRef => {
  const level = valueAt(properties, "numPr", "ilvl");
  return { list: valueAt(properties, "numPr", "numId"), level: level === null ? null : Number(level) };
};

const plain: Style = { look: { caps: null, hidden: null, raised: null, font: null }, number: { list: null, level: null } };

/** By the style's id. An unknown style says nothing. */
export function stylesOf(part: Element | null): (id: string | null) => Style {
  const all = new Map(elementsOf(at(part, "styles"), "style").map((style) => [style.attributes.get("styleId") ?? "", style]));
  const known = new Map<string, Style>();
  const base: Style = { ...plain, look: lookOf(at(part, "styles", "docDefaults", "rPrDefault", "rPr")) };
  const style = (id: string | null): Style => {
    const found = id === null ? undefined : all.get(id);
    if (id === null || found === undefined) return base;
    const before = known.get(id);
    if (before !== undefined) return before;
    // A style that is based on itself, by way of others, ends here.
    known.set(id, base);
    const below = style(valueAt(found, "basedOn"));
    const own = numberOf(at(found, "pPr"));
    const result: Style = {
      look: over(lookOf(at(found, "rPr")), below.look),
      number: { list: own.list ?? below.number.list, level: own.level ?? below.number.level },
    };
    known.set(id, result);
    return result;
  };
  return style;
}
