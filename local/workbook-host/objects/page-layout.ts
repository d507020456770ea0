import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { HostObject, Property } from "../rich-api/host-object.ts";
import { placeOf, text } from "./arguments.ts";
import { areaAddress } from "../grid/address.ts";
import { rangeByAddress } from "./range.ts";

/** Excel's values for a sheet that nobody set up. Margins are in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: "Portrait",
  PaperSize: "Letter",
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  BlackAndWhite: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
};

/** Worksheet.pageLayout: kept for whoever writes the file; the grid does not print. */
export function pageLayout(sheet: SheetGrid): HostObject {
  const get = (name: string): unknown => sheet.extras.page?.[name] ?? DEFAULTS[name];
  const set = (name: string, value: unknown): void => sheet.setExtras({ page: { ...sheet.extras.page, [name]: value } });
  const property = (name: string): Property => ({ read: () => get(name), write: (value) => set(name, value) });
  const address = (value: unknown): string =>
    typeof value === "string" ? text(value).replaceAll("$", "") : areaAddress(placeOf(value).area);
  const recall = (name: string) => () => (get(name) === undefined ? null : rangeByAddress(sheet, get(name)));
  return {
    type: "PageLayout",
    properties: Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, property(name)])),
    methods: {
      SetPrintTitleRows: (rows) => set("PrintTitleRows", address(rows)),
      SetPrintTitleColumns: (columns) => set("PrintTitleColumns", address(columns)),
      SetPrintArea: (area) => set("PrintArea", address(area)),
      GetPrintTitleRowsOrNullObject: recall("PrintTitleRows"),
      GetPrintTitleColumnsOrNullObject: recall("PrintTitleColumns"),
      GetPrintAreaOrNullObject: recall("PrintArea"),
    },
  };
}
