/**
 * `Diễn biến`: each rate beside what is demanded and what the same agencies had in the period before, with a chart of the
 * three. A change against last year is a comparison already and is not here.
 */
import { isCarriedInto } from "../../kpi/carried.ts";
import { trendInWords } from "../../kpi/trend.ts";
import { periodTitle } from "../../period/period-title.ts";
import { area, formula, number, text } from "../../sheet/cells.ts";
import type { Chart, Sheet } from "../../sheet/sheet.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";

export const trendSheetName = "Diễn biến";
const widths = [7, 44, 12, 16, 16, 40];
const [codeAt, wordsAt, demandAt, beforeAt, nowAt, lastAt] = [0, 1, 2, 3, 4, 5];
/** More labels than these would lie over one another: the codes stand in their place. */
const mostWords = 5;
/** Rows of the grid that a chart of so many rates takes. */
const heightOf = (rates: number): number => Math.min(34, 14 + rates);

/** `figures`: the cell of each indicator's figure, "'KPI'!$G$12". */
export function trendSheet(view: ProvinceView, figures: ReadonlyMap<string, string>): Sheet {
  const { plan, period, merged, kpis, trends } = view;
  const layout = provinceLayout(
    view,
    widths,
    widths.length,
    "Diễn biến các chỉ tiêu",
    "Cách đọc: cột kỳ trước và nhận xét chỉ tính các cơ quan có đủ số liệu ở cả hai kỳ, để cơ quan mới báo cáo hoặc chưa báo cáo không làm lệch so sánh.",
  );
  const earlier = trends[0] === undefined ? "Kỳ trước" : upper(periodTitle({ id: trends[0].periodId }));
  const current = upper(periodTitle(period));
  const header = layout.row(
    ["Mã", "Chỉ tiêu", "Yêu cầu", earlier, current, "Nhận xét"].map((words) => text(words, "header")),
    34,
  );
  for (const indicator of plan.indicators) {
    const at = figures.get(indicator.id);
    if (indicator.kind === "change" || at === undefined) continue;
    const trend = trends.find(({ indicatorId }) => indicatorId === indicator.id);
    const percent = kpis.find(({ indicatorId }) => indicatorId === indicator.id)?.percent ?? null;
    layout.row([
      text(indicator.id, "code"),
      text(indicator.text, "text-middle"),
      number(indicator.target / 100, "percent"),
      trend === undefined ? text("–", "text-center") : number(trend.before / 100, "percent"),
      formula(`=${at}`, "percent", percent === null ? "" : percent / 100),
      text(
        trend === undefined
          ? "Không đủ số liệu, hoặc không phát sinh, ở một trong hai kỳ."
          : trendInWords(trend, isCarriedInto(indicator, merged)),
        "text-middle",
      ),
    ]);
  }
  const rates = layout.next - header - 1;
  if (rates === 0) layout.wide("Kế hoạch không có chỉ tiêu dạng tỷ lệ.", "note");
  const column = (at: number) => area(header + 1, at, header + rates, at);
  const chart: Chart = {
    title: "Kết quả so với yêu cầu và kỳ trước",
    labels: column(rates > mostWords ? codeAt : wordsAt),
    series: [
      { name: "Yêu cầu", values: column(demandAt), color: "#94A3B8" },
      ...(trends.length > 0 ? [{ name: earlier, values: column(beforeAt), color: "#93C5FD" }] : []),
      { name: current, values: column(nowAt), color: "#1E3A5F" },
    ],
    format: "0%",
    place: area(layout.next + 1, codeAt, layout.next + heightOf(rates), lastAt),
  };
  const sheet = layout.finish({
    name: trendSheetName,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    filter: null,
    tabColor: "#0F766E",
    print: { landscape: false, fitToWidth: true, fitToHeight: true, repeatRows: 0 },
  });
  return { ...sheet, charts: rates === 0 ? [] : [chart] };
}

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
