import type { IStyleData } from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";
import { readStyle } from "./read-style.ts";

/** Equal looks share one entry, as Univer wants it. */
export interface StyleTable {
  readonly table: Record<string, IStyleData>;
  /** The entry's name; null for a cell without any look. */
  idOf(style: CellStyle | undefined): string | null;
}

export function styleTable(theme: readonly string[]): StyleTable {
  const table: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  return {
    table,
    idOf(style) {
      const look = style === undefined ? {} : readStyle(style, theme);
      const key = JSON.stringify(look);
      if (key === "{}") return null;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `look-${ids.size + 1}`;
      ids.set(key, id);
      table[id] = look;
      return id;
    },
  };
}
