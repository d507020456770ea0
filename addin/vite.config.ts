/**
 * Builds the task pane into dist/web/pane. Office.js is never bundled: on a real site it comes from Microsoft's CDN
 * (MATRAN_OFFICE_JS=https://appsforoffice.microsoft.com/lib/1/hosted/office.js), on this computer from its npm package,
 * which the local web server serves under /office-js/.
 */
import { defineConfig, loadEnv } from "vite";
import { servedLibraries } from "./served-libraries.ts";

const officeJs = loadEnv("", import.meta.dirname, "MATRAN_")["MATRAN_OFFICE_JS"] ?? "/office-js/office.js";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  esbuild: { jsx: "automatic" },
  resolve: { dedupe: ["react", "react-dom"] },
  plugins: [
    servedLibraries(),
    {
      name: "office-js-address",
      transformIndexHtml: { order: "pre", handler: (html) => html.replace("%OFFICE_JS%", officeJs) },
    },
  ],
  build: {
    outDir: "../dist/web/pane",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: true,
    // Office.js is a classic script of the page, found at run time.
    rollupOptions: {
      external: [/^\/office-js\//],
      input: ["index.html", "sign-in.html"].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
});
