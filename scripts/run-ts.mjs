// Runs a TypeScript entry outside src (benches, soaks) after bundling it: node scripts/run-ts.mjs bench/run.ts [arguments]
import path from "node:path";
import { pathToFileURL } from "node:url";
import { packages, root } from "./set-up.mjs";

packages();
const [entry, ...rest] = process.argv.slice(2);
const name = path.basename(entry, ".ts");
const { build } = await import("vite");
const outDir = path.join(root, "dist/run", name);
await build({
  configFile: false,
  root,
  logLevel: "warn",
  build: {
    ssr: path.join(root, entry),
    outDir,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: { output: { entryFileNames: "[name].mjs" } },
  },
});
process.argv = [process.argv[0], entry, ...rest];
const { main } = await import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href);
process.exitCode = await main(rest);
