/** Reads which counts a target is made of. A target that the officer added without any gets those of its kind. */
import { freeSlug, isKey } from "../plan/slug.ts";
import { countsFor, type Counts } from "../kpi/count-templates.ts";
import type { Problem } from "../problem.ts";
import type { TableRow } from "../sheet/table.ts";
import { likeness, oneLine } from "../sheet/words.ts";
import { countColumns, indicatorColumns, partWords } from "./plan-columns.ts";
import type { Target } from "./read-indicator.ts";

/** `targetRow`: where to say that a numerator or denominator is missing. */
export function readCountsOf(target: Target, rows: readonly TableRow[], targetRow: TableRow, problems: Problem[]): Counts {
  const own = rows.filter((row) => oneLine(row.raw(countColumns.indicator)) === target.id);
  if (own.length === 0) return countsFor(target);
  const counts: { id: string; label: string; unit: string; part: string }[] = [];
  for (const row of own) {
    const problem = complaint(row, counts);
    if (problem) problems.push(problem);
    else counts.push(readCount(row, counts));
  }
  const having = (part: string) => counts.filter((count) => count.part === likeness(part)).map(({ id }) => id);
  const [numerators, denominators] = [having(partWords.numerator), having(partWords.denominator)];
  if (numerators.length !== 1 || denominators.length !== 1)
    problems.push(
      targetRow.problem(
        indicatorColumns.id,
        "indicator-without-parts",
        `Chỉ tiêu ${target.id} phải có đúng một tử số và một mẫu số: hãy sửa cột ${countColumns.part} ở bảng B.`,
      ),
    );
  return {
    counts: counts.map(({ id, label, unit }) => ({ id, label, unit })),
    numerator: numerators[0] ?? "",
    denominator: denominators[0] ?? "",
    beside: having(partWords.beside),
  };
}

function readCount(row: TableRow, before: readonly { readonly id: string }[]) {
  const label = oneLine(row.raw(countColumns.label));
  return {
    id: oneLine(row.raw(countColumns.id)) || freeSlug(label, new Set(before.map(({ id }) => id)), "so-lieu"),
    label,
    unit: oneLine(row.raw(countColumns.unit)),
    part: likeness(row.raw(countColumns.part)),
  };
}

function complaint(row: TableRow, before: readonly { readonly id: string }[]): Problem | null {
  const id = oneLine(row.raw(countColumns.id));
  if (!Object.values(partWords).some((part) => likeness(part) === likeness(row.raw(countColumns.part))))
    return row.problem(
      countColumns.part,
      "unknown-part",
      `“${row.words(countColumns.part)}” không phải vai trò: hãy chọn ${Object.values(partWords).join(", ")}.`,
    );
  if (id !== "" && !isKey(id))
    return row.problem(countColumns.id, "bad-count-code", `Mã “${id}” không dùng được: hãy để trống, Matran sẽ tự đặt mã.`);
  if (before.some((each) => each.id === id))
    return row.problem(countColumns.id, "count-twice", `Mã ${id} có hai dòng trong một chỉ tiêu: hãy để trống mã của dòng này.`);
  return null;
}
