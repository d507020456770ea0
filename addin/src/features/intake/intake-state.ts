/**
 * A document on its way to being a text that can be parsed:
 *
 *   idle         nothing chosen
 *   reading      the file is opened and its text read, page by page where it has pages
 *   offer        its letters spell no Vietnamese: recognise the pages' pictures, or take the letters as they are
 *   recognizing  pages are drawn and recognised one after the other; those that are done can be looked at
 *   recognized   all of them; the officer looks them over, mends a word, and takes the text
 */
import type { Page } from "../../documents/layout/page.ts";
import { textOfPages } from "../../documents/layout/text-of-pages.ts";
import { mendLetters } from "../../documents/letters/mend-letters.ts";
import type { PagePictures } from "../../documents/page-pictures.ts";

export interface SeenPage {
  readonly page: Page | null;
  /** A small picture's address, to be shown; null where the file had the page's letters, or it is not drawn yet. */
  readonly thumbnail: string | null;
  /** 0–100; null where nothing was recognised. */
  readonly confidence: number | null;
  /** What the officer wrote over it; null: as recognised. */
  readonly edited: string | null;
}

export type Intake =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly name: string; readonly at: number; readonly of: number }
  | { readonly kind: "offer"; readonly name: string; readonly garbled: string; readonly pictures: PagePictures }
  | {
      readonly kind: "recognizing";
      readonly name: string;
      readonly pages: readonly SeenPage[];
      /** The page under way, from 0; null while the recognition itself is loaded. */
      readonly at: number | null;
      /** Of that page, 0–1. */
      readonly share: number;
    }
  | { readonly kind: "recognized"; readonly name: string; readonly pages: readonly SeenPage[] };

export const idle: Intake = { kind: "idle" };

export const unseen = (page: Page | null): SeenPage => ({ page, thumbnail: null, confidence: null, edited: null });

export const textOfPage = ({ page, edited }: SeenPage): string =>
  edited ?? (page === null ? "" : mendLetters(textOfPages([page])));

/** Untouched pages are read together, so that a paragraph goes on from one to the next. */
export const textOfAll = (pages: readonly SeenPage[]): string =>
  pages.some(({ edited }) => edited !== null)
    ? pages.map(textOfPage).join("\n")
    : mendLetters(textOfPages(pages.flatMap(({ page }) => (page === null ? [] : [page]))));

/** Below it a page wants to be looked at. */
export const unsure = 75;
