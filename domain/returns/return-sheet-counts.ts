/** Block B of the `Báo cáo` sheet: the counts that the agency is asked for, under the headings of their indicators. */
import { address, literal } from "../sheet/address.ts";
import { blank, formula, number, text } from "../sheet/cells.ts";
import type { Layout } from "../sheet/layout.ts";
import type { Cell } from "../sheet/sheet.ts";
import { countColumns } from "./return-columns.ts";
import { countKey } from "./count-key.ts";
import type { CountDuty } from "./duties.ts";
import { countWords, type CountReport, type ReturnContent } from "./return.ts";

/** Columns of the block over those of block A: the explanation takes two, the indicator three. */
const [lastAt, nowAt, explanationAt, end] = [3, 5, 7, 12];
const spans = [
  [explanationAt, 8],
  [9, 11],
] as const;

/** Her own figures of earlier periods, to stand beside the cell. */
export interface EarlierFigures {
  readonly last: ReturnContent | null;
  readonly lastYear: ReturnContent | null;
}

export function addCounts(
  layout: Layout,
  duties: readonly CountDuty[],
  now: ReturnContent | null,
  earlier: EarlierFigures,
): void {
  if (duties.length === 0) return;
  layout.row([]);
  layout.wide(
    `B. SỐ LIỆU (${duties.length}): ghi số ở cột Kỳ này (không có thì ghi 0), hoặc chọn “Không áp dụng”, “Chưa có số liệu”`,
    "group",
  );
  const header = layout.row(headerCells(), 34, spans);
  const top = layout.next;
  for (const duty of duties) countRow(layout, duty, reportOf(now, duty), earlier);
  const area = { top, left: nowAt, bottom: layout.next - 1, right: nowAt };
  layout.list({
    area,
    options: Object.values(countWords),
    strict: false,
    prompt: "Gõ một số nguyên (không có thì gõ 0), hoặc chọn Không áp dụng / Chưa có số liệu.",
  });
  layout.colour({ kind: "formula", area, formula: `=LEN(TRIM(${address(top, nowAt)}))=0`, style: "warning" });
  const state = `$${address(top, end)}`;
  const [answer, explained] = [area, { ...area, left: explanationAt, right: explanationAt }];
  const isReturned = `LEFT(${state},1)="↩"`;
  const isOfWords = `ISNUMBER(SEARCH(${literal(`${countColumns.explanation}:`)},${state}))`;
  layout.colour({ kind: "formula", area: answer, formula: `=AND(${isReturned},NOT(${isOfWords}))`, style: "bad" });
  layout.colour({ kind: "formula", area: explained, formula: `=AND(${isReturned},${isOfWords})`, style: "bad" });
  layout.name("Matran_SoLieuDonVi", { top: header, left: 0, bottom: layout.next - 1, right: end });
}

const headerCells = (): Cell[] => {
  const { id, label, unit, last, lastYear, now, change, explanation, indicator, state } = countColumns;
  return [id, label, unit, last, lastYear, now, change, explanation, "", indicator, "", "", state].map((words) =>
    text(words, "header"),
  );
};

function countRow(layout: Layout, duty: CountDuty, now: CountReport | null, earlier: EarlierFigures): void {
  const { indicator, count } = duty;
  const [before, lastYear] = [reportOf(earlier.last, duty), reportOf(earlier.lastYear, duty)];
  const row = layout.next;
  const [nowCell, lastCell] = [address(row, nowAt), address(row, lastAt)];
  const cells = [
    text(countKey(indicator.id, count.id), "code"),
    text(count.label),
    text(count.unit, "text-center"),
    answerCell(before, false),
    answerCell(lastYear, false),
    answerCell(now, true),
    formula(`=IF(AND(ISNUMBER(${nowCell}),ISNUMBER(${lastCell})),${nowCell}-${lastCell},"")`, "change", changeOf(now, before)),
    text(now?.explanation, "input-prose"),
    blank("input-prose"),
    text(indicator.text),
    blank("text"),
    blank("text"),
    blank("text-center"),
  ];
  layout.row(cells, 30, spans);
}

function answerCell(report: CountReport | null, isInput: boolean): Cell {
  const [numeric, worded] = isInput ? (["input-number", "input-number"] as const) : (["number", "text-center"] as const);
  if (!report) return blank(numeric);
  return report.answer.kind === "number" ? number(report.answer.value, numeric) : text(countWords[report.answer.kind], worded);
}

const changeOf = (now: CountReport | null, before: CountReport | null): number | string =>
  now?.answer.kind === "number" && before?.answer.kind === "number" ? now.answer.value - before.answer.value : "";

const reportOf = (content: ReturnContent | null, { indicator, count }: CountDuty): CountReport | null =>
  content?.counts.find((each) => each.indicatorId === indicator.id && each.countId === count.id) ?? null;
