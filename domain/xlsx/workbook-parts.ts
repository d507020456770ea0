/**
 * The way from a package to its sheets (ECMA-376 parts 1 and 2): the package's relations name the workbook, the workbook names
 * its sheets, its relations name their parts. Parts are found by relation and never by a customary path.
 */
import { UnreadableFile } from "./unpack.ts";
import type { ReadTags, SmallTag } from "./small-parts.ts";

interface Relation {
  /** The last word of the relation's type: both vocabularies, transitional and strict, end alike. */
  readonly kind: string;
  readonly target: string;
}

/** The same tags, which `small-parts.ts` remembers, relate the same parts. */
const known = new WeakMap<readonly SmallTag[], { readonly folder: string; readonly found: ReadonlyMap<string, Relation> }>();

function relations(read: ReadTags, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const tags = read(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? [];
  const before = known.get(tags);
  if (before?.folder === folder) return before.found;
  const found = new Map<string, Relation>();
  known.set(tags, { folder, found });
  for (const { name, attributes } of tags) {
    if (name !== "Relationship" || attributes.get("TargetMode") === "External") continue;
    const target = attributes.get("Target") ?? "";
    const type = attributes.get("Type") ?? "";
    const kind = type.slice(type.lastIndexOf("/") + 1);
    found.set(attributes.get("Id") ?? "", { kind, target: resolved(folder, target) });
  }
  return found;
}

/** "../media/a.png" seen from "xl/worksheets/" is "xl/media/a.png". */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days count from 1/1/1904: files of old Excel for Mac. */
  readonly from1904: boolean;
}

export function workbookParts(read: ReadTags): WorkbookParts {
  const workbook = [...relations(read, "").values()].find(({ kind }) => kind === "officeDocument")?.target;
  if (workbook?.endsWith(".bin")) throw new UnreadableFile("binary-workbook", workbook);
  const tags = workbook === undefined ? null : read(workbook);
  if (workbook === undefined || tags === null) throw new UnreadableFile("not-a-workbook");
  const related = relations(read, workbook);
  const ofKind = (kind: string): string | null =>
    [...related.values()].find((relation) => relation.kind === kind)?.target ?? null;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let isWorkbook = false;
  for (const { name, attributes } of tags) {
    if (name === "workbook") isWorkbook = true;
    else if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attributes.get("date1904") ?? "");
    else if (name === "sheet") {
      const relation = related.get(attributes.get("id") ?? "");
      if (relation === undefined) throw new UnreadableFile("damaged", attributes.get("name") ?? workbook);
      // Chart and dialogue sheets have no cells.
      if (relation.kind !== "worksheet") continue;
      const hidden = (attributes.get("state") ?? "visible") !== "visible";
      sheets.push({ name: attributes.get("name") ?? "", hidden, part: relation.target });
    }
  }
  if (!isWorkbook) throw new UnreadableFile("not-a-workbook", workbook);
  return { sheets, strings: ofKind("sharedStrings"), styles: ofKind("styles"), from1904 };
}
