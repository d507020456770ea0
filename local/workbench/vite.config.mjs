import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Libraries written for server rendering mark their files "use client"; here everything is the client. */
const isIdle = (code) => code === "MODULE_LEVEL_DIRECTIVE";
const installed = (name) => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));

export default defineConfig({
  base: "/",
  // The pane's Fluent needs React 17, Univer a newer one: whoever asks for React on this page gets the one installed under its own name.
  resolve: { alias: { react: installed("react-19"), "react-dom": installed("react-dom-19") } },
  build: {
    outDir: "../../dist/web/workbench",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 12_000,
    rollupOptions: { onwarn: (warning, warn) => (isIdle(warning.code) ? undefined : warn(warning)) },
  },
});
