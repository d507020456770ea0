import type { MatranApi } from "../../api/matran-api.ts";
import type { Reply } from "../../failure.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { fetchReturn, type ReturnKey } from "./open-return.ts";
import { sentSheetOf } from "./sent-sheet.ts";

/** Draws what an agency sent on a sheet of its own, for those who decide on it. */
export async function showSentReturn(api: MatranApi, key: ReturnKey): Promise<Reply<void>> {
  const found = await fetchReturn(api, key);
  return found.ok ? drawSheets([sentSheetOf(found.value)]) : found;
}
