/** What reading a name needs: the directory, and whether an OCR lost the text's marks, so that words are compared without them. */
import type { Directory } from "../../agency/directory.ts";

export interface Names {
  readonly directory: Directory;
  readonly misread: boolean;
}
