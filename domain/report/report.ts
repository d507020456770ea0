/**
 * The report to UBND tỉnh ("báo cáo kết quả") as data: sentences drafted from the merged figures, each figure tied to the cell that
 * it came from. A person edits and signs it; number, day of signing and signature stay blank, they are given by the office.
 *
 *   coverage       "18/20 cơ quan"; with returns missing the report says "tạm tính" and names who is missing
 *   a KPI          figure, counts behind it, demand, verdict; sources: the cells of `Số liệu` it was computed from
 *   a task         counted by timeliness; overdue ones named, worst first
 *   difficulties   the agencies' own words, each with its agency; nothing is summed up by a program: what is too long for a report that
 *                  is signed stands whole in an appendix
 *
 * Form: Decree 30/2020/NĐ-CP, Appendix I; headings I, 1, a), -.
 */

/** A figure's place in the province's workbook: "Số liệu!D14". */
export interface Source {
  readonly sheet: string;
  readonly address: string;
}

export interface ReportParagraph {
  /** "heading" I., "item" 1., "point" a), "dash" -, "body" plain. */
  readonly kind: "heading" | "item" | "point" | "dash" | "body";
  readonly text: string;
  readonly sources: readonly Source[];
}

export interface ReportTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ProvinceReport {
  readonly parent: string;
  readonly issuer: string;
  /** "Bình Lâm, ngày      tháng      năm 2026": the day is the signature's. */
  readonly placeAndDay: string;
  readonly title: string;
  readonly subject: string;
  readonly to: string;
  readonly paragraphs: readonly ReportParagraph[];
  /** Phụ lục I, II …: the tasks, and what the agencies said where the report itself has no room for all of it. */
  readonly appendices: readonly ReportTable[];
  readonly receivers: readonly string[];
  readonly signer: readonly string[];
}

export const sourceInWords = ({ sheet, address }: Source): string => `${sheet}!${address}`;
