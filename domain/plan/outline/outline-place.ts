/** Where in the outline a line stands: the clause above it, for a table in the middle of a section. */
import type { Clause } from "./outline.ts";

export interface PlaceInOutline {
  readonly path: readonly string[];
  readonly section: string | null;
}

export function placeOfLine(root: Clause): (line: number) => PlaceInOutline {
  const sections = root.children.filter((clause) => clause.marker !== null);
  return (line) => {
    const section = sections.findLast((clause) => clause.startLine < line);
    if (section === undefined) return { path: [], section: null };
    const item = section.children.findLast((clause) => clause.marker !== null && clause.startLine < line);
    const label = section.marker?.label ?? "";
    const inner = item?.marker?.label ?? "";
    return { path: [label, inner].filter((part) => part !== ""), section: `${label}. ${section.text}` };
  };
}
