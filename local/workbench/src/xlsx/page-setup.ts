import type { WriteSheet } from "hucre/xlsx";
import type { SheetExtras } from "../../../workbook-host/grid/custom.ts";

type PageSetup = NonNullable<WriteSheet["pageSetup"]>;

const pointsPerInch = 72;
const margins = [
  ["TopMargin", "top"],
  ["BottomMargin", "bottom"],
  ["LeftMargin", "left"],
  ["RightMargin", "right"],
  ["HeaderMargin", "header"],
  ["FooterMargin", "footer"],
] as const;

/** How the sheet prints: the workbook host keeps it in Office.js's words, a file in the .xlsx library's. */
export function writePage(page: SheetExtras["page"]): PageSetup {
  const zoom = (page?.["Zoom"] ?? {}) as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const rows = page?.["PrintTitleRows"];
  const inches = margins.flatMap(([word, name]) =>
    typeof page?.[word] === "number" ? [[name, page[word] / pointsPerInch] as const] : [],
  );
  return {
    paperSize: "a4",
    orientation: page?.["Orientation"] === "Landscape" ? "landscape" : "portrait",
    ...(fits ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 } : {}),
    ...(typeof rows === "string" ? { printTitlesRow: rowsReference(rows) } : {}),
    ...(inches.length > 0 ? { margins: Object.fromEntries(inches) } : {}),
  };
}

export function readPage(setup: PageSetup | undefined): Pick<SheetExtras, "page"> {
  if (setup === undefined) return {};
  const zoom = {
    horizontalFitToPages: setup.fitToWidth ?? 1,
    ...(setup.fitToHeight ? { verticalFitToPages: setup.fitToHeight } : {}),
  };
  const points = margins.flatMap(([word, name]) => {
    const inches = setup.margins?.[name];
    return inches === undefined ? [] : [[word, inches * pointsPerInch] as const];
  });
  return {
    page: {
      Orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
      ...(setup.fitToPage ? { Zoom: zoom } : {}),
      ...(setup.printTitlesRow ? { PrintTitleRows: setup.printTitlesRow.replaceAll("$", "") } : {}),
      ...Object.fromEntries(points),
    },
  };
}

/** "A1:J8" or "1:8" as "$1:$8". */
function rowsReference(address: string): string {
  const [first = "", last = first] = address.replace(/[A-Z$]/gi, "").split(":");
  return `$${first}:$${last}`;
}
