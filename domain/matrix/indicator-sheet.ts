/**
 * The `Chỉ tiêu` sheet: what the plan demands in figures, the counts that each figure is made of, and who reports when.
 * Targets are data of this plan: another plan or year has others.
 */
import type { ReportingDuty } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { comparators, indicatorKinds, type CountDefinition, type Indicator } from "../kpi/indicator.ts";
import { blank, number, text } from "../sheet/cells.ts";
import { Layout } from "../sheet/layout.ts";
import type { Cell, Sheet, StyleName } from "../sheet/sheet.ts";
import type { Stamp } from "../sheet/stamp.ts";
import { joinNames } from "../sheet/words.ts";
import {
  comparatorWords,
  countColumns,
  cycleWords,
  indicatorColumns,
  indicatorKindWords,
  partWords,
  planSheetNames,
  reportingColumns,
} from "./plan-columns.ts";
import { namesOf } from "./task-sheet.ts";

const widths = [12, 48, 14, 16, 16, 10, 9, 17, 48];
const spareRows = 3;

export function indicatorSheet(plan: PublishedPlan, stamp: Stamp): Sheet {
  const layout = new Layout(widths, stamp);
  layout.wide("CHỈ TIÊU, SỐ LIỆU PHẢI THU VÀ CHẾ ĐỘ BÁO CÁO", "title");
  layout.wide(
    "Cách làm: kiểm tra mức và cơ quan cung cấp số liệu của từng chỉ tiêu (nhiều cơ quan thì cách nhau bằng dấu chấm phẩy). Mỗi chỉ tiêu có một tử số và một mẫu số; số liệu kèm theo chỉ để đọc cùng.",
    "note",
  );
  const nameOf = namesOf(plan.agencies);
  block(
    layout,
    "A. CHỈ TIÊU",
    indicatorColumns,
    plan.indicators.map((each) => indicatorRow(each, nameOf)),
    indicatorLooks,
  );
  const counts = plan.indicators.flatMap((indicator) => indicator.counts.map((count) => countRow(indicator, count)));
  block(layout, "B. SỐ LIỆU PHẢI THU CỦA TỪNG CHỈ TIÊU", countColumns, counts, countLooks);
  block(layout, "C. CHẾ ĐỘ BÁO CÁO THEO VĂN BẢN", reportingColumns, plan.reporting.map(reportingRow), reportingLooks);
  return layout.finish({
    name: planSheetNames.indicators,
    frozen: { rows: 0, columns: 2 },
    isProtected: false,
    filter: null,
    tabColor: "#2E7D4F",
    print: { landscape: true, fitToWidth: true, repeatRows: 0 },
  });
}

const indicatorLooks: readonly StyleName[] = [
  "input-code",
  "input-text",
  "input-center",
  "input-center",
  "input-number-any",
  "input-number-any",
  "text-center",
  "input-text",
  "input-text",
];
const countLooks: readonly StyleName[] = ["input-code", "input-text", "input-center", "input-center", "input-code"];
const reportingLooks: readonly StyleName[] = ["input-text", "input-text", "input-text", "input-text", "input-text"];

function block(
  layout: Layout,
  title: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly Cell[])[],
  looks: readonly StyleName[],
): void {
  if (layout.next > 3) layout.row([]);
  layout.wide(title, "group");
  const headers = Object.values(columns);
  layout.row(
    headers.map((words) => text(words, "header")),
    32,
  );
  const top = layout.next;
  for (const row of rows) layout.row(row, 22);
  for (let spare = 0; spare < spareRows; spare += 1)
    layout.row(
      looks.map((look) => blank(look)),
      22,
    );
  const bottom = layout.next - 1;
  for (const [header, { options, prompt }] of Object.entries(lists)) {
    const left = headers.indexOf(header);
    const isHere = left >= 0 && !(header === indicatorColumns.kind && columns !== indicatorColumns);
    if (isHere) layout.list({ area: { top, left, bottom, right: left }, options, strict: true, prompt });
  }
}

const lists: Readonly<Record<string, { readonly options: readonly string[]; readonly prompt: string }>> = {
  [indicatorColumns.kind]: {
    options: indicatorKinds.map((kind) => indicatorKindWords[kind]),
    prompt: "Tỷ lệ, Phần đạt: tử số chia mẫu số. Tăng giảm: số kỳ này so với số gốc.",
  },
  [indicatorColumns.comparator]: {
    options: comparators.map((comparator) => comparatorWords[comparator]),
    prompt: "Kết quả phải thế nào so với mức.",
  },
  [countColumns.part]: { options: Object.values(partWords), prompt: "Mỗi chỉ tiêu có đúng một tử số và một mẫu số." },
};

const indicatorRow = (indicator: Indicator, nameOf: (ids: readonly string[]) => string): Cell[] => [
  text(indicator.id, "input-code"),
  text(indicator.text, "input-text"),
  text(indicatorKindWords[indicator.kind], "input-center"),
  text(comparatorWords[indicator.comparator], "input-center"),
  number(indicator.target, "input-number-any"),
  number(indicator.upper, "input-number-any"),
  text("%", "text-center"),
  text(indicator.baseline, "input-text"),
  text(nameOf(indicator.reporters), "input-text"),
];

const countRow = (indicator: Indicator, { id, label, unit }: CountDefinition): Cell[] => [
  text(indicator.id, "input-code"),
  text(label, "input-text"),
  text(
    id === indicator.numerator ? partWords.numerator : id === indicator.denominator ? partWords.denominator : partWords.beside,
    "input-center",
  ),
  text(unit, "input-center"),
  text(id, "input-code"),
];

const reportingRow = ({ by, cycle, recipient, via, deadline }: ReportingDuty): Cell[] => [
  text(joinNames(cycle.map((each) => cycleWords[each])), "input-text"),
  text(joinNames(by), "input-text"),
  text(recipient, "input-text"),
  text(via, "input-text"),
  text(deadline, "input-text"),
];
