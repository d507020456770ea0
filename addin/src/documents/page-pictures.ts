/** Pages that must be looked at to be read: a scanned PDF's, or one photograph. They are drawn one at a time, when asked for. */
import type { Page } from "./layout/page.ts";

export interface PagePictures {
  /** For each page its text with places, where the file holds it; null: only the picture has it. */
  readonly pages: readonly (Page | null)[];
  /** In a browser only. `page` from 0; the picture is fine enough for recognition (about 300 dots an inch). */
  readonly draw: (page: number) => Promise<HTMLCanvasElement>;
  readonly close: () => Promise<void>;
}
