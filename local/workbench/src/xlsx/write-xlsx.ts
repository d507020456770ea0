/** The workbook of the grid as the bytes of an .xlsx file: all that open-xlsx.ts reads, formulas with their last results. */
import type { IRange, ISheetDataValidationRule, IWorkbookData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { writeXlsx } from "hucre/xlsx";
import { writeColour } from "./colours.ts";
import { writeRule } from "./lists.ts";
import { partNames, partOf } from "./parts.ts";
import { referenceOf } from "./ranges.ts";
import { writeSheet } from "./write-sheet.ts";

interface DefinedName {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
  readonly comment?: string;
}

export async function xlsxOf(snapshot: IWorkbookData): Promise<Uint8Array> {
  const lists = partOf<ISheetDataValidationRule[]>(snapshot, partNames.lists);
  const colours = partOf<IConditionFormattingRule[]>(snapshot, partNames.colours);
  const filters = partOf<{ ref?: IRange }>(snapshot, partNames.filters);
  const sheets = snapshot.sheetOrder.flatMap((id) => {
    const sheet = snapshot.sheets[id];
    if (sheet === undefined) return [];
    const filter = filters[id]?.ref;
    return {
      ...writeSheet(sheet, snapshot.styles),
      dataValidations: (lists[id] ?? []).flatMap((rule) => writeRule(rule) ?? []),
      conditionalRules: (colours[id] ?? []).flatMap((rule, index) => writeColour(rule, index + 1) ?? []),
      ...(filter === undefined ? {} : { autoFilter: { range: referenceOf(filter) } }),
    };
  });
  const names = Object.values(partOf<DefinedName>(snapshot, partNames.names)).map((named) => {
    const scope = named.localSheetId === undefined ? undefined : snapshot.sheets[named.localSheetId]?.name;
    return {
      name: named.name,
      range: named.formulaOrRefString.replace(/^=/, ""),
      ...(scope === undefined ? {} : { scope }),
      ...(named.comment ? { comment: named.comment } : {}),
    };
  });
  return writeXlsx({ sheets, namedRanges: names, defaultFont: { name: "Calibri", size: 11 } });
}
