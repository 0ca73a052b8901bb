import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const timed = "src/web/browser/levels.browser.test.ts";

/** All that is needed to try pages in the one Chromium that a project's tests share. */
const inBrowser = {
  globalSetup: "src/web/browser/set-up.ts",
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A page on a busy machine may need its time; a fault does not pass twice.
  expect: { poll: { timeout: 20_000, interval: 100 } },
  retry: 1,
};

/** Unit and browser tests share the cores, since pages leave one waiting; then what is measured in time has the machine to itself. */
export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 30_000,
    maxWorkers: availableParallelism(),
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
        test: { name: "browser", include: ["src/web/browser/**/*.test.ts"], exclude: [timed], ...inBrowser },
      },
      {
        extends: true,
        test: { name: "levels", include: [timed], sequence: { groupOrder: 1 }, ...inBrowser },
      },
    ],
  },
});
