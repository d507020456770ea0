/**
 * Reads the values of an .xlsx workbook and nothing else: what people filled in, whichever program saved it.
 *
 *   a filled return, saved by Excel, LibreOffice, WPS or a library     its sheets with raw values
 *   .xlsm, or links to other workbooks                                 the same; nothing is run or followed
 *   a password, .xls, .xlsb, another kind of ZIP, damage, a bomb       refused with what to do
 *
 * Looks, charts and formulas are passed by. Days are serial numbers of the 1900 count, whatever the file counts from. Each part
 * is checked by its checksum, so that a number that was damaged on the way is never read as another number.
 */
import { accepted, refused, type Outcome } from "../problem.ts";
import type { Area, RawRows } from "../sheet/sheet.ts";
import { dateStyles, daysTo1904 } from "./date-styles.ts";
import { unreadable } from "./refusal.ts";
import { sharedStrings } from "./shared-strings.ts";
import { sheetCells } from "./sheet-cells.ts";
import { defaultLimits, UnreadableFile, type Limits, type Unpacker } from "./unpack.ts";
import { smallParts } from "./small-parts.ts";
import { partTextOf, type PartText } from "./part-text.ts";
import { workbookParts } from "./workbook-parts.ts";
import { partText } from "./xml.ts";
import { partBytes, partFinder, zipParts } from "./zip.ts";

export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: RawRows;
  readonly merges: readonly Area[];
  /** Cells with a formula that no program has computed, "B4"; they read as empty. */
  readonly uncalculated: readonly string[];
  /** Cells whose numbers the workbook shows as days; empty unless `marksDays` was asked for. */
  readonly days: ReadonlySet<string>;
}

export interface ReadXlsxOptions {
  readonly limits?: Limits;
  /** For readers that do not know beforehand which numbers are days. */
  readonly marksDays?: boolean;
}

export function readXlsx(bytes: Uint8Array, unpacker: Unpacker, options: ReadXlsxOptions = {}): Outcome<readonly XlsxSheet[]> {
  try {
    return accepted(sheetsOf(bytes, unpacker, options));
  } catch (cause) {
    if (cause instanceof UnreadableFile) return refused(unreadable(cause));
    throw cause;
  }
}

function sheetsOf(
  bytes: Uint8Array,
  unpacker: Unpacker,
  { limits = defaultLimits, marksDays = false }: ReadXlsxOptions,
): XlsxSheet[] {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableFile("old-or-locked");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFile("not-a-zip");
  const parts = zipParts(bytes, unpacker, limits);
  const find = partFinder(parts);
  const workbook = workbookParts(smallParts(bytes, find, unpacker));
  if (workbook.sheets.length > limits.sheets) throw new UnreadableFile("too-large", `${workbook.sheets.length} sheets`);
  const promised = (name: string): Uint8Array => {
    const part = find(name);
    if (part === undefined) throw new UnreadableFile("damaged", name);
    return partBytes(bytes, part, unpacker);
  };
  const textsOf = (part: PartText): string[] => sharedStrings(part, unpacker.characters(part.bytes));
  const { styles, strings, from1904 } = workbook;
  const context = {
    strings: strings === null ? [] : textsOf(partTextOf(promised(strings), unpacker, strings)),
    limits,
    // Styles are only looked at where somebody needs to know which numbers are days.
    dateStyles: (from1904 || marksDays) && styles !== null ? dateStyles(partText(promised(styles), unpacker, styles)) : null,
    dayShift: from1904 ? daysTo1904 : 0,
    marksDays,
  };
  return workbook.sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    ...sheetCells(partTextOf(promised(part), unpacker, part), context, part),
  }));
}
