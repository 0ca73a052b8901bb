import { defineConfig } from "vite";

/** The pages. The server reads the manifest and writes the HTML itself, so there is no index.html and no inline script. */
export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: false,
  clearScreen: false,
  worker: { format: "es" },
  build: {
    outDir: "../../dist/web-app",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: "src/web/main.tsx",
      // The editor's commands name a parser that no key of ours asks for; it does nothing by being there.
      treeshake: { moduleSideEffects: [{ test: /@lezer\/common/, sideEffects: false }] },
    },
  },
});
