// Sets up what is missing: packages, the build, and for tests a browser. Uses nothing but Node, since it may run first of all.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the project; its output is shown. Ends the process with its status when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (result.status !== 0) {
    console.error(`${command} ${args.join(" ")} failed${result.error ? `: ${result.error.message}` : ""}`);
    process.exit(result.status || 1);
  }
}

export function say(text) {
  console.log(`· ${text}`);
}

/** Packages as the lock file says; nothing where they are there already. */
export function packages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Détente needs Node 20.19 or newer; this is ${process.versions.node}`);
    process.exit(2);
  }
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const stamp = path.join(root, "node_modules", ".detente-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("installing packages (once)");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, lock);
}

/** The build, where a source is newer than it. */
export function build() {
  const stamp = path.join(root, "dist", ".built");
  const newest = Math.max(...["src", "package-lock.json", "tsconfig.base.json", "vite.config.ts"].map(newestIn));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  say("building");
  run("node", [bin("typescript", "tsc"), "-b"]);
  run("node", [bin("vite", "vite"), "build", "--logLevel", "warn"]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
}

/** Debian's Chromium, for browser tests. */
export function browser() {
  const found = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  if (existsSync(found)) return;
  say("installing Chromium (once)");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
  const apt = (...args) =>
    run([...sudo, "apt-get"][0], [...[...sudo, "apt-get"].slice(1), ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "chromium");
}

/** The script a package runs as `name`. */
export function bin(packageName, name) {
  const folder = path.join(root, "node_modules", packageName);
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bins === "string" ? bins : bins[name]);
}

function newestIn(name) {
  const file = path.join(root, name);
  if (!existsSync(file)) return 0;
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((entry) => newestIn(path.join(name, entry))));
}
