/** Which cell styles show a number as a day: needed only where days count from 1904 and must be moved. */
import { attribute, tags } from "./xml.ts";

/** Between the two day counts of Excel (ECMA-376, 18.17.4.1): 1/1/1904 is 0 in one and 1462 in the other. */
export const daysTo1904 = 1_462;

const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** d, m, y or h outside quotes, brackets and escapes. */
const saysDay = (format: string): boolean => /[dmyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ""));

/** Indexes into `cellXfs`. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map<number, boolean>();
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  for (const { name, attributes } of tags(xml)) {
    if (name === "numFmt") own.set(Number(attribute(attributes, "numFmtId")), saysDay(attribute(attributes, "formatCode") ?? ""));
    else if (name === "cellXfs") inCells = true;
    else if (name === "cellStyles" || name === "dxfs") inCells = false;
    else if (name === "xf" && inCells) {
      const format = Number(attribute(attributes, "numFmtId") ?? 0);
      if (own.get(format) ?? builtIn(format)) styles.add(index);
      index += 1;
    }
  }
  return styles;
}
