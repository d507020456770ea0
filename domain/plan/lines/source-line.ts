/**
 * A source line is one line of the document as it came, cleaned of what is not the plan's own words: markdown marks, footnotes,
 * rules, page heads, invisible characters. The number of the line (from 1) never changes, whatever is cleaned away.
 *
 *   "## **2\. Công an tỉnh**"               "2. Công an tỉnh"
 *   "<sup>(1)</sup> Nhất là …", "[1] …"     "" (a footnote's body)
 *   "K Ế  H O Ạ C H", "SởTư pháp"           "KẾ HOẠCH", "Sở Tư pháp"
 *   "---", "|", "  3  ", "Trang 3/12"       "" (a rule, an empty cell, a page number)
 */
export interface SourceLine {
  /** From 1. */
  readonly no: number;
  /** Cleaned, white space collapsed; "" where nothing of the plan is left. */
  readonly text: string;
  /** `text` folded, same length. */
  readonly folded: string;
  /** A footnote's body, which is nobody's task but cites documents. */
  readonly footnote: string;
  /** True where a table's row or cell was written with pipes. */
  readonly piped: boolean;
  /** Of `text`: see cues.ts. */
  readonly cues: number;
}
