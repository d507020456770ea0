/** Charts beside the cells that they are drawn from; each series says its own labels, so that these need not stand next to it. */
import { address, areaAddress } from "../../../domain/sheet/address.ts";
import type { Area, Chart } from "../../../domain/sheet/sheet.ts";

/** Before the sheet is protected. */
export function drawCharts(target: Excel.Worksheet, charts: readonly Chart[]): void {
  const range = (area: Area): Excel.Range => target.getRange(areaAddress(area));
  charts.forEach(({ title, labels, series, format, place }, at) => {
    const [first] = series;
    if (first === undefined) return;
    const chart = target.charts.add("ColumnClustered", range(first.values), "Columns");
    chart.name = `Matran ${at + 1}`;
    chart.title.text = title;
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = format;
    chart.setPosition(address(place.top, place.left), address(place.bottom, place.right));
    series.forEach(({ name, values, color }, index) => {
      const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
      drawn.name = name;
      if (index > 0) drawn.setValues(range(values));
      drawn.setXAxisValues(range(labels));
      drawn.hasDataLabels = true;
      drawn.format.fill.setSolidColor(color);
    });
  });
}
