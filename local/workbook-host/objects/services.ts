/** Objects that Office.js makes beside the workbook: the add-in's own runtime. The pane is always in sight. */
import { missing } from "../rich-api/excel-error.ts";
import type { HostObject } from "../rich-api/host-object.ts";

const methods: Readonly<Record<string, NonNullable<HostObject["methods"]>>> = {
  "Microsoft.AppRuntime.AppRuntimeService": {
    SetAppRuntimeState: () => undefined,
    GetAppRuntimeState: () => "Visible",
  },
  "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: () => undefined },
};

export function service(name: string): HostObject {
  const known = methods[name];
  if (known === undefined) throw missing(name, "new");
  return { type: name.split(".").at(-1) ?? name, properties: {}, methods: known };
}
