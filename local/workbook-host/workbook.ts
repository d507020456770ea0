import type { FUniver } from "@univerjs/core/facade";

export interface WorkbookHost {
  readonly univerAPI: FUniver;
}

export function createWorkbookHost(univerAPI: FUniver): WorkbookHost {
  return { univerAPI };
}
