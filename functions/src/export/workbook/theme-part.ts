/** The colours and typefaces that Excel offers for what people add: `xl/theme/theme1.xml`. Matran's own looks name theirs. */
import { xmlHead } from "./xml.ts";

const palette: Readonly<Record<string, string>> = {
  dk2: "44546A",
  lt2: "E7E6E6",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};
const colors = Object.entries(palette).map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`);
const fonts = (name: "majorFont" | "minorFont", typeface: string): string =>
  `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

/** Subtle, moderate and intense: each list of the format scheme has three. */
const three = (list: string, each: string): string => `<a:${list}>${each.repeat(3)}</a:${list}>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

export const themePart =
  `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>` +
  '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
  `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colors.join("")}</a:clrScheme>` +
  `<a:fontScheme name="Office">${fonts("majorFont", "Calibri Light")}${fonts("minorFont", "Calibri")}</a:fontScheme>` +
  `<a:fmtScheme name="Office">${three("fillStyleLst", fill)}${three("lnStyleLst", `<a:ln w="6350">${fill}</a:ln>`)}` +
  `${three("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>")}${three("bgFillStyleLst", fill)}</a:fmtScheme>` +
  "</a:themeElements></a:theme>";
