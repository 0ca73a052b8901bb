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

const folder = mkdtempSync(path.join(os.tmpdir(), "detente-test-"));
suite("unit, property and whole-case tests", "unit");
suite("browser tests", "browser", "--no-file-parallelism");
rmSync(folder, { recursive: true });
console.log(`${seconds()} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** Runs the tests of a project of vitest.config.ts and counts them. */
function suite(title, project, ...flags) {
  say(`${title} (${seconds()} s so far)`);
  const report = path.join(folder, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = node(bin("vitest", "vitest"), ...args, ...flags, ...process.argv.slice(2));
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
