/** Commands printed in README and docs are run, and what they print is compared. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseTalks } from "../src/talks/parse.js";

const root = path.resolve(import.meta.dirname, "..");
const documents = [
  "README.md",
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

interface Shown {
  readonly command: string;
  readonly output: string;
}

/** Lines of `console` blocks that start with `$ node bin/detente.js`, each with the lines below it. */
function shownIn(text: string): Shown[] {
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```/gm)].map(([, block]) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => ({ command: part.slice(0, part.indexOf("\n")), output: part.slice(part.indexOf("\n") + 1) })),
  );
}

test("[DC1] a command shown in a document prints what the document says", () => {
  const shown = documents.flatMap((file) =>
    shownIn(readFileSync(path.join(root, file), "utf8")).map((each) => ({ file, ...each })),
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const { command, output } of shown) {
    const [program, ...args] = command.match(/"[^"]*"|\S+/g)!.map((word) => word.replace(/^"|"$/g, ""));
    expect(program).toBe("node");
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    expect(status, command).toBe(0);
    expect(output, command).not.toBe("");
    const start = output.replace(/^…\n[\s\S]*/m, "");
    expect(start === output ? stdout : stdout.slice(0, start.length), command).toBe(start);
  }
});

test("[DC2] the first screen of README has the two commands and a picture that is there", () => {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const first = readme.split("\n").slice(0, 25).join("\n");
  expect(first).toContain("npm start");
  expect(first).toContain("npm test");
  const [, picture] = /!\[[^\]]+\]\(([^)]+)\)/.exec(first)!;
  expect(existsSync(path.join(root, picture))).toBe(true);
});

test("[DC3] every talks file shown in the documents is sound", () => {
  const files = documents.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/^```yaml\n(detente:[\s\S]*?)^```/gm)].map(([, text]) => ({
      file,
      text,
    })),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const { file, text } of files) {
    const parsed = parseTalks(text);
    expect(parsed.ok ? [] : parsed.problems, file).toEqual([]);
  }
});
