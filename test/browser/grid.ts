/**
 * The workbench's grid as a person uses it, for browser tests: tabs are clicked, cells are reached through the name box and
 * filled by the keyboard. Only reading and renaming use the grid's model, through the page's `matranWorkbench`.
 */
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import type { Page } from "playwright-core";
import type { TypingPlace } from "../../local/workbench/src/grid/typing-place.ts";
import type { FaultPlay } from "../../local/workbook-host/workbook-host.ts";

declare global {
  interface Window {
    matranWorkbench?: {
      readonly univerAPI: FUniver;
      readonly typingPlace: () => TypingPlace | null;
      readonly faults: () => FaultPlay;
    };
  }
}

export interface ReadCell {
  /** As shown, number format applied. */
  readonly text: string;
  /** As stored: null where the cell is empty. */
  readonly value: string | number | boolean | null;
  /** With its "="; "" where there is none. */
  readonly formula: string;
}

const nameBox = (page: Page) => page.locator('[data-u-comp="defined-name"] input');

/** Resolves when the page shows its grid. */
export async function gridReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.matranWorkbench !== undefined);
  await nameBox(page).waitFor();
}

export async function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window
      .matranWorkbench!.univerAPI.getActiveWorkbook()!
      .getSheets()
      .map((sheet) => sheet.getSheetName()),
  );
}

/** Clicks the sheet's tab, where another sheet is shown. */
export async function activateSheet(page: Page, sheet: string): Promise<void> {
  const isShown = (name: string): boolean =>
    window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().getSheetName() === name;
  if (await page.evaluate(isShown, sheet)) return;
  const tab = page.locator('[data-u-comp="slide-tab-item"]').filter({ has: page.getByText(sheet, { exact: true }) });
  await tab.click();
  await page.waitForFunction(isShown, sheet);
}

/** By the grid's own command: its tabs, which are drawn anew at any change, lose the double click that would let a name be typed. */
export async function renameSheet(page: Page, sheet: string, name: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => void window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName(from!)!.setName(to!),
    [sheet, name],
  );
  await page.waitForFunction(
    (wanted) => window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName(wanted) !== null,
    name,
  );
}

/** Whether a key that is pressed now is typed into the first cell of the selection, and lost nowhere. */
const listensThere = (): boolean => {
  const { univerAPI, typingPlace } = window.matranWorkbench!;
  const [workbook, place] = [univerAPI.getActiveWorkbook()!, typingPlace()];
  const range = workbook.getActiveRange();
  return (
    place?.unitId === workbook.getId() &&
    place.sheetId === workbook.getActiveSheet().getSheetId() &&
    place.row === range?.getRow() &&
    place.column === range.getColumn()
  );
};

/** Goes to a cell ("E12") or range ("B2:C4") through the name box; afterwards the keyboard types into it. */
export async function selectCell(page: Page, sheet: string, address: string): Promise<void> {
  await activateSheet(page, sheet);
  await nameBox(page).fill(address);
  await nameBox(page).press("Enter");
  await page.waitForFunction(
    (wanted) => window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getActiveRange()?.getA1Notation() === wanted,
    address,
  );
  await page.waitForFunction(listensThere);
}

/**
 * Types over a cell and leaves it with Enter. "" empties it. Resolves when the grid has taken the text, or asks about it.
 * The first key is pressed and the rest comes in one piece, as a Vietnamese input method gives it: the grid draws itself at each.
 */
export async function typeInCell(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await selectCell(page, sheet, address);
  if (text === "") await page.keyboard.press("Delete");
  else {
    const [first = "", ...rest] = text;
    await page.keyboard.type(first);
    if (rest.length > 0) await page.keyboard.insertText(rest.join(""));
    await page.keyboard.press("Enter");
  }
  await page.waitForFunction(
    () =>
      !window.matranWorkbench!.univerAPI.getActiveWorkbook()!.isCellEditing() || document.querySelector("[role=dialog]") !== null,
  );
}

export async function readCell(page: Page, sheet: string, address: string): Promise<ReadCell> {
  return page.evaluate(
    ([name, cell]) => {
      const found = window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName(name!);
      if (found === null) throw new Error(`no sheet ${name}`);
      const range = found.getRange(cell!);
      const stored = range.getRawValue() ?? null;
      const value = Number(range.getCellData()?.t) === 3 ? stored === 1 || stored === true : stored;
      return { text: range.getDisplayValue(), value, formula: range.getFormula() };
    },
    [sheet, address],
  );
}
