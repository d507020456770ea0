/** What a file turns out to hold: its text, or the pictures in which a text is still to be recognised. */
import type { PagePictures } from "./page-pictures.ts";

export type Opened =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "pictures";
      readonly pictures: PagePictures;
      /** The text layer that is there but reads like no Vietnamese; null where there is none. */
      readonly garbled: string | null;
    };

export type OnPage = (page: number, of: number) => void;
