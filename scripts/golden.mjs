// npm run golden: writes what every command prints for every case into its expected folder. The diff is reviewed as text.
import { bin, packages, run } from "./set-up.mjs";

packages();
run("node", [bin("vitest", "vitest"), "run", "cases/cases.test.ts", "--update", ...process.argv.slice(2)]);
