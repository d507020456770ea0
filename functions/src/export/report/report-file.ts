/**
 * The report to UBND tỉnh as a .docx in the form of Decree 30/2020. Each figure carries the number of an endnote-like reference in
 * brackets; the list of references after the signature says from which cells of the province's workbook the figures come.
 */
import { AlignmentType, Document, Packer, PageBreak, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { type ProvinceReport, type ReportParagraph, type Source, sourceInWords } from "../../../../domain/report/report.ts";
import { centred, documentStyles, ending, font, letterhead, mm, page, ruledTable, run, textWidth } from "../decree-30.ts";

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

function paragraph({ kind, text, sources }: ReportParagraph, references: References): Paragraph {
  const number = references.numberOf(sources);
  return new Paragraph({
    alignment: kind === "heading" ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    keepNext: kind === "heading",
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, line: 300 },
    children: [
      run(text, { bold: kind === "heading" }),
      ...(number === null ? [] : [new TextRun({ text: `[${number}]`, font, size: 28, superScript: true })]),
    ],
  });
}

const office = ({ parent, issuer }: ProvinceReport): Paragraph[] => [
  centred(parent, { size: 26, caps: true }),
  centred(issuer, { size: 26, caps: true, bold: true, underlined: true }),
  centred("Số:          /BC-CAT-PV01", { size: 26 }),
];

const references = (lines: readonly string[]): Paragraph[] =>
  lines.length === 0
    ? []
    : [
        new Paragraph({
          spacing: { before: 240 },
          children: [run("Nguồn số liệu (ô của sổ tính “Xuất .xlsx” cùng kỳ):", { size: 22, italics: true })],
        }),
        ...lines.map(
          (words) =>
            new Paragraph({
              tabStops: [{ type: TabStopType.LEFT, position: mm(10) }],
              children: [
                run(words.replace(/\] .*$/, "]"), { size: 20 }),
                new TextRun({ children: [new Tab()] }),
                run(words.replace(/^\[\d+\] /, ""), { size: 20 }),
              ],
            }),
        ),
      ];

export async function reportFile(report: ProvinceReport): Promise<Uint8Array> {
  const cited = new References();
  const text = report.paragraphs.map((each) => paragraph(each, cited));
  const widths = [mm(12), mm(52), mm(35), mm(22), mm(22), textWidth - mm(143)];
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
          new Paragraph({ alignment: AlignmentType.CENTER, children: [run("_______________", { size: 16 })] }),
          centred(`Kính gửi: ${report.to}`),
          ...text,
          new Paragraph({ children: [] }),
          ending(report.receivers, report.signer),
          ...references(cited.lines),
          new Paragraph({ children: [new PageBreak()] }),
          centred("Phụ lục", { bold: true, caps: true }),
          centred(report.appendix.title, { bold: true }),
          new Paragraph({ children: [] }),
          ruledTable(report.appendix.headers, report.appendix.rows, widths, [0, 3]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
