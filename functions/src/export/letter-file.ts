/**
 * A letter as a .docx in the form of Decree 30/2020, Appendix I: A4, margins 20/20/30/15 mm, Times New Roman, the national title at
 * the right, the issuing body at the left, the list as a table. Sizes are half points, lengths twentieths of a point (docx's own).
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IBorderOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from "docx";
import type { ReminderLetter } from "../../../domain/chase/reminder-letter.ts";

const font = "Times New Roman";
/** Twentieths of a point in a millimetre. */
const mm = (millimetres: number): number => Math.round((millimetres * 72 * 20) / 25.4);
const textWidth = mm(210 - 30 - 15);

interface Looks {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly caps?: boolean;
  readonly underlined?: boolean;
}
const run = (text: string, { size = 28, bold = false, italics = false, caps = false, underlined = false }: Looks = {}): TextRun =>
  new TextRun({
    text,
    font,
    size,
    bold,
    italics,
    allCaps: caps,
    ...(underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
  });

const centred = (text: string, looks: Looks = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, looks)] });

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = (edge: IBorderOptions) => ({ top: edge, bottom: edge, left: edge, right: edge });

const cell = (children: Paragraph[], width: number, edge: IBorderOptions): TableCell =>
  new TableCell({ children, width: { size: width, type: WidthType.DXA }, borders: borders(edge) });

const table = (rows: TableRow[], widths: number[], edge: IBorderOptions): Table =>
  new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...borders(edge), insideHorizontal: edge, insideVertical: edge },
  });

const heading = (letter: ReminderLetter): Table => {
  const [left, right] = [mm(68), textWidth - mm(68)];
  const office = [
    centred(letter.parent, { size: 26, caps: true }),
    centred(letter.issuer, { size: 26, caps: true, bold: true, underlined: true }),
    centred("Số:          /CAT-PV01", { size: 26 }),
    centred(letter.subject, { size: 24 }),
  ];
  const nation = [
    centred("Cộng hòa xã hội chủ nghĩa Việt Nam", { size: 26, caps: true, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { bold: true, underlined: true }),
    centred(letter.placeAndDay, { italics: true }),
  ];
  return table([new TableRow({ children: [cell(office, left, none), cell(nation, right, none)] })], [left, right], none);
};

const addressed = ({ to }: ReminderLetter): Paragraph[] =>
  to.length === 1
    ? [centred(`Kính gửi: ${to[0] ?? ""}`)]
    : [
        new Paragraph({ indent: { left: mm(35) }, children: [run("Kính gửi:")] }),
        ...to.map(
          (name, at) =>
            new Paragraph({ indent: { left: mm(50) }, children: [run(`- ${name}${at === to.length - 1 ? "." : ";"}`)] }),
        ),
      ];

const body = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, line: 300 },
    children: [run(text)],
  });

const list = ({ table: { headers, rows } }: ReminderLetter): Table => {
  const widths = [mm(10), mm(54), mm(24), mm(41), textWidth - mm(129)];
  const rowOf = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((text, at) => {
        const alignment = bold || at === 0 || at === 2 ? AlignmentType.CENTER : AlignmentType.LEFT;
        return cell([new Paragraph({ alignment, children: [run(text, { size: 24, bold })] })], widths[at] ?? mm(20), line);
      }),
    });
  return table([rowOf(headers, true), ...rows.map((cells) => rowOf(cells, false))], widths, line);
};

const ending = ({ receivers, signer }: ReminderLetter): Table => {
  const half = Math.floor(textWidth / 2);
  const left = [
    new Paragraph({ children: [run("Nơi nhận:", { size: 24, bold: true, italics: true })] }),
    ...receivers.map(
      (name, at) => new Paragraph({ children: [run(`- ${name}${at === receivers.length - 1 ? "." : ";"}`, { size: 22 })] }),
    ),
  ];
  const right = [centred(signer, { bold: true }), centred("PHÓ GIÁM ĐỐC", { bold: true })];
  return table([new TableRow({ children: [cell(left, half, none), cell(right, half, none)] })], [half, half], none);
};

export async function letterFile(letter: ReminderLetter): Promise<Uint8Array> {
  const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) };
  const pageNumber = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font, size: 26, children: [PageNumber.CURRENT] })],
      }),
    ],
  });
  const document = new Document({
    styles: { default: { document: { run: { font, size: 28 } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: mm(210), height: mm(297) }, margin } },
        headers: { default: pageNumber, first: new Header({ children: [] }) },
        children: [
          heading(letter),
          new Paragraph({ children: [] }),
          ...addressed(letter),
          ...letter.paragraphs.slice(0, -1).map(body),
          new Paragraph({ children: [] }),
          list(letter),
          ...letter.paragraphs.slice(-1).map(body),
          new Paragraph({ children: [] }),
          ending(letter),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
