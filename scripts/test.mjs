// npm test: types, lint, then unit, property, whole-case and browser tests; ends in one plain line.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bin, browser, build, packages, root, say } from "./set-up.mjs";

packages();
browser();
let passed = 0;
let failed = 0;
const started = Date.now();

step("types", () => {
  build();
  return node(bin("typescript", "tsc"), "-p", "tsconfig.tests.json");
});
step("lint", () => node(bin("@biomejs/biome", "biome"), "ci", "--error-on-warnings"));

say(`unit, property, whole-case and browser tests (${seconds()} s so far)`);
const folder = mkdtempSync(path.join(os.tmpdir(), "detente-test-"));
tests(path.join(folder, "report.json"));
rmSync(folder, { recursive: true });
console.log(`${seconds()} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** Runs the tests of vitest.config.ts and counts them. */
function tests(report) {
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const status = node(bin("vitest", "vitest"), ...args);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests || (status ? Math.max(1, numFailedTestSuites) : 0);
  } catch {
    failed += 1;
  }
}

function step(name, check) {
  say(`${name} (${seconds()} s so far)`);
  if (check() === 0) passed += 1;
  else failed += 1;
}

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
}

function seconds() {
  return Math.round((Date.now() - started) / 1000);
}
