/** A sample plan's text as Word paragraphs: two blocks side by side at head and foot, the clauses between them. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { partsOf } from "./plan-parts.ts";

type Block = Paragraph | Table;
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Twentieths of a point. */
const indent = 567;
const columns = [3850, 5500] as const;

const run = (text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}): TextRun =>
  new TextRun({ text, ...look });
const centred = (text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] });

const sideBySide = (left: readonly Paragraph[], right: readonly Paragraph[]): Table => {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({ children: [...children], borders, width: { size: width, type: WidthType.DXA } });
  return new Table({
    columnWidths: [...columns],
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    borders,
    rows: [new TableRow({ children: [cell(left, columns[0]), cell(right, columns[1])] })],
  });
};

const clause = (line: string): Paragraph => {
  const section = /^[IVX]+\. /.test(line);
  const heading = section || (/^\d+\. /.test(line) && line.length < 120 && !/[.;:]$/.test(line));
  const alignment: Alignment = heading ? AlignmentType.LEFT : AlignmentType.JUSTIFIED;
  return new Paragraph({
    alignment,
    indent: { firstLine: indent },
    spacing: { before: section ? 160 : 80, after: 80, line: 320 },
    keepNext: heading,
    children: [run(line, { bold: heading })],
  });
};

/** `text` is laid out as the files of plans/ are: a blank line between paragraphs. */
export const planBody = (text: string): readonly Block[] => {
  const { office, province, country, motto, number, place, kind, title, body, recipients, signature, signer } = partsOf(text);
  return [
    sideBySide(
      [centred(office, { size: 26 }), centred(province, { size: 26, bold: true }), centred(number, { size: 26 })],
      [centred(country, { size: 26, bold: true }), centred(motto, { bold: true }), centred(place, { italics: true })],
    ),
    new Paragraph({ spacing: { before: 240 }, alignment: AlignmentType.CENTER, children: [run(kind, { bold: true })] }),
    centred(title, { bold: true }),
    new Paragraph({ children: [] }),
    ...body.map(clause),
    new Paragraph({ children: [] }),
    sideBySide(
      recipients.map(
        (line, index) =>
          new Paragraph({ children: [run(line, index === 0 ? { bold: true, italics: true, size: 24 } : { size: 22 })] }),
      ),
      [
        ...signature.map((line) => centred(line, { bold: true })),
        ...Array.from({ length: 4 }, () => new Paragraph({ children: [] })),
        centred(signer, { bold: true }),
      ],
    ),
  ];
};
