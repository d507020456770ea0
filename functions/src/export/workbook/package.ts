/**
 * A package of parts that lead to one another (ECMA-376, part 2): what each part is, and the relations of each, are written from
 * the parts themselves, so that none can be forgotten.
 */
import { xmlHead } from "./xml.ts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const drawingml = "application/vnd.openxmlformats-officedocument";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const openPackage = "http://schemas.openxmlformats.org/package/2006";

/** What a part is, and what a relation to it is called. */
const kinds = {
  workbook: { type: `${spreadsheet}.sheet.main+xml`, relation: `${office}/officeDocument` },
  worksheet: { type: `${spreadsheet}.worksheet+xml`, relation: `${office}/worksheet` },
  styles: { type: `${spreadsheet}.styles+xml`, relation: `${office}/styles` },
  sharedStrings: { type: `${spreadsheet}.sharedStrings+xml`, relation: `${office}/sharedStrings` },
  theme: { type: `${drawingml}.theme+xml`, relation: `${office}/theme` },
  drawing: { type: `${drawingml}.drawing+xml`, relation: `${office}/drawing` },
  chart: { type: `${drawingml}.drawingml.chart+xml`, relation: `${office}/chart` },
  core: {
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    relation: `${openPackage}/relationships/metadata/core-properties`,
  },
  app: { type: `${drawingml}.extended-properties+xml`, relation: `${office}/extended-properties` },
} as const;

export interface Part {
  readonly kind: keyof typeof kinds;
  /** "xl/workbook.xml" */
  readonly path: string;
  readonly xml: string;
  /** In the order of their relations: rId1, rId2 … */
  readonly leadsTo?: readonly Part[];
}

/** What a part calls the `at`th part that it leads to. */
export const relationId = (at: number): string => `rId${at + 1}`;

/** Path → text of all that can be reached from `roots`, in the order in which readers like to meet it. */
export function packaged(roots: readonly Part[]): ReadonlyMap<string, string> {
  const parts = [...reached(roots)];
  const overrides = parts.map(({ kind, path }) => `<Override PartName="/${path}" ContentType="${kinds[kind].type}"/>`);
  return new Map([
    [
      "[Content_Types].xml",
      `${xmlHead}<Types xmlns="${openPackage}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ],
    ["_rels/.rels", relationsTo("", roots)],
    ...parts.flatMap(({ path, xml, leadsTo = [] }) => [
      [path, xml] as const,
      ...(leadsTo.length === 0 ? [] : [[path.replace(/([^/]+)$/, "_rels/$1.rels"), relationsTo(path, leadsTo)] as const]),
    ]),
  ]);
}

function* reached(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    yield* reached(part.leadsTo ?? []);
  }
}

const relationsTo = (from: string, parts: readonly Part[]): string =>
  `${xmlHead}<Relationships xmlns="${openPackage}/relationships">` +
  parts
    .map(
      ({ kind, path }, at) =>
        `<Relationship Id="${relationId(at)}" Type="${kinds[kind].relation}" Target="${fromFolder(from, path)}"/>`,
    )
    .join("") +
  "</Relationships>";

/** "xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml" → "../drawings/drawing1.xml" */
function fromFolder(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  const shared = folders.findIndex((folder, at) => folder !== steps[at]);
  const same = shared < 0 ? folders.length : shared;
  return [...folders.slice(same).map(() => ".."), ...steps.slice(same)].join("/");
}
