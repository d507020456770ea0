/** Reads one target of the `Chỉ tiêu` sheet, without its counts. */
import { isKey } from "../plan/slug.ts";
import { formatTarget } from "../kpi/format.ts";
import { comparators, indicatorKinds, type Comparator, type Indicator } from "../kpi/indicator.ts";
import type { Problem } from "../problem.ts";
import type { RawValue } from "../sheet/sheet.ts";
import type { TableRow } from "../sheet/table.ts";
import { parseDecimal } from "../sheet/whole-number.ts";
import { likeness, oneLine } from "../sheet/words.ts";
import type { AgencyBook } from "./agency-book.ts";
import { comparatorWords, indicatorColumns, indicatorKindWords } from "./plan-columns.ts";

export type Target = Omit<Indicator, "counts" | "numerator" | "denominator" | "beside">;

/** `before`: the targets read so far, whose ids are taken. */
export function readIndicator(row: TableRow, before: readonly Target[], book: AgencyBook, problems: Problem[]): Target | null {
  const comparator = readComparator(row.raw(indicatorColumns.comparator));
  const kind = readKind(row, comparator);
  const id = oneLine(row.raw(indicatorColumns.id)) || nextId(before);
  const target = parseDecimal(row.raw(indicatorColumns.target));
  const upper = comparator === "range" ? parseDecimal(row.raw(indicatorColumns.upper)) : null;
  const found = [
    !isKey(id) &&
      row.problem(indicatorColumns.id, "bad-indicator-code", `Mã “${id}” không dùng được: hãy để trống, Matran sẽ tự đặt mã.`),
    before.some((each) => each.id === id) &&
      row.problem(indicatorColumns.id, "indicator-twice", `Mã ${id} có hai dòng: hãy để trống mã của dòng này.`),
    !kind &&
      row.problem(
        indicatorColumns.kind,
        "unknown-indicator-kind",
        `Loại “${row.words(indicatorColumns.kind)}” không có: hãy chọn ${indicatorKinds.map((each) => indicatorKindWords[each]).join(", ")}.`,
      ),
    !comparator &&
      row.problem(
        indicatorColumns.comparator,
        "unknown-comparator",
        `“${row.words(indicatorColumns.comparator)}” không phải cách so sánh: hãy chọn trong danh sách.`,
      ),
    (target === null || target < 0) &&
      row.problem(indicatorColumns.target, "not-a-target", "Mức phải là một số phần trăm, ví dụ 75 hoặc 82,5."),
    comparator === "range" &&
      (upper === null || (target !== null && upper < target)) &&
      row.problem(
        indicatorColumns.upper,
        "not-an-upper-target",
        "Chỉ tiêu trong khoảng cần mức trên, lớn hơn mức dưới, ví dụ 90.",
      ),
  ].filter((each) => each !== false);
  problems.push(...found);
  // A fall or a rise by half a per cent is nothing strange.
  if (target !== null && target > 0 && target < 1 && comparator !== "decrease_by" && comparator !== "increase_by")
    problems.push(
      row.problem(
        indicatorColumns.target,
        "target-below-one",
        `Mức đang là ${formatTarget(target)}. Nếu ý là ${formatTarget(target * 100)}, hãy ghi số phần trăm không kèm dấu %, ví dụ 75.`,
        "note",
      ),
    );
  if (found.length > 0 || !kind || !comparator || target === null) return null;
  return {
    id,
    text: oneLine(row.raw(indicatorColumns.text)),
    kind,
    comparator,
    target,
    upper,
    baseline: oneLine(row.raw(indicatorColumns.baseline)) || null,
    reporters: book.idsIn(row, indicatorColumns.reporters),
  };
}

/** The list's words, or the bare sign. */
const readComparator = (raw: RawValue): Comparator | null =>
  comparators.find((each) => [each, comparatorWords[each]].some((words) => likeness(words) === likeness(raw))) ?? null;

function readKind(row: TableRow, comparator: Comparator | null): Indicator["kind"] | null {
  const said = likeness(row.raw(indicatorColumns.kind));
  if (said === "") return comparator === "decrease_by" || comparator === "increase_by" ? "change" : "ratio";
  return indicatorKinds.find((each) => likeness(indicatorKindWords[each]) === said) ?? null;
}

function nextId(before: readonly Target[]): string {
  let number = before.length + 1;
  while (before.some((each) => each.id === `k${number}`)) number += 1;
  return `k${number}`;
}
