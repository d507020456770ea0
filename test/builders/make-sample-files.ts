/**
 * Writes the sample plans in the other forms that plans come in, after a change of their text:
 * `node test/builders/make-sample-files.ts`. A browser prints the PDF and shows the page that is scanned.
 *
 *   ke-hoach-phong-chong-toi-pham-co-to-chuc.pdf     a PDF with its letters, as Word saves it
 *   ke-hoach-kiem-tra-phong-chay-cho-ban-quet.pdf    a scan: black dots, a little askew
 *   ke-hoach-kiem-tra-phong-chay-cho-tcvn3.txt       in the letters of before Unicode
 *   ke-hoach-kiem-tra-phong-chay-cho.xlsx            as a table of tasks
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { planHtml } from "../../local/samples/plan-html.ts";
import { launchBrowser } from "../browser/launch.ts";
import { bytesOf, inOldLetters } from "./old-letters.ts";
import { scannedPdf, type ScannedPage } from "./scanned-pdf.ts";
import { taskTable } from "./task-table.ts";

const folder = join(import.meta.dirname, "../../local/samples/plans");
const textOf = (name: string): string => readFileSync(join(folder, `${name}.txt`), "utf8");
const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
const market = "ke-hoach-kiem-tra-phong-chay-cho";
const gangs = "ke-hoach-phong-chong-toi-pham-co-to-chuc";

const browser = await launchBrowser();
// A4 at 96 dots an inch, shown at 200.
const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 200 / 96 });

await page.setContent(planHtml(textOf(gangs)));
save(`${gangs}.pdf`, await page.pdf({ preferCSSPageSize: true }));

await page.setContent(planHtml(textOf(market)));
await page.addStyleTag({
  content: "html { padding: 45px 57px 30px 113px; } body { transform: rotate(0.3deg); font-size: 13pt; }",
});
const shown = await page.screenshot({ type: "png" });
save(`${market}-ban-quet.pdf`, scannedPdf([await dotsOf(shown)]));
await browser.close();

save(`${market}-tcvn3.txt`, bytesOf(inOldLetters("tcvn3", textOf(market))));
save(`${market}.xlsx`, await writeXlsx({ sheets: [{ name: "Phân công", rows: taskTable(textOf(market)) }] }));

/** The picture as a scanner sees it: each dot black or white. */
async function dotsOf(png: Buffer): Promise<ScannedPage> {
  const [width, height, dark] = await page.evaluate(async (base64): Promise<[number, number, string]> => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    let row = "";
    for (let at = 0; at < data.length; at += 4) row += data[at]! > 140 ? "1" : "0";
    return [picture.width, picture.height, row];
  }, png.toString("base64"));
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let at = 0; at < dark.length; at += 1)
    if (dark[at] === "1") bits[Math.floor(at / width) * stride + ((at % width) >> 3)]! |= 128 >> ((at % width) & 7);
  return { bits, width, height };
}
