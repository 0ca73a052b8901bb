// npm start: sets up what is missing, copies the running example into ./data once, and opens the workbench on it.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { build, packages, root } from "./set-up.mjs";

packages();
build();
const data = path.join(root, "data");
const copy = path.join(data, "iran-us-2026.yaml");
if (!existsSync(copy)) {
  mkdirSync(data, { recursive: true });
  copyFileSync(path.join(root, "cases/news/iran-us-2026/talks.yaml"), copy);
}
const child = spawn(
  process.execPath,
  [path.join(root, "bin/detente.js"), "serve", ...process.argv.slice(2), "--data", data, copy],
  {
    cwd: root,
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (status, signal) => process.exit(status ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
