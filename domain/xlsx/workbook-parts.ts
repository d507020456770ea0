/**
 * The way from a package to its sheets (ECMA-376 parts 1 and 2): the package's relations name the workbook, the workbook names
 * its sheets, its relations name their parts. Parts are found by relation and never by a customary path.
 */
import { UnreadableFile } from "./unpack.ts";
import { attribute, tags } from "./xml.ts";

interface Relation {
  /** The last word of the relation's type: both vocabularies, transitional and strict, end alike. */
  readonly kind: string;
  readonly target: string;
}

/** `read`: the text of a part by its name, null where there is none. */
export type ReadPart = (name: string) => string | null;

function relations(read: ReadPart, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found = new Map<string, Relation>();
  if (xml === null) return found;
  for (const { name, attributes } of tags(xml)) {
    if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") continue;
    const target = attribute(attributes, "Target") ?? "";
    const kind = (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "";
    found.set(attribute(attributes, "Id") ?? "", { kind, target: resolved(folder, target) });
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

export function workbookParts(read: ReadPart): WorkbookParts {
  const workbook = [...relations(read, "").values()].find(({ kind }) => kind === "officeDocument")?.target;
  if (workbook?.endsWith(".bin")) throw new UnreadableFile("binary-workbook", workbook);
  const xml = workbook === undefined ? null : read(workbook);
  if (workbook === undefined || xml === null) throw new UnreadableFile("not-a-workbook");
  const related = relations(read, workbook);
  const ofKind = (kind: string): string | null =>
    [...related.values()].find((relation) => relation.kind === kind)?.target ?? null;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let isWorkbook = false;
  for (const { name, attributes } of tags(xml)) {
    if (name === "workbook") isWorkbook = true;
    else if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attribute(attributes, "date1904") ?? "");
    else if (name === "sheet") {
      const relation = related.get(attribute(attributes, "id") ?? "");
      if (relation === undefined) throw new UnreadableFile("damaged", attribute(attributes, "name") ?? workbook);
      // Chart and dialogue sheets have no cells.
      if (relation.kind !== "worksheet") continue;
      const hidden = (attribute(attributes, "state") ?? "visible") !== "visible";
      sheets.push({ name: attribute(attributes, "name") ?? "", hidden, part: relation.target });
    }
  }
  if (!isWorkbook) throw new UnreadableFile("not-a-workbook", workbook);
  return { sheets, strings: ofKind("sharedStrings"), styles: ofKind("styles"), from1904 };
}
