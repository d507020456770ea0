/** The looks that a workbook uses: `xl/styles.xml`. Each is written once, however many cells wear it. */
import type { Style, StyleName } from "../../../../domain/sheet/sheet.ts";
import { styles } from "../../../../domain/sheet/styles.ts";
import { Numbered } from "./numbered.ts";
import { attribute, xmlHead } from "./xml.ts";

const typeface = "Calibri";
const edges = ["left", "right", "top", "bottom"] as const;
const noBorder = `<border>${edges.map((edge) => `<${edge}/>`).join("")}<diagonal/></border>`;
const frame = noBorder.replace(/<(left|right|top|bottom)\/>/g, `<$1 style="thin">${color("color", "#B6C2D1")}</$1>`);
/** Numbers below are the spreadsheet's own formats. */
const firstFormat = 164;

export class Looks {
  readonly #formats = new Numbered();
  readonly #fonts = new Numbered(fontOf({}));
  // Excel takes the first two for its own, whatever they say.
  readonly #fills = new Numbered(fillOf("none"), fillOf("gray125"));
  readonly #borders = new Numbered(noBorder);
  readonly #cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #colours = new Numbered();
  readonly #known = new Map<StyleName, number>();

  /** What a cell's `s` says. */
  cell(name: StyleName): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const number = this.#cells.numberOf(this.#cellLook(styles[name]));
    this.#known.set(name, number);
    return number;
  }

  /** What a colour rule's `dxfId` says: fill, ink and weight; a differential fill is named by its background. */
  colour(name: StyleName): number {
    const { bold, color: ink, fill } = styles[name];
    const font = (bold ? "<b/>" : "") + (ink ? color("color", ink) : "");
    return this.#colours.numberOf(
      `<dxf>${font && `<font>${font}</font>`}${fill ? fillOf("solid", color("bgColor", fill)) : ""}</dxf>`,
    );
  }

  part(): string {
    const formats = new Numbered(
      ...this.#formats.all.map((code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${attribute(code)}"/>`),
    );
    return (
      `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      listed("numFmts", formats) +
      listed("fonts", this.#fonts) +
      listed("fills", this.#fills) +
      listed("borders", this.#borders) +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      listed("cellXfs", this.#cells) +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      listed("dxfs", this.#colours) +
      "</styleSheet>"
    );
  }

  #cellLook(style: Style): string {
    const { fill, border, format, horizontal, vertical = "center", wrap, rotation } = style;
    const [formatId, fillId, borderId] = [
      format ? firstFormat + this.#formats.numberOf(format) : 0,
      fill ? this.#fills.numberOf(fillOf("solid", color("fgColor", fill))) : 0,
      border ? this.#borders.numberOf(frame) : 0,
    ];
    return (
      `<xf numFmtId="${formatId}" fontId="${this.#fonts.numberOf(fontOf(style))}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      `${format ? ' applyNumberFormat="1"' : ""} applyFont="1"${fill ? ' applyFill="1"' : ""}${border ? ' applyBorder="1"' : ""}` +
      ` applyAlignment="1" applyProtection="1"><alignment${horizontal ? ` horizontal="${horizontal}"` : ""} vertical="${vertical}"` +
      `${wrap ? ' wrapText="1"' : ""}${rotation ? ` textRotation="${rotation}"` : ""}/>` +
      `<protection locked="${style.unlocked ? 0 : 1}"/></xf>`
    );
  }
}

/** Excel refuses a list that is there and empty. */
const listed = (name: string, { all }: Numbered): string =>
  all.length === 0 ? "" : `<${name} count="${all.length}">${all.join("")}</${name}>`;

const fontOf = ({ bold, italic, size = 11, color: ink }: Style): string =>
  `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/>${ink ? color("color", ink) : ""}<name val="${typeface}"/></font>`;

function fillOf(pattern: "none" | "gray125" | "solid", colors = ""): string {
  return `<fill><patternFill patternType="${pattern}">${colors}</patternFill></fill>`;
}

/** "#1F3A5F" as the tag of an opaque colour. */
export function color(tag: "color" | "fgColor" | "bgColor" | "tabColor", hex: string): string {
  return `<${tag} rgb="FF${hex.replace("#", "")}"/>`;
}
