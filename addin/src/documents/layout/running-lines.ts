/**
 * What a printer puts on every page and nobody wrote as the plan's text: page numbers, and lines at the top or bottom that come
 * back on page after page (a file's name, "Người ký: …").
 */
import type { Row } from "./rows.ts";

const textOf = (row: Row): string => row.map(({ text }) => text).join(" ");
const isNumber = (row: Row): boolean => /^[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—.\s]*$/iu.test(textOf(row));
/** The same line with another number is the same. */
const pattern = (row: Row): string => textOf(row).replace(/\d+/g, "0").toLowerCase();

export interface RowsOfPage {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** The first and the last rows of a page, as far as they stand in its margins. */
const edges = ({ rows, height }: RowsOfPage): readonly Row[] =>
  [...rows.slice(0, 2), ...rows.slice(-2)].filter(([first]) => {
    const base = first?.base ?? 0;
    return base < height * 0.11 || base > height * 0.89;
  });

export function withoutRunningLines(pages: readonly RowsOfPage[]): Row[][] {
  const seen = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edges(page).map(pattern))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.6);
  return pages.map((page) => {
    const edge = new Set(edges(page));
    return page.rows.filter((row) => !edge.has(row) || !(isNumber(row) || (seen.get(pattern(row)) ?? 0) >= often));
  });
}
