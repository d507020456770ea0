import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";

/**
 * The formula of each cell, without its "=". Cells that were filled from one formula share it: only the first holds its text, the
 * others its id, and their text is the first's, moved by the distance between them.
 */
export function sharedFormulas(cells: IObjectMatrixPrimitiveType<ICellData>) {
  const firsts = new Map<string, { formula: string; row: number; column: number }>();
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns as Record<string, ICellData | null>)) {
      if (cell?.si && cell.f) firsts.set(cell.si, { formula: cell.f, row: Number(row), column: Number(column) });
    }
  }
  const lexer = new LexerTreeBuilder();
  return (row: number, column: number, cell: ICellData): string | null => {
    if (cell.f) return cell.f.replace(/^=/, "");
    const first = cell.si ? firsts.get(cell.si) : undefined;
    if (first === undefined) return null;
    return lexer.moveFormulaRefOffset(first.formula, column - first.column, row - first.row).replace(/^=/, "");
  };
}
