/**
 * `Excel.run` in bare Node, over a headless grid: for tests of the add-in's workbook room. There is no `Office.context` here but
 * the requirement sets; for that, use the pane in its frame.
 */
import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { createWorkbookHost, type WorkbookHost } from "../host.ts";
import { faults } from "../protocol/faults.ts";
import { isSetSupported, requirementSets } from "../protocol/requirement-sets.ts";
import { isCleanUp } from "../rich-api/clean-up.ts";
import { ActionType, decodeRichRequest, type RichRequest } from "../rich-api/rich-request.ts";
import { openHeadlessGrid } from "./headless-grid.ts";
import { loadOfficeInNode, type OfficeInNode } from "./office-in-node.ts";

export interface ExcelInNode extends OfficeInNode {
  /** `Excel.run` of the real library. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  readonly host: WorkbookHost;
  readonly grid: WorkbookGrid;
  /** The grid's own API: what a person at the grid could do. */
  readonly univerAPI: FUniver;
  /** One line for each `sync` that did something; the library's own clean-up is left out. */
  readonly requests: RequestCost[];
  close(): void;
}

export interface RequestCost {
  readonly actions: number;
  /** Of the request's text. */
  readonly bytes: number;
  /** What it changes, by Excel's names: "Values", "Unprotect"; empty where it only reads. */
  readonly changes: readonly string[];
}

const changesIn = ({ Actions }: RichRequest): readonly string[] =>
  Actions.filter(({ ActionType: type }) => type === ActionType.setProperty || type === ActionType.method)
    .map(({ Name }) => Name)
    .filter((name) => !name.startsWith("_"));

/** Only one at a time: the library keeps the session in a global. `excelApi` plays an older or a newer Excel. */
export async function startExcelInNode(snapshot: Partial<IWorkbookData> = {}, excelApi?: string): Promise<ExcelInNode> {
  const headless = openHeadlessGrid(snapshot);
  const { univerAPI } = headless;
  const sets = requirementSets(excelApi);
  const host = createWorkbookHost(univerAPI, { canMeasure: false });
  const office = loadOfficeInNode((name, version) => isSetSupported(sets, name, version));
  const requests: RequestCost[] = [];
  const executor = {
    async executeAsync(_customData: unknown, _flags: number, request: { readonly Body: string | object }) {
      const text = typeof request.Body === "string" ? request.Body : JSON.stringify(request.Body);
      const batch = decodeRichRequest(JSON.parse(text));
      const bytes = new TextEncoder().encode(text).byteLength;
      if (!isCleanUp(batch)) requests.push({ actions: batch.Actions.length, bytes, changes: changesIn(batch) });
      const answer = await host.answer(text);
      if (answer.fault !== null) {
        const { code, status } = faults[answer.fault];
        return { HttpStatusCode: status, ErrorCode: code, ErrorMessage: code, Headers: {}, Body: null };
      }
      return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(answer.text) as object };
    },
  };
  office.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => null,
  };
  office.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  office.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.onEvent(({ type, target, message }) =>
    office.OfficeExtension._testTriggerRichApiMessageEvent({
      entries: [{ messageCategory: 65536, messageType: type, targetId: target, message }],
    }),
  );
  await Promise.resolve();
  return {
    ...office,
    run: (batch) => office.Excel.run(batch),
    host,
    grid: host.grid,
    univerAPI,
    requests,
    close() {
      host.close();
      headless.close();
    },
  };
}
