/** Workbooks to be filled without the pane: the `Báo cáo` sheet of one agency each, as the pane would draw it; many in one .zip. */
import { zipSync } from "fflate";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { writeWorkbook } from "./workbook-file.ts";

export interface ReturnForm {
  readonly agencyId: string;
  readonly sheet: Sheet;
}

export const formName = (agencyId: string, periodId: string): string => `bao-cao-${agencyId}-${periodId}.xlsx`;

/** `at`: the instant that the files are dated by. */
export async function zippedForms(forms: readonly ReturnForm[], periodId: string, at: Date): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const { agencyId, sheet } of forms) files[formName(agencyId, periodId)] = await writeWorkbook([sheet]);
  // A workbook is compressed already.
  return zipSync(files, { level: 0, mtime: at });
}
