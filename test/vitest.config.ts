/** The suites of `npm test`, each a project that can be run by itself: `npx vitest run --config test/vitest.config.ts --project browser`. */
import { defineConfig } from "vitest/config";

const setupFiles = ["test/reproducible-properties.ts"];
const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    // Each worker waits a good deal (for a browser, for storage), so that two share even one core well; more would starve the pages.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          setupFiles,
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["test/storage/**", "test/workbook-host/**", "test/addin/workbook/**", "test/e2e/**"],
          // The files share what they import: a third of the suite's time is importing. What a file changes of the world, it puts back.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "storage", setupFiles, include: ["test/storage/**/*.test.ts"], ...slow } },
      {
        test: {
          name: "excel",
          setupFiles,
          include: ["test/workbook-host/**/*.test.ts", "test/addin/workbook/**/*.test.ts"],
          ...slow,
        },
      },
      {
        test: {
          name: "browser",
          setupFiles,
          globalSetup: ["test/browser/build-pages.ts"],
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
