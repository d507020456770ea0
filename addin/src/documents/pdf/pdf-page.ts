/** One page of pdf.js as laid-out text: its pieces and the lines drawn on it, measured in points from the top left. */
import type { PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import type { Page, Piece } from "../layout/page.ts";
import { type Matrix, drawnOn } from "./pdf-drawing.ts";

const pieceOf = (item: TextItem, [a, b, c, d, e, f]: Matrix): Piece => {
  const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform.map(Number);
  const left = a * x + c * y + e;
  // The font's height is along its own upright, whatever way the page is turned.
  return {
    text: mended(item.str),
    left,
    right: left + item.width * Math.hypot(a, b),
    base: b * x + d * y + f,
    size: Math.hypot(skew, height) || item.height,
  };
};

/** Bullets from Symbol and Wingdings lie in the private area; ligatures and composed letters become plain ones. */
const mended = (text: string): string =>
  text
    .replace(/[\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf0ad\u2022\u25cf\u25aa]/g, "-")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .normalize("NFC");

export interface PdfPage {
  readonly page: Page;
  /** A picture covers it and there are next to no letters: a scan, maybe with a signer's stamp. */
  readonly isPicture: boolean;
}

/** Letters; a stamped signature ("Người ký: …") has fewer. */
const stamp = 400;

export async function pageOf(proxy: PDFPageProxy): Promise<PdfPage> {
  const view = proxy.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view.transform.map(Number);
  // A turned page's text is turned back with it.
  const matrix: Matrix = [a, b, c, d, e, f];
  const content = await proxy.getTextContent();
  const pieces = content.items.flatMap((item) => ("str" in item && item.str !== "" ? [pieceOf(item, matrix)] : []));
  const { rules, pictured } = drawnOn(await proxy.getOperatorList(), matrix);
  const letters = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
  return {
    page: { width: view.width, height: view.height, pieces, rules },
    isPicture: letters < stamp && pictured > view.width * view.height * 0.4,
  };
}
