/**
 * A PDF is a text with a layer of letters, or pictures of pages:
 *
 *   every page has its letters         the text, read by where they lie
 *   some pages are only pictures       those are to be recognised (a scanned annex; a scan stamped "Người ký: …")
 *   letters that spell no Vietnamese   to be recognised if the officer wishes; the layer is kept beside
 */
import type { PDFDocumentProxy } from "pdfjs-dist";
import { accepted, type Outcome } from "../../../../domain/problem.ts";
import { textOfPages } from "../layout/text-of-pages.ts";
import { mendLetters } from "../letters/mend-letters.ts";
import { isGarbled } from "../letters/syllable.ts";
import type { OnPage, Opened } from "../opened.ts";
import type { PagePictures } from "../page-pictures.ts";
import { drawPdfPage } from "./draw-pdf-page.ts";
import { openPdf } from "./open-pdf.ts";
import { pageOf, type PdfPage } from "./pdf-page.ts";

export async function readPdf(name: string, bytes: Uint8Array, onPage: OnPage): Promise<Outcome<Opened>> {
  const opened = await openPdf(name, bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const pages = await pagesOf(pdf, onPage);
  const text = mendLetters(textOfPages(pages.map(({ page }) => page)));
  const scanned = pages.some(({ isPicture }) => isPicture);
  const garbled = !scanned && isGarbled(text);
  if (!scanned && !garbled && text.trim() !== "") {
    await pdf.loadingTask.destroy();
    return accepted({ kind: "text", text });
  }
  const known = pages.map(({ page, isPicture }) => (isPicture || garbled || page.pieces.length === 0 ? null : page));
  return accepted({ kind: "pictures", pictures: picturesOf(pdf, known), garbled: garbled ? text : null });
}

async function pagesOf(pdf: PDFDocumentProxy, onPage: OnPage): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage(number, pdf.numPages);
    const proxy = await pdf.getPage(number);
    pages.push(await pageOf(proxy));
    proxy.cleanup();
  }
  return pages;
}

const picturesOf = (pdf: PDFDocumentProxy, pages: PagePictures["pages"]): PagePictures => ({
  pages,
  draw: async (page) => drawPdfPage(await pdf.getPage(page + 1)),
  close: () => pdf.loadingTask.destroy(),
});
