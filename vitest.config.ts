import { defineConfig } from "vitest/config";

/** Browser tests share one Chromium (src/web/browser/set-up.ts) and the clock: they run one file at a time (scripts/test.mjs). */
export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "cases/**/*.test.ts"],
          exclude: ["src/web/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["src/web/browser/**/*.test.ts"],
          globalSetup: "src/web/browser/set-up.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page on a busy machine may need its time; a fault does not pass twice.
          expect: { poll: { timeout: 20_000, interval: 100 } },
          retry: 1,
        },
      },
    ],
  },
});
