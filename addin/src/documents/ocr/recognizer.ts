/**
 * Recognition of Vietnamese print in a picture, by tesseract.js in a worker on this computer: its program and the language data
 * lie beside the pane's page, and no picture leaves the browser.
 */
import type { Worker } from "tesseract.js";
import type { Page, Piece } from "../layout/page.ts";
import { medianOf } from "../layout/page.ts";
import { beside } from "../served-files.ts";
import { smoothed } from "./grain.ts";
import { mendedWords } from "./mended-word.ts";

export interface Recognized {
  readonly page: Page;
  /** How sure the recognition is of its words, 0–100. */
  readonly confidence: number;
}

export interface Recognizer {
  /** One picture at a time. `onShare`: how much of it is done, 0–1. */
  readonly recognize: (picture: HTMLCanvasElement, onShare: (share: number) => void) => Promise<Recognized>;
  /** Also while it works: that recognition then never ends. */
  readonly close: () => Promise<void>;
}

export async function openRecognizer(): Promise<Recognizer> {
  const { createWorker, OEM } = (await import("tesseract.js")).default;
  const files = beside("ocr") ?? "";
  let onShare: (share: number) => void = () => undefined;
  const worker: Worker = await createWorker("vie", OEM.LSTM_ONLY, {
    workerPath: `${files}worker.min.js`,
    corePath: files,
    langPath: files,
    // A blob's worker would ask the page's security policy for more than a file of its own.
    workerBlobURL: false,
    // The browser keeps the file itself.
    cacheMethod: "none",
    logger: ({ status, progress }) => {
      if (status === "recognizing text") onShare(progress);
    },
  });
  return {
    recognize: async (picture, listen) => {
      onShare = listen;
      const { data } = await worker.recognize(smoothed(picture), { rotateAuto: true }, { text: false, blocks: true });
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      return recognized(lines, picture);
    },
    close: async () => void (await worker.terminate()),
  };
}

interface Line {
  readonly words: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly bbox: { readonly x0: number; readonly x1: number };
  }[];
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  readonly rowAttributes: { readonly rowHeight: number };
}

/** What borders, stamps and dirt are taken for. */
const isDirt = ({ text, confidence }: Line["words"][number]): boolean =>
  /^[|_—–\-=.,:;'"~°*•\\/[\](){}<>!]+$/.test(text) ? confidence < 60 : confidence < 12;

/** Heights of lines of one font differ by what letters they hold: those near the page's usual one are that. */
const settled = (height: number, usual: number): number => (Math.abs(height - usual) < usual * 0.22 ? usual : height);

function recognized(lines: readonly Line[], { width, height }: { readonly width: number; readonly height: number }): Recognized {
  const usual = medianOf(lines.map(({ rowAttributes }) => rowAttributes.rowHeight));
  const words = lines.flatMap((line) => {
    const clean = line.words.filter((word) => !isDirt(word));
    const texts = mendedWords(clean.map(({ text }) => text));
    return clean.map((word, at) => ({ line, word: { ...word, text: texts[at] ?? word.text } }));
  });
  const pieces = words.map(({ line: { baseline, rowAttributes }, word: { text, bbox } }): Piece => {
    const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
    return {
      text,
      left: bbox.x0,
      right: bbox.x1,
      // Level with the line's left end: a slight slope would part one row in two.
      base: baseline.y0 - slope * baseline.x0,
      size: settled(rowAttributes.rowHeight, usual) * 0.8,
    };
  });
  const sure = words.reduce((sum, { word }) => sum + word.confidence * word.text.length, 0);
  const letters = words.reduce((sum, { word }) => sum + word.text.length, 0);
  return { page: { width, height, pieces, rules: [] }, confidence: letters === 0 ? 0 : sure / letters };
}
