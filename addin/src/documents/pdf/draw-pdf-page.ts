/** A PDF's page as a picture for recognition. */
import type { PDFPageProxy } from "pdfjs-dist";

/** Dots an inch; a PDF counts in 72nds. More costs time and recognises nothing more. */
const resolution = 300;
/** Dots; larger pages (plans, posters) are drawn coarser. */
const longest = 4_200;

export async function drawPdfPage(page: PDFPageProxy): Promise<HTMLCanvasElement> {
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(resolution / 72, longest / Math.max(plain.width, plain.height));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  await page.render({ canvas, viewport, background: "white" }).promise;
  page.cleanup();
  return canvas;
}
