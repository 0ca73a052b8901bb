/** The house itself: walls between floors, purity of the lower ones, rules tied to tests, size of files. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
const sources = filesUnder("src").filter((file) => /\.tsx?$/.test(file));
const isTest = (file: string) => /\.(test|soak)\.tsx?$/.test(file);
const tests = [...sources, ...filesUnder("cases").filter((file) => file.endsWith(".ts"))].filter((file) =>
  /\.test\.tsx?$/.test(file),
);

/** What each floor may import, by the compiler's own references. */
const floors: Record<string, string[]> = {
  talks: [],
  engine: ["talks"],
  brief: ["talks", "engine"],
  server: ["talks", "engine", "brief"],
  web: ["talks", "engine", "brief"],
  cli: ["talks", "engine", "brief", "server"],
};

test("[HS1] a floor's compiler configuration refers to the floors below it and to no other", () => {
  const found = Object.keys(floors).map((floor) => {
    const { references } = JSON.parse(read(`src/${floor}/tsconfig.json`)) as { references: { path: string }[] };
    return [floor, references.map(({ path: to }) => path.basename(to))];
  });
  expect(Object.fromEntries(found)).toEqual(floors);
});

test("[HS2] an import that goes up or sideways does not compile", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "detente-walls-"));
  const { compilerOptions } = JSON.parse(read("tsconfig.base.json"));
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  try {
    for (const floor of ["talks", "engine"]) {
      const { compilerOptions: own, references } = JSON.parse(read(`src/${floor}/tsconfig.json`));
      const options = {
        ...compilerOptions,
        ...own,
        outDir: `../out/${floor}`,
        tsBuildInfoFile: `../out/${floor}.tsbuildinfo`,
      };
      spawnSync("mkdir", ["-p", path.join(folder, floor)]);
      write(`${floor}/tsconfig.json`, JSON.stringify({ compilerOptions: options, include: ["."], references }));
    }
    write("package.json", '{"type":"module"}');
    write("talks/low.ts", "export const low = 1;");
    write("engine/high.ts", 'import { low } from "../talks/low.js";\nexport const high = low;');
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    const compile = () => spawnSync(process.execPath, [tsc, "-b", "engine"], { cwd: folder, encoding: "utf8" });
    const sound = compile();
    expect(sound.stdout + sound.stderr).toBe("");
    write("talks/up.ts", 'import { high } from "../engine/high.js";\nexport const up = high;');
    expect(compile().stdout).toMatch(/talks\/up\.ts.*TS6307/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("[HS3] engine and talks have no clock, no chance and no input or output", () => {
  const forbidden =
    /Date\.now|new Date\(\)|Math\.random|performance\.|from "node:|require\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\bsetInterval\(|localeCompare|toLocale/;
  const guilty = sources
    .filter((file) => /^src\/(engine|talks)\//.test(file) && !isTest(file))
    .filter((file) => forbidden.test(read(file)));
  expect(guilty).toEqual([]);
});

test("[HS4] the web never asks for docx or Node, and nothing below it imports it", () => {
  const guilty = sources.filter((file) => {
    if (isTest(file)) return false;
    const text = read(file);
    if (file.startsWith("src/web/")) return /from "(docx|node:)/.test(text) && !file.startsWith("src/web/browser");
    return /from "[./]+\/web\//.test(text);
  });
  expect(guilty).toEqual([]);
});

test("[HS5] no source file is longer than 500 lines", () => {
  const long = sources.filter((file) => read(file).split("\n").length > 501);
  expect(long).toEqual([]);
});

test("[HS6] every rule has a test and every test names a rule", () => {
  const rules = [...read("RULES.md").matchAll(/^- \[([A-Z]+\d+[a-z]?)\]/gm)].map(([, id]) => id);
  expect(rules.filter((id, k) => rules.indexOf(id) !== k)).toEqual([]);
  const named = new Set<string>();
  const nameless: string[] = [];
  for (const file of tests) {
    for (const [, name] of read(file).matchAll(
      /(?<![.\w])(?:test|it)(?:\.\w+(?:\([^()]*(?:\([^()]*\))*[^()]*\))?)*\(\s*["'`]([^"'`]*)/g,
    )) {
      const ids = /^\[([A-Z]+\d+[a-z]?)\]/.exec(name);
      if (ids) named.add(ids[1]);
      else if (!name.startsWith("%s")) nameless.push(`${file}: ${name}`);
    }
    for (const [, id] of read(file).matchAll(/^\s*\[?\s*"\[([A-Z]+\d+[a-z]?)\] /gm)) named.add(id);
  }
  expect(nameless).toEqual([]);
  expect(rules.filter((id) => !named.has(id))).toEqual([]);
  expect([...named].filter((id) => !rules.includes(id))).toEqual([]);
});

test("[HS7] nothing in the code knows a case", () => {
  const words = /\b(iran|iranian|usa|oman|jcpoa|jpoa|minsk|enrichment)\b/i;
  const guilty = sources
    .filter((file) => !isTest(file) && !/fixture|sound-file|example-|phases\/history-/.test(file))
    .filter((file) => words.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")));
  expect(guilty).toEqual([]);
});

test("[HS8] links and anchors in the documents lead somewhere", () => {
  const documents = [
    "README.md",
    "ARCHITECTURE.md",
    "GLOSSARY.md",
    "RULES.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    ...filesUnder("docs").filter((file) => file.endsWith(".md")),
  ];
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^(https?:|mailto:)/.test(target))
      .filter((target) => {
        const [to, anchor] = target.split("#");
        const at = to ? path.join(path.dirname(file), to) : file;
        if (!existsSync(path.join(root, at))) return true;
        return anchor !== undefined && !anchorsOf(read(at)).has(anchor);
      })
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
