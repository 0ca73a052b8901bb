// npm start: sets up what is missing, copies the running example into ./data once, and opens the workbench on that folder.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { build, packages, root } from "./set-up.mjs";

packages();
build();
const data = path.join(root, "data");
// A folder that holds a talks file, or has held one, is the analyst's own: a case that was deleted stays deleted.
const begun = existsSync(data) && readdirSync(data).some((name) => /\.ya?ml$/.test(name) || name === ".trash");
if (!begun) {
  mkdirSync(data, { recursive: true });
  copyFileSync(path.join(root, "cases/news/iran-us-2026/talks.yaml"), path.join(data, "iran-us-2026.yaml"));
}
const child = spawn(
  process.execPath,
  [path.join(root, "bin/detente.js"), "serve", "--data", data, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (status, signal) => process.exit(status ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
