/** Matran as a person uses it: the workbench page with the pane beside the grid. Every step goes through the screen. */
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Role } from "../../domain/api/account.ts";
import type { SamplePerson } from "../../local/people.ts";
import { samplePeople } from "../../local/samples/people.ts";
import { giveFewerFrames } from "./frames.ts";
import { gridReady } from "./grid.ts";

export interface MatranPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page and of the pane's scripts, and what the pane's content security policy refused; a test expects none. */
  readonly faults: readonly string[];
}

interface Library {
  readonly OfficeExtension?: { readonly CommonUtility?: { _doApiNotSupportedCheck: boolean } };
}

/**
 * The library does not hold the add-in to the requirement sets that Excel claims, unless it is told to: then a member of a newer
 * set throws where it is named, as it would be missing from an older Excel.
 */
const holdToRequirementSets = (): void => {
  const tell = (): void => {
    const utility = (window as unknown as Library).OfficeExtension?.CommonUtility;
    if (utility !== undefined) utility._doApiNotSupportedCheck = true;
  };
  // Each script as soon as it has run: Excel's part of the library comes after the first.
  document.addEventListener("load", tell, true);
};

export const openMatran = async (browser: Browser, address: string): Promise<MatranPage> => {
  const page = await browser.newPage({ viewport: { width: 1600, height: 950 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  page.setDefaultTimeout(30_000);
  await giveFewerFrames(page);
  await page.addInitScript(holdToRequirementSets);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  await page.goto(address);
  await gridReady(page);
  return { page, pane: page.frameLocator("iframe"), faults };
};

export interface Whom {
  readonly province: string;
  readonly role: Role;
  readonly agencyId?: string;
  /** Where several fit: 0 is the first of them, and is meant where nothing is said. */
  readonly which?: number;
}

export const sampleOfficer = ({ province, role, agencyId, which = 0 }: Whom): SamplePerson => {
  const person = samplePeople().filter(
    (each) =>
      each.province === province && each.roles.includes(role) && (agencyId === undefined || each.agencyIds.includes(agencyId)),
  )[which];
  if (person === undefined) throw new Error(`no sample ${role} of ${agencyId ?? province}`);
  return person;
};

/** Chooses a sample person by what she is, from the list on the screen. */
export const signInAs = async ({ pane }: MatranPage, whom: Whom): Promise<void> => {
  const person = sampleOfficer(whom);
  await pane
    .getByRole("region", { name: `Tỉnh ${person.provinceName}` })
    .getByRole("button", { name: person.name })
    .click();
  await pane.getByText(person.name).first().waitFor();
};

export const signOut = async ({ pane }: MatranPage): Promise<void> => {
  await pane.getByRole("button", { name: "Đăng xuất" }).click();
  await pane.getByRole("heading", { name: /Đăng nhập/ }).waitFor();
};

export const press = ({ pane }: MatranPage, name: string): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).click();

export const says = async ({ pane }: MatranPage, words: string | RegExp): Promise<void> =>
  pane.getByText(words).first().waitFor();

/** Resolves when nothing is under way in the pane. */
export const settled = ({ pane }: MatranPage): Promise<void> => pane.getByRole("progressbar").waitFor({ state: "detached" });

/** Resolves when the agency's sheet is there to be filled. */
export const openReturn = async (matran: MatranPage): Promise<void> => {
  await press(matran, "Mở báo cáo");
  await matran.pane.getByRole("region", { name: "Điền và gửi" }).waitFor();
};

/** What the receipt says, once it is there. */
export const receiptWords = async ({ pane }: MatranPage): Promise<string> => {
  const receipt = pane.getByRole("region", { name: "Biên nhận" });
  await receipt.waitFor();
  return receipt.innerText();
};

/** A file on disk, or one that is made up. */
type ChosenFile = string | { readonly name: string; readonly text?: string; readonly bytes?: Uint8Array };

/** Hands a file to the pane as a plan document. */
export const chooseFile = async ({ page, pane }: MatranPage, file: ChosenFile): Promise<void> => {
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "Chọn tệp kế hoạch" }).click();
  const bytes = (given: Exclude<ChosenFile, string>) => Buffer.from(given.bytes ?? given.text ?? "");
  const chosen = typeof file === "string" ? file : { name: file.name, mimeType: "", buffer: bytes(file) };
  await (await chooser).setFiles(chosen);
};

/** Hands a plan document to the pane and waits until its sheets are drawn. */
export const takeIn = async (matran: MatranPage, file: string): Promise<void> => {
  await chooseFile(matran, file);
  await matran.pane.getByRole("region", { name: "Kế hoạch trong sổ tính" }).waitFor({ timeout: 60_000 });
};

/** What the grid shows of a sheet, row by row, up to its last filled cell. */
export const shownRows = async ({ page }: MatranPage, sheet: string): Promise<string[][]> =>
  page.evaluate((name) => {
    const found = window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName(name);
    if (found === null) throw new Error(`no sheet ${name}`);
    return found.getRange(0, 0, found.getLastRow() + 1, found.getLastColumn() + 1).getDisplayValues();
  }, sheet);

/** Addresses from a sheet's own words: `at("II.1.1", "Tiến độ")` is the cell of that row below that header. */
export const cellFinder = (rows: readonly (readonly string[])[]) => {
  const letter = (column: number): string =>
    (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
  return (code: string, header: string): string => {
    const row = rows.findIndex((cells) => cells[0] === code);
    const headers = rows.slice(0, row).findLast((cells) => cells.includes(header));
    if (row < 0 || headers === undefined) throw new Error(`no ${header} for ${code}`);
    return `${letter(headers.indexOf(header))}${row + 1}`;
  };
};

export const picturePath = (name: string): string => join(import.meta.dirname, "../../.matran/pictures", `${name}.png`);

/** Keeps a picture of the screen as the person sees it, for the reader of a report and for the README. */
export const picture = async ({ page }: MatranPage, name: string): Promise<void> => {
  await page.waitForTimeout(500);
  await page.screenshot({ path: picturePath(name) });
};
