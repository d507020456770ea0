/**
 * A sheet as data: what Matran wants a worksheet to be, before anything draws it. Two renderers draw the same sheet: Office.js
 * into the open workbook, and an .xlsx writer into a file; one reader takes the values back. All addresses count from 0.
 *
 * Text is text: a `text` cell that begins with = + - @ is written as a string by both renderers, never as a formula.
 */

export type Cell =
  | { readonly kind: "empty"; readonly style?: StyleName }
  | { readonly kind: "text"; readonly text: string; readonly style?: StyleName }
  | { readonly kind: "number"; readonly value: number; readonly style?: StyleName }
  /** A day; written as Excel's serial number with dd/mm/yyyy. */
  | { readonly kind: "date"; readonly iso: string; readonly style?: StyleName }
  /**
   * In English function names with commas, with its "=", computed by the spreadsheet: "=IF(C4=0,\"…\",B4/C4)".
   * `value` is the same figure as the domain computed it: what a viewer shows that does not calculate (mail preview, Protected View).
   */
  | { readonly kind: "formula"; readonly formula: string; readonly value?: string | number; readonly style?: StyleName };

/** Looks have names, so that a sheet says what a cell is and one table (`styles.ts`) says how that looks. */
export type StyleName =
  | "plain"
  | "title"
  | "subtitle"
  | "note"
  | "stamp"
  | "header"
  | "header-vertical"
  | "group"
  | "label"
  | "text"
  | "text-center"
  | "text-middle"
  | "strong"
  | "strong-left"
  | "number"
  | "percent"
  /** A rate of change with its sign in words: "giảm 6,00%". */
  | "change-rate"
  | "date"
  | "code"
  | "change"
  | "points"
  | "total"
  | "total-label"
  | "total-center"
  /** Unlocked cells that the person fills; everything else is locked when the sheet is protected. */
  | "input-text"
  | "input-prose"
  | "input-number"
  | "input-date"
  | "input-center"
  | "input-code"
  | "input-number-any"
  | "input-date-left"
  /** A day kept as it was typed: no locale turns 05/02 into the 2nd of May. */
  | "input-day"
  | "lead"
  | "coordinating"
  | "good"
  | "warning"
  | "bad"
  | "neutral"
  /** Words that ask for attention. */
  | "alert";

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  /** Degrees, 0 to 90. */
  readonly rotation?: number;
  /** Excel's number format in English notation: "dd/mm/yyyy", "#,##0", "0.00%". "@" is text. */
  readonly format?: string;
  readonly unlocked?: boolean;
}

/** Both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A drop-down list. Options never contain a comma; the joined list stays within Excel's 255 characters. */
export interface ListRule {
  readonly area: Area;
  readonly options: readonly string[];
  /** False: other values are let through with Excel's warning (several names in one cell). */
  readonly strict: boolean;
  /** Shown when the cell is chosen, and when a value is refused. */
  readonly prompt: string;
}

/** A colour by content. `formula` is relative to the area's top left cell and begins with "=". */
export type ColourRule =
  | { readonly kind: "text-equals"; readonly area: Area; readonly text: string; readonly style: StyleName }
  | { readonly kind: "formula"; readonly area: Area; readonly formula: string; readonly style: StyleName };

/** Bars side by side, from figures that stand in cells of the same sheet. A picture, which no reader takes back. */
export interface Chart {
  readonly title: string;
  readonly labels: Area;
  /** `color` as "#RRGGBB". */
  readonly series: readonly { readonly name: string; readonly values: Area; readonly color: string }[];
  /** Of the axis. */
  readonly format: string;
  /** The cells that it covers. */
  readonly place: Area;
}

export interface Sheet {
  /** The tab: at most 31 characters, none of : \ / ? * [ ] */
  readonly name: string;
  /** Row by row; rows may be shorter than the widest. */
  readonly rows: readonly (readonly Cell[])[];
  /** Widths in characters of the default font, by column. */
  readonly widths: readonly number[];
  /** Heights in points for the rows that need one; others fit their text. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly lists: readonly ListRule[];
  readonly colours: readonly ColourRule[];
  /** Names for the workbook: "Matran_Return" → this sheet's area. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Protected without a password: against slips, not against people. */
  readonly isProtected: boolean;
  /** True where all beyond the drawn cells is the person's own: unlocked, to write and paint in as she likes. */
  readonly isOpenOutside?: boolean;
  readonly filter: Area | null;
  readonly print: {
    readonly landscape: boolean;
    readonly fitToWidth: boolean;
    /** The whole sheet on one page. */
    readonly fitToHeight?: boolean;
    /** Printed anew on each page: the rows down to this one, counted from 1, and from `repeatFrom` on, counted from 0. */
    readonly repeatRows: number;
    readonly repeatFrom?: number;
    /** More than one: so many pages from side to side, with the frozen columns on each. */
    readonly pagesWide?: number;
  };
  readonly tabColor: string | null;
  readonly charts?: readonly Chart[];
  /** Matran's own notes, which no menu of the spreadsheet brings to sight. */
  readonly veryHidden?: boolean;
}

/** What a reader gets back: raw cell values as Office.js or an .xlsx reader gives them. Dates are serial numbers. */
export type RawValue = string | number | boolean | null;
export type RawRows = readonly (readonly RawValue[])[];
