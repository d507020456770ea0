import { describe, expect, it } from "vitest";
import { drawSheets } from "../../../addin/src/workbook/draw-sheet.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { trendsOf } from "../../../domain/kpi/trend.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { trendSheetName } from "../../../domain/matrix/province/trend-sheet.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { aPlan } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";
import { excelOfATest } from "./excel-of-a-test.ts";

const excel = excelOfATest();

const plan = aPlan();
const merged = mergeReturns(plan, aPeriod(), [anAcceptedReturn()], "2026-06-14");
const trends = trendsOf(plan, merged, [aReturn("cong-an-tinh", { periodId: "2025-H2" })], "2025-H2");
const sheet = provinceSheets(plan, aPeriod(), merged, [], computeKpis(plan, merged), [], {}, trends).find(
  ({ name }) => name === trendSheetName,
)!;

const seen = () =>
  excel.now.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(trendSheetName);
    charts.load("items/name,items/chartType,items/title/text,items/legend/position");
    await context.sync();
    const series = charts.items.map((chart) => chart.series.load("items/name,items/hasDataLabels"));
    await context.sync();
    return charts.items.map(({ name, chartType, title, legend }, at) => ({
      name,
      chartType,
      title: title.text,
      legend: legend.position,
      series: series[at]!.items.map((each) => each.name),
    }));
  });

describe("a chart of the sheet model", () => {
  const wanted = {
    name: "Matran 1",
    chartType: "ColumnClustered",
    title: "Kết quả so với yêu cầu và kỳ trước",
    legend: "Bottom",
    series: ["Yêu cầu", "6 tháng cuối năm 2025", "6 tháng đầu năm 2026"],
  };

  it("stands in Excel as in the file: a series each for demand, last period and this one", async () => {
    expect(await drawSheets([sheet])).toEqual({ ok: true, value: undefined });
    expect(await seen()).toEqual([wanted]);
  });

  it("takes the place of the one from before, though the sheet is protected by then", async () => {
    await drawSheets([sheet]);
    expect(await drawSheets([sheet])).toEqual({ ok: true, value: undefined });
    expect(await seen()).toEqual([wanted]);
  });

  it("goes where there is nothing to draw any more", async () => {
    await drawSheets([sheet]);
    await drawSheets([{ ...sheet, charts: [] }]);
    expect(await seen()).toEqual([]);
  });
});
