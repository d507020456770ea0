/**
 * Worksheet.charts: columns side by side, the kind that the add-in draws. Univer has no charts: they are kept in the sheet's extras,
 * answer as Excel's do and travel with the workbook, and the grid shows the free cells that they would cover.
 */
import { areaAddress } from "../grid/address.ts";
import type { ChartExtras, SeriesExtras } from "../grid/custom.ts";
import { isProtected } from "../grid/locks.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject, Property } from "../rich-api/host-object.ts";
import { colour, flag, integer, oneOf, placeOf, text } from "./arguments.ts";
import { rangeByAddress } from "./range.ts";

const types = ["ColumnClustered", "BarClustered", "Line", "Pie"] as const;
const legendPlaces = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export function charts(sheet: SheetGrid): HostObject {
  const all = (): readonly ChartExtras[] => sheet.extras.charts ?? [];
  const find = (key: unknown): HostObject | null => {
    const found = all().find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : chart(sheet, found.id);
  };
  const must = (found: HostObject | null): HostObject => {
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  };
  return {
    type: "ChartCollection",
    properties: { Count: { read: () => all().length } },
    items: () => all().map(({ id }) => chart(sheet, id)),
    item: find,
    methods: {
      Add: (type, source) => {
        if (isProtected(sheet)) throw new ExcelError("AccessDenied");
        const id = crypto.randomUUID().slice(0, 10);
        const values = areaAddress(placeOf(source).area);
        const one: ChartExtras = {
          id,
          name: `Chart ${all().length + 1}`,
          type: oneOf(type, types),
          title: "",
          legend: "Right",
          place: "",
          axis: {},
          series: [{ name: "Series1", values, labels: "", color: "", dataLabels: false }],
        };
        sheet.setExtras({ charts: [...all(), one] });
        return chart(sheet, id);
      },
      GetCount: () => all().length,
      GetItem: (key) => must(find(key)),
      GetItemOrNullObject: find,
      GetItemAt: (at) => must(find(all()[integer(at)]?.id)),
    },
  };
}

function chart(sheet: SheetGrid, id: string): HostObject {
  const read = (): ChartExtras => {
    const found = sheet.extras.charts?.find((one) => one.id === id);
    if (found === undefined) throw new ExcelError("ItemNotFound");
    return found;
  };
  const write = (change: Partial<ChartExtras>): void => {
    if (isProtected(sheet)) throw new ExcelError("AccessDenied");
    sheet.setExtras({ charts: (sheet.extras.charts ?? []).map((one) => (one.id === id ? { ...one, ...change } : one)) });
  };
  const cell = (value: unknown): string =>
    areaAddress((typeof value === "string" ? placeOf(rangeByAddress(sheet, value)) : placeOf(value)).area);
  const axis = (key: string): Property => ({
    read: () => read().axis[key] ?? "",
    write: (value) => write({ axis: { ...read().axis, [key]: typeof value === "number" ? value : text(value) } }),
  });
  const part = (type: string, properties: HostObject["properties"]): HostObject => ({ type, properties });
  return {
    type: "Chart",
    identity: () => ({ Id: id }),
    properties: {
      Id: { read: () => id },
      Name: { read: () => read().name, write: (value) => write({ name: text(value) }) },
      ChartType: { read: () => read().type, write: (value) => write({ type: oneOf(value, types) }) },
    },
    children: {
      Title: () => part("ChartTitle", { Text: { read: () => read().title, write: (value) => write({ title: text(value) }) } }),
      Legend: () =>
        part("ChartLegend", {
          Position: { read: () => read().legend, write: (value) => write({ legend: oneOf(value, legendPlaces) }) },
        }),
      Axes: () => ({
        ...part("ChartAxes", {}),
        children: { ValueAxis: () => part("ChartAxis", { Minimum: axis("minimum"), NumberFormat: axis("numberFormat") }) },
      }),
      Series: () => seriesOf(read, write),
    },
    methods: {
      SetPosition: (from, to) => write({ place: to === undefined || to === null ? cell(from) : `${cell(from)}:${cell(to)}` }),
      Delete: () => {
        if (isProtected(sheet)) throw new ExcelError("AccessDenied");
        sheet.setExtras({ charts: (sheet.extras.charts ?? []).filter((one) => one.id !== id) });
      },
    },
  };
}

function seriesOf(read: () => ChartExtras, write: (change: Partial<ChartExtras>) => void): HostObject {
  const one = (at: number): HostObject => {
    const get = (): SeriesExtras => {
      const found = read().series[at];
      if (found === undefined) throw new ExcelError("ItemNotFound");
      return found;
    };
    const set = (change: Partial<SeriesExtras>): void =>
      write({ series: read().series.map((each, index) => (index === at ? { ...each, ...change } : each)) });
    return {
      type: "ChartSeries",
      identity: () => ({ _Id: at }),
      properties: {
        Name: { read: () => get().name, write: (value) => set({ name: text(value) }) },
        HasDataLabels: { read: () => get().dataLabels, write: (value) => set({ dataLabels: flag(value) }) },
      },
      children: {
        Format: () => ({
          type: "ChartSeriesFormat",
          properties: {},
          children: {
            Fill: () => ({
              type: "ChartFill",
              properties: {},
              methods: { SetSolidColor: (value) => set({ color: colour(value) }), Clear: () => set({ color: "" }) },
            }),
          },
        }),
      },
      methods: {
        SetValues: (range) => set({ values: areaAddress(placeOf(range).area) }),
        SetXAxisValues: (range) => set({ labels: areaAddress(placeOf(range).area) }),
        Delete: () => write({ series: read().series.filter((_, index) => index !== at) }),
      },
    };
  };
  return {
    type: "ChartSeriesCollection",
    properties: { Count: { read: () => read().series.length } },
    items: () => read().series.map((_, at) => one(at)),
    item: (key) => (typeof key === "number" && key < read().series.length ? one(key) : null),
    methods: {
      Add: (name) => {
        const at = read().series.length;
        const added = { name: text(name ?? `Series${at + 1}`), values: "", labels: "", color: "", dataLabels: false };
        write({ series: [...read().series, added] });
        return one(at);
      },
      GetCount: () => read().series.length,
      GetItemAt: (at) => {
        if (integer(at) >= read().series.length) throw new ExcelError("InvalidArgument");
        return one(integer(at));
      },
    },
  };
}
