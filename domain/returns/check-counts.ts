/** What the counts must agree with: what was asked, each other, and the agency's own figures of the last period. */
import type { Indicator } from "../kpi/indicator.ts";
import { periodTitle } from "../period/calendar.ts";
import type { Problem } from "../problem.ts";
import { countCodes, type CountDuty } from "./duties.ts";
import { answersTo } from "./answers.ts";
import { countKey } from "./count-key.ts";
import { outlierAgainst } from "./outlier.ts";
import { atCount, error, figureQuery } from "./place.ts";
import type { CountReport, ReturnContent } from "./return.ts";
import { remembered } from "./shared-lists.ts";

/** A fall is worth a question when at least half is gone and it is at least this many: 2 → 1 is chance, 10 → 5 is not. */
const smallestFall = 5;

export function checkCounts(
  duties: readonly CountDuty[],
  content: ReturnContent,
  last: ReturnContent | null,
  history: readonly ReturnContent[],
): readonly Problem[] {
  const answers = answersTo(countCodes(duties), content.counts, ({ indicatorId, countId }) => countKey(indicatorId, countId));
  const foreign = answers.foreign.map(({ indicatorId, countId }) =>
    error(
      "foreign-count",
      atCount(indicatorId, countId),
      "Số liệu này không yêu cầu cơ quan cung cấp: hãy xóa dòng này khỏi báo cáo.",
    ),
  );
  const own = duties.flatMap(({ indicator, count }, at) => {
    const path = atCount(indicator.id, count.id);
    const report = answers.first(at);
    if (report === undefined)
      return [
        error(
          "count-unanswered",
          path,
          `“${count.label}” còn trống: hãy ghi số (không có thì ghi 0), “Không áp dụng” hoặc “Chưa có số liệu”.`,
        ),
      ];
    if (answers.isTwice(at)) return [error("count-twice", path, `“${count.label}” có hai dòng: hãy giữ lại một dòng.`)];
    const fall = checkFall(report, count.label, last);
    return fall.length > 0 ? fall : checkOutlier(report, count.label, history);
  });
  return [...foreign, ...own, ...indicatorsOf(duties).flatMap((indicator) => checkRate(indicator, content))];
}

const indicatorsOf = remembered((duties: readonly CountDuty[]) => [...new Set(duties.map(({ indicator }) => indicator))]);

function checkFall(report: CountReport, label: string, last: ReturnContent | null): readonly Problem[] {
  const before = last?.counts.find((each) => each.indicatorId === report.indicatorId && each.countId === report.countId);
  if (!last || before?.answer.kind !== "number" || report.answer.kind !== "number") return [];
  const [now, then] = [report.answer.value, before.answer.value];
  if (now * 2 > then || then - now < smallestFall) return [];
  return [
    figureQuery(
      "fell-by-half",
      atCount(report.indicatorId, report.countId),
      `“${label}” giảm từ ${then} (${periodTitle({ id: last.periodId })}) xuống ${now}`,
      report.explanation,
    ),
  ];
}

function checkOutlier(report: CountReport, label: string, history: readonly ReturnContent[]): readonly Problem[] {
  if (report.answer.kind !== "number") return [];
  const { value } = report.answer;
  const earlier = history.flatMap(({ counts }) =>
    counts.flatMap(({ indicatorId, countId, answer }) =>
      indicatorId === report.indicatorId && countId === report.countId && answer.kind === "number" ? [answer.value] : [],
    ),
  );
  const usual = outlierAgainst(value, earlier);
  if (usual === null) return [];
  return [
    figureQuery(
      "unlike-history",
      atCount(report.indicatorId, report.countId),
      `“${label}” là ${value}, khác hẳn ${earlier.length} kỳ trước (thường quanh ${usual})`,
      report.explanation,
    ),
  ];
}

/** The two counts of one figure are answered alike, or the sum would hold a part without its whole. */
function checkRate(indicator: Indicator, content: ReturnContent): readonly Problem[] {
  const find = (countId: string) => content.counts.find((each) => each.indicatorId === indicator.id && each.countId === countId);
  const [part, whole] = [find(indicator.numerator), find(indicator.denominator)];
  if (!part || !whole) return [];
  const label = (countId: string): string => indicator.counts.find((count) => count.id === countId)?.label ?? countId;
  const [partLabel, wholeLabel] = [label(indicator.numerator), label(indicator.denominator)];
  const path = atCount(indicator.id, indicator.numerator);
  if (part.answer.kind !== whole.answer.kind)
    return [
      error(
        "half-answered",
        path,
        `“${partLabel}” và “${wholeLabel}” phải cùng có số, cùng “Không áp dụng” hoặc cùng “Chưa có số liệu”: hãy sửa một trong hai ô.`,
      ),
    ];
  if (indicator.kind === "change" || part.answer.kind !== "number" || whole.answer.kind !== "number") return [];
  if (part.answer.value <= whole.answer.value) return [];
  return [
    figureQuery(
      "part-above-whole",
      path,
      `“${partLabel}” (${part.answer.value}) lớn hơn “${wholeLabel}” (${whole.answer.value})`,
      part.explanation,
    ),
  ];
}
