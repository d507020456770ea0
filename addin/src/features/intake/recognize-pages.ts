/** Recognises the pages that have no letters yet, one after the other, and keeps a small picture of each to look at. */
import type { PagePictures } from "../../documents/page-pictures.ts";
import { type SeenPage, unseen } from "./intake-state.ts";

interface Listener {
  /** How to end the recognition at once. */
  readonly onOpen: (close: () => Promise<void>) => void;
  readonly onPage: (pages: readonly SeenPage[], at: number, share: number) => void;
  readonly isOver: () => boolean;
}

/** Dots. */
const thumbnailWidth = 240;

const thumbnailOf = (picture: HTMLCanvasElement): string => {
  const small = document.createElement("canvas");
  [small.width, small.height] = [thumbnailWidth, Math.round((picture.height / picture.width) * thumbnailWidth)];
  small.getContext("2d")?.drawImage(picture, 0, 0, small.width, small.height);
  return small.toDataURL("image/jpeg", 0.7);
};

export async function recognizePages(pictures: PagePictures, { onOpen, onPage, isOver }: Listener): Promise<readonly SeenPage[]> {
  const { openRecognizer } = await import("../../documents/ocr/recognizer.ts");
  const recognizer = await openRecognizer();
  onOpen(recognizer.close);
  const pages = pictures.pages.map(unseen);
  for (const [at, { page }] of pages.entries()) {
    if (isOver()) break;
    if (page !== null) continue;
    onPage([...pages], at, 0);
    const picture = await pictures.draw(at);
    const thumbnail = thumbnailOf(picture);
    pages[at] = { ...unseen(null), thumbnail };
    onPage([...pages], at, 0);
    const found = await recognizer.recognize(picture, (share) => onPage([...pages], at, share));
    // A big picture's memory goes back now, not when somebody tidies up.
    [picture.width, picture.height] = [0, 0];
    pages[at] = { page: found.page, thumbnail, confidence: found.confidence, edited: null };
  }
  return pages;
}
