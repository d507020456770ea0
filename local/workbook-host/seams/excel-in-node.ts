/**
 * `Excel.run` in bare Node, over a headless grid: for tests of the add-in's workbook room. There is no `Office.context` here but
 * the requirement sets; for that, use the pane in its frame.
 */
import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { createWorkbookHost, type WorkbookHost } from "../host.ts";
import { isSetSupported } from "../protocol/requirement-sets.ts";
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
  /** Answer the next requests with this error of Office.js's transport instead of carrying them out. */
  fail(next: { readonly code: string; readonly status: number; readonly times?: number }): void;
  close(): void;
}

export interface RequestCost {
  readonly actions: number;
  /** Of the request's text. */
  readonly bytes: number;
}

/** Only one at a time: the library keeps the session in a global. */
export async function startExcelInNode(snapshot: Partial<IWorkbookData> = {}): Promise<ExcelInNode> {
  const headless = openHeadlessGrid(snapshot);
  const { univerAPI } = headless;
  const host = createWorkbookHost(univerAPI, { canMeasure: false });
  const office = loadOfficeInNode(isSetSupported);
  const requests: RequestCost[] = [];
  let failure: { code: string; status: number; times: number } | null = null;
  const executor = {
    async executeAsync(_customData: unknown, _flags: number, request: { readonly Body: string | object }) {
      const text = typeof request.Body === "string" ? request.Body : JSON.stringify(request.Body);
      const body: unknown = JSON.parse(text);
      if (!isCleanUp(body)) {
        requests.push({ actions: (body as { Actions: unknown[] }).Actions.length, bytes: text.length });
        if (failure !== null && failure.times-- > 0)
          return { HttpStatusCode: failure.status, ErrorCode: failure.code, ErrorMessage: failure.code, Headers: {}, Body: null };
      }
      return {
        HttpStatusCode: 200,
        ErrorCode: "",
        ErrorMessage: "",
        Headers: {},
        Body: structuredClone(await host.answer(body)),
      };
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
    fail: ({ code, status, times = 1 }) => {
      failure = { code, status, times };
    },
    close() {
      host.close();
      headless.close();
    },
  };
}

/** Ranges that the library lets go after a run, in a request of their own. */
const isCleanUp = (body: unknown): boolean =>
  (body as { Actions: { ActionType: number; Name: string }[] }).Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference",
  );
