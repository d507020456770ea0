/** Where each figure of the report stands in the province's workbook: the same sheets that "Xuất .xlsx" writes, so that a reader can look. */
import { countsSheet, countsSheetName } from "../matrix/province/counts-sheet.ts";
import { coverageOf, type ProvinceView } from "../matrix/province/heading.ts";
import { reportingSheet, reportingSheetName } from "../matrix/province/reporting-sheet.ts";
import { taskMatrix } from "../matrix/province/task-matrix.ts";
import { address } from "../sheet/address.ts";
import type { Source } from "./report.ts";

export interface Sources {
  readonly coverage: readonly Source[];
  /** Numerator and denominator of an indicator. */
  readonly kpi: (indicatorId: string) => readonly Source[];
  readonly sum: (indicatorId: string, countId: string) => readonly Source[];
  /** The column of timeliness. */
  readonly timeliness: readonly Source[];
}

export function sourcesOf(view: ProvinceView): Sources {
  const { totals } = countsSheet(view);
  const { timeliness } = taskMatrix(view);
  const coverageLine = reportingSheet(view).rows.findIndex(
    ([cell]) => cell?.kind === "text" && cell.text.includes(coverageOf(view.merged)),
  );
  return {
    coverage: coverageLine < 0 ? [] : [{ sheet: reportingSheetName, address: address(coverageLine, 0) }],
    kpi: (indicatorId) => {
      const at = totals.get(indicatorId);
      return at === undefined ? [] : [read(at.numerator), read(at.denominator)];
    },
    sum: (indicatorId, countId) => {
      const at = totals.get(indicatorId)?.sums.get(countId);
      return at === undefined ? [] : [read(at)];
    },
    timeliness: timeliness === null ? [] : [read(timeliness)],
  };
}

/** "'Số liệu'!$D$14" → Số liệu!D14 */
function read(reference: string): Source {
  const cut = reference.lastIndexOf("!");
  const sheet = reference.slice(0, Math.max(0, cut)).replace(/^'|'$/g, "").replaceAll("''", "'");
  return { sheet: cut < 0 ? countsSheetName : sheet, address: reference.slice(cut + 1).replaceAll("$", "") };
}
