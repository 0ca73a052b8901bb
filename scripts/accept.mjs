// npm run accept: the acceptance checks beside the project, through the command line, for the groups built so far.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { build, packages, root } from "./set-up.mjs";

const groups = ["deals", "desk", "stability", "plan", "endings"];
const checks = path.join(root, "../shared/accept/run.mjs");
if (!existsSync(checks)) {
  console.log("the acceptance checks are not beside this checkout; nothing to run");
  process.exit(0);
}
packages();
build();
const named = process.argv.slice(2);
process.exit(
  spawnSync(process.execPath, [checks, ...(named.length ? named : groups)], { cwd: root, stdio: "inherit" }).status ??
    1,
);
