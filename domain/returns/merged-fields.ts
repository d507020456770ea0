/**
 * Fields that were merged with their neighbours: Excel keeps the first cell's words and drops the others', so that what seems to
 * stand for two tasks is read for one.
 *
 *   H10:H11 over the results of two tasks    refused: which of them it was written for, nobody can tell
 *   H17:I17, as Matran draws a long field    one field alone, at its first cell: no harm
 */
import type { Problem } from "../problem.ts";
import { address, areaAddress, readAddress } from "../sheet/address.ts";
import type { Area, RawRows } from "../sheet/sheet.ts";
import { returnSheetName } from "./return-columns.ts";
import { fieldCells } from "./typed-cells.ts";

/** `merged`: the merged areas of the sheet that `rows` were read from. */
export function mergedFields(rows: RawRows, merged: readonly Area[]): readonly Problem[] {
  if (merged.length === 0) return [];
  const fields = fieldCells(rows).map((cell) => readAddress(cell.address));
  return merged
    .filter(({ top, left, bottom, right }) =>
      fields.some(
        ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
      ),
    )
    .map((area) => ({
      code: "merged-fields",
      severity: "error",
      message: `Các ô ${areaAddress(area)} đã bị trộn thành một nên mất ô của dòng hoặc cột bên cạnh: hãy hủy trộn ô (Trang đầu, Trộn và Căn giữa) rồi ghi riêng từng ô.`,
      place: { kind: "cell", sheet: returnSheetName, address: address(area.top, area.left) },
    }));
}
