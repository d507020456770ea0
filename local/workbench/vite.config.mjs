import { defineConfig } from "vite";

/** Libraries written for server rendering mark their files "use client"; here everything is the client. */
const isIdle = (code) => code === "MODULE_LEVEL_DIRECTIVE";

// React 17 (the pane's) is hoisted to the repository's root; Univer needs this workspace's React 19.
export default defineConfig({
  base: "/",
  resolve: { dedupe: ["react", "react-dom"] },
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
