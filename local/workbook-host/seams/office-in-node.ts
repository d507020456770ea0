/**
 * Loads Excel's part of the real Office.js into bare Node, once: the file asks for a window, a document with a handful of
 * methods, and nothing else of a browser. Where a test has a document of its own, the library takes that.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & OfficeExtensionInside;
}

/** What the library keeps for its own tests, and we need for ours. */
export interface OfficeExtensionInside {
  readonly SessionBase: { _overrideSession: unknown };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly object[] }): void;
}

type Global = typeof globalThis & Partial<Record<"Excel" | "OfficeExtension", unknown>>;

export function loadOfficeInNode(isSetSupported: (name: string, version: string) => boolean): OfficeInNode {
  const global = globalThis as Global;
  if (global.Excel === undefined) {
    if (typeof document === "undefined") pretendToBeABrowser();
    const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    runInThisContext(readFileSync(file, "utf8"), { filename: file });
  }
  giveContext(isSetSupported);
  return { Excel: global.Excel, OfficeExtension: global.OfficeExtension } as OfficeInNode;
}

/** The library puts an Office of its own in place, whose context comes from a host frame; here there is none. */
function giveContext(isSetSupported: (name: string, version: string) => boolean): void {
  const global = globalThis as unknown as { Office: object };
  global.Office = Object.create(global.Office, {
    context: { value: { requirements: { isSetSupported } }, configurable: true },
  }) as object;
}

function pretendToBeABrowser(): void {
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {}, href: "" });
  Object.assign(globalThis, {
    window: globalThis,
    self: globalThis,
    document: {
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
    },
    location: { protocol: "https:", href: "https://localhost/", origin: "https://localhost", search: "", hash: "" },
    addEventListener: nothing,
    removeEventListener: nothing,
    Office: {},
  });
}

function nothing(): void {
  // What the library says to a browser, nobody hears.
}
