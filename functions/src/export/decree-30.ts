/**
 * What every document in the form of Decree 30/2020, Appendix I has in common: A4, margins 20/20/30/15 mm, Times New Roman, the page
 * number centred at the top from the second page on, the national title at the right and the issuing body at the left, who receives
 * and who signs at the end. Sizes are half points, lengths twentieths of a point (docx's own).
 */
import {
  AlignmentType,
  BorderStyle,
  Header,
  type IBorderOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from "docx";

export const font = "Times New Roman";
/** Twentieths of a point in a millimetre. */
export const mm = (millimetres: number): number => Math.round((millimetres * 72 * 20) / 25.4);
export const textWidth = mm(210 - 30 - 15);
/** Of a table's page on its side. */
export const wideTextWidth = mm(297 - 30 - 15);

export interface Looks {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly caps?: boolean;
  readonly underlined?: boolean;
}
/** Characters that XML 1.0 has no way to write: one of them, pasted into a name, and no program opens the document. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const run = (
  text: string,
  { size = 28, bold = false, italics = false, caps = false, underlined = false }: Looks = {},
): TextRun =>
  new TextRun({
    text: text.replace(unwritable, ""),
    font,
    size,
    bold,
    italics,
    allCaps: caps,
    ...(underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
  });

export const centred = (text: string, looks: Looks = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, looks)] });

export const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = (edge: IBorderOptions) => ({ top: edge, bottom: edge, left: edge, right: edge });

export const cell = (children: Paragraph[], width: number, edge: IBorderOptions): TableCell =>
  new TableCell({ children, width: { size: width, type: WidthType.DXA }, borders: borders(edge) });

export const table = (rows: TableRow[], widths: number[], edge: IBorderOptions): Table =>
  new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...borders(edge), insideHorizontal: edge, insideVertical: edge },
  });

export const body = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, line: 300 },
    children: [run(text)],
  });

/** A line under what stands above it, a third to a half as long. */
export const shortLine = (letters: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 120, after: 60 },
    children: [run("_".repeat(letters), { size: 12 })],
  });

/** The two columns at the top: who writes, and the nation's name (on one line) and motto over the place and day. */
export function letterhead(office: Paragraph[], placeAndDay: string): Table {
  const [left, right] = [mm(62), textWidth - mm(62)];
  const nation = [
    centred("Cộng hòa xã hội chủ nghĩa Việt Nam", { size: 24, caps: true, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { size: 26, bold: true, underlined: true }),
    centred(placeAndDay, { italics: true }),
  ];
  return table([new TableRow({ children: [cell(office, left, none), cell(nation, right, none)] })], [left, right], none);
}

/** Lines left for the signature and the seal. */
const signatureLines = 4;

/** `signer`: line by line, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"; under it room to sign, and for the name. No page parts it. */
export function ending(receivers: readonly string[], signer: readonly string[]): Table {
  const half = Math.floor(textWidth / 2);
  const left = [
    new Paragraph({ children: [run("Nơi nhận:", { size: 24, bold: true, italics: true })] }),
    ...receivers.map(
      (name, at) => new Paragraph({ children: [run(`- ${name}${at === receivers.length - 1 ? "." : ";"}`, { size: 22 })] }),
    ),
  ];
  const right = [
    ...signer.map((words) => centred(words, { bold: true })),
    ...Array.from({ length: signatureLines }, () => centred("")),
    centred("(Họ và tên)", { bold: true }),
  ];
  const row = new TableRow({ cantSplit: true, children: [cell(left, half, none), cell(right, half, none)] });
  return table([row], [half, half], none);
}

/** A table with a header row that returns on each page; no row is torn. `centredColumns`: by number, from 0. */
export const ruledTable = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  widths: number[],
  centredColumns: readonly number[],
): Table => {
  const rowOf = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((text, at) => {
        const alignment = bold || centredColumns.includes(at) ? AlignmentType.CENTER : AlignmentType.LEFT;
        return cell([new Paragraph({ alignment, children: [run(text, { size: 24, bold })] })], widths[at] ?? mm(20), line);
      }),
    });
  return table([rowOf(headers, true), ...rows.map((cells) => rowOf(cells, false))], widths, line);
};

const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ font, size: 26, children: [PageNumber.CURRENT] })],
    }),
  ],
});

/** A section of the document: its page and its page number, hidden on the first. `wide`: on its side, for a table, numbered on. */
export const page = (wide = false) => ({
  properties: {
    titlePage: !wide,
    page: {
      size: {
        width: mm(210),
        height: mm(297),
        orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
    },
  },
  headers: { default: pageNumber, first: new Header({ children: [] }) },
});

export const documentStyles = { default: { document: { run: { font, size: 28 } } } };
