/**
 * Whether an agency's numbers are in an indicator's figure, as domain/kpi/compute.ts decides it, said in a cell beside them.
 *
 *   12 and 16                      Có tính
 *   12 and "Không áp dụng"         Không áp dụng: not waited for
 *   12 and "Chưa có số liệu"       Còn chờ
 *   "Chưa báo cáo"                 Còn chờ
 *   "Loại khỏi tổng hợp"           Không tính: left out by the police; so an agency that is gone and gave one of the two
 */
import { countWords } from "../../returns/return.ts";
import { address } from "../../sheet/address.ts";
import { formula } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Area, Cell } from "../../sheet/sheet.ts";
import { excludedWords, goneWords, missingWords, type CountAnswerCell } from "./count-answers.ts";

export const counted = "Có tính";
export const awaited = "Còn chờ";
const leftOut = "Không tính";
const notApplicable = countWords["not-applicable"];
const waitedFor: readonly CountAnswerCell[] = [missingWords, countWords["no-data"]];

export function usedFormula(row: number, numerator: number, denominator: number, value: string): Cell {
  const [part, whole] = [address(row, numerator), address(row, denominator)];
  const either = (words: readonly CountAnswerCell[]): string =>
    `OR(${words.flatMap((each) => [`${part}="${each}"`, `${whole}="${each}"`]).join(",")})`;
  const words = `IF(${either([notApplicable])},"${notApplicable}",IF(${either(waitedFor)},"${awaited}","${leftOut}"))`;
  return formula(`=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),"${counted}",${words})`, "text-center", value);
}

export function usedWords(part: CountAnswerCell, whole: CountAnswerCell): string {
  if (typeof part === "number" && typeof whole === "number") return counted;
  if (part === notApplicable || whole === notApplicable) return notApplicable;
  return waitedFor.includes(part) || waitedFor.includes(whole) ? awaited : leftOut;
}

export function colourAnswers(layout: Layout, area: Area): void {
  if (area.left > area.right) return;
  for (const words of [missingWords, countWords["no-data"], awaited])
    layout.colour({ kind: "text-equals", area, text: words, style: "warning" });
  for (const words of [notApplicable, excludedWords, goneWords, leftOut])
    layout.colour({ kind: "text-equals", area, text: words, style: "neutral" });
}
