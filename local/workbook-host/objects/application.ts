import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { oneOf } from "./arguments.ts";

/** Workbook.application. Suspending is granted and changes nothing: requests are carried out at one go anyway. */
export const application = (grid: WorkbookGrid): HostObject => ({
  type: "Application",
  properties: {
    CalculationMode: { read: () => "Automatic", write: (value) => void oneOf(value, ["Automatic"]) },
    CalculationState: { read: () => "Done" },
    DecimalSeparator: { read: () => "," },
    ThousandsSeparator: { read: () => "." },
    UseSystemSeparators: { read: () => true },
  },
  methods: {
    Calculate: () => grid.calculate(),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
