/**
 * The report to UBND tỉnh as a .docx in the form of Decree 30/2020. Each figure carries the number of an endnote-like reference in
 * brackets; the list of references at the end of the first appendix says from which cells of the province's workbook the figures come.
 */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";
import { type ProvinceReport, type ReportParagraph, type Source, sourceInWords } from "../../../../domain/report/report.ts";
import {
  centred,
  documentStyles,
  ending,
  font,
  letterhead,
  mm,
  page,
  ruledTable,
  run,
  shortLine,
  wideTextWidth,
} from "../decree-30.ts";

/** Numbers of the references, in the order in which the text first needs them. */
class References {
  readonly #numbers = new Map<string, number>();

  numberOf(sources: readonly Source[]): number | null {
    if (sources.length === 0) return null;
    const words = sources.map(sourceInWords).join(", ");
    const number = this.#numbers.get(words) ?? this.#numbers.size + 1;
    this.#numbers.set(words, number);
    return number;
  }

  get lines(): readonly string[] {
    return [...this.#numbers].map(([words, number]) => `[${number}] ${words}`);
  }
}

/** `last`: stays with the signature. A heading, and a numbered line over its dashes, never ends a page. */
function paragraph({ kind, text, sources }: ReportParagraph, references: References, last: boolean): Paragraph {
  const number = references.numberOf(sources);
  return new Paragraph({
    alignment: kind === "heading" ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    keepNext: kind === "heading" || kind === "item" || last,
    keepLines: last,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, line: 300 },
    children: [
      run(text, { bold: kind === "heading" }),
      ...(number === null ? [] : [new TextRun({ text: `[${number}]`, font, size: 28, superScript: true })]),
    ],
  });
}

const office = ({ parent, issuer }: ProvinceReport): Paragraph[] => [
  centred(parent, { size: 24, caps: true }),
  centred(issuer, { size: 24, caps: true, bold: true }),
  shortLine(18),
  centred("Số:          /BC-CAT-PV01", { size: 26 }),
];

const references = (lines: readonly string[]): Paragraph[] =>
  lines.length === 0
    ? []
    : [
        new Paragraph({
          keepNext: true,
          spacing: { before: 240 },
          children: [run("Nguồn số liệu (ô của sổ tính “Xuất .xlsx” cùng kỳ):", { size: 22, italics: true })],
        }),
        new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: [run(`${lines.join("; ")}.`, { size: 20 })] }),
      ];

const romans = ["I", "II"];
/** Widths by the number of columns: the tasks, and the agencies' own words. */
const columns: Readonly<Record<number, readonly number[]>> = {
  6: [mm(18), wideTextWidth - mm(154), mm(50), mm(28), mm(28), mm(30)],
  5: [mm(14), wideTextWidth - mm(132), mm(70), mm(20), mm(28)],
};

export async function reportFile(report: ProvinceReport): Promise<Uint8Array> {
  const cited = new References();
  const text = report.paragraphs.map((each, at) => paragraph(each, cited, at === report.paragraphs.length - 1));
  const document = new Document({
    styles: documentStyles,
    sections: [
      {
        ...page(),
        children: [
          letterhead(office(report), report.placeAndDay),
          new Paragraph({ children: [] }),
          centred(report.title, { bold: true, caps: true }),
          centred(report.subject, { bold: true }),
          shortLine(24),
          centred(`Kính gửi: ${report.to}`),
          ...text,
          new Paragraph({ keepNext: true, children: [] }),
          ending(report.receivers, report.signer),
        ],
      },
      ...report.appendices.map((table, at) => ({
        ...page(true),
        children: [
          centred(`Phụ lục ${romans[at] ?? at + 1}`, { bold: true, caps: true }),
          centred(table.title, { bold: true }),
          centred(`(Kèm theo Báo cáo số          /BC-CAT-PV01 của ${report.issuer})`, { italics: true }),
          new Paragraph({ children: [] }),
          ruledTable(table.headers, table.rows, [...(columns[table.headers.length] ?? [])], [0, 3]),
          ...(at === 0 ? references(cited.lines) : []),
        ],
      })),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
