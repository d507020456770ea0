/**
 * The text of laid-out pages as somebody reads them: running lines left out, blocks side by side one after the other, tables
 * as rows with pipes, lines put together to paragraphs, one a line.
 */
import type { Page, Segment } from "./page.ts";
import { paragraphsOf, shapeOf } from "./paragraphs.ts";
import { rowsOf } from "./rows.ts";
import { type RuledTable, ruledTables } from "./ruled-table.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { inReadingOrder } from "./side-by-side.ts";

type Part =
  { readonly kind: "lines"; readonly lines: (Segment | null)[] } | { readonly kind: "table"; readonly rows: RuledTable["rows"] };

export function textOfPages(pages: readonly Page[]): string {
  const tables = pages.map(ruledTables);
  const inTable = (at: number, base: number): boolean =>
    (tables[at] ?? []).some(({ top, bottom }) => base > top && base - 1 < bottom);
  const rows = withoutRunningLines(
    pages.map((page, at) => {
      const outside = page.pieces.filter(({ base, size }) => !inTable(at, base - size / 3));
      return { rows: rowsOf(outside, at + 1), height: page.height };
    }),
  );
  const parts: Part[] = [];
  const addLines = (lines: readonly (Segment | null)[]) => {
    const last = parts.at(-1);
    if (last?.kind === "lines") last.lines.push(...lines);
    else if (lines.length > 0) parts.push({ kind: "lines", lines: [...lines] });
  };
  rows.forEach((found, at) => {
    let from = 0;
    for (const table of tables[at] ?? []) {
      const until = found.findIndex((row) => (row[0]?.base ?? 0) > table.top);
      const end = until < 0 ? found.length : until;
      addLines(inReadingOrder(found.slice(from, end)));
      parts.push({ kind: "table", rows: table.rows });
      from = end;
    }
    addLines(inReadingOrder(found.slice(from)));
  });
  const shape = shapeOf(parts.flatMap((part) => (part.kind === "lines" ? part.lines.filter((line) => line !== null) : [])));
  let head = "";
  return parts
    .flatMap((part) => {
      if (part.kind === "lines") return paragraphsOf(part.lines, shape);
      const written = part.rows.map((cells) => `| ${cells.join(" | ")} |`);
      // The head that a table's next page repeats.
      const repeated = written[0] === head;
      head = repeated ? head : (written[0] ?? "");
      return repeated ? written.slice(1) : written;
    })
    .join("\n");
}
