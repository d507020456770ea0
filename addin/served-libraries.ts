/**
 * The files that pdf.js and tesseract.js fetch by themselves, put beside the built page: documents/served-files.ts says where.
 * Of recognition's program there is one for each kind of processor; a browser fetches the one that fits.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vite";

const folderOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const below = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => wanted.test(name))
    .map((name) => join(folder, name));

const files = (): Readonly<Record<"pdf" | "ocr", readonly string[]>> => {
  const pdf = folderOf("pdfjs-dist");
  return {
    pdf: [
      join(pdf, "legacy/build/pdf.worker.min.mjs"),
      ...below(join(pdf, "wasm"), /^(?:jbig2|openjpeg|qcms).*\.(?:wasm|js)$/),
      ...below(join(pdf, "standard_fonts"), /\.(?:pfb|ttf)$/),
    ],
    ocr: [
      join(folderOf("tesseract.js"), "dist/worker.min.js"),
      ...below(folderOf("tesseract.js-core"), /-lstm\.wasm\.js$/),
      join(folderOf("@tesseract.js-data/vie"), "4.0.0_best_int/vie.traineddata.gz"),
    ],
  };
};

export const servedLibraries = (): Plugin => ({
  name: "served-libraries",
  apply: "build",
  generateBundle() {
    for (const [library, paths] of Object.entries(files()))
      for (const path of paths)
        this.emitFile({ type: "asset", fileName: `libraries/${library}/${basename(path)}`, source: readFileSync(path) });
  },
});
