/**
 * Where the big files lie that libraries fetch by themselves (workers, their machine code, recognition data): beside the pane's
 * page, put there by its build, so that nothing ever comes from elsewhere. Null in Node, which finds them in its packages.
 */
export const beside = (library: "pdf" | "ocr"): string | null =>
  typeof document === "undefined" ? null : new URL(`libraries/${library}/`, document.baseURI).href;
