/** Every case through every command, compared with what stands in its `expected` folder; `npm run golden` rewrites that. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Io } from "../src/cli/io.js";
import { main } from "../src/cli/main.js";

const folder = import.meta.dirname;
const cases = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "talks.yaml")
  .map((file) => path.dirname(file))
  .sort();

/** Two thousand sampled profiles of a large conflict take some seconds. */
const slow = 60_000;

/** A stack trace, an undefined or a number that is none. */
const unprintable = /undefined|NaN|\[object|Infinity|\n\s+at .+:\d+:\d+/;

/** Longer tables of states are left out of what is kept: nobody would read the difference. */
const mostStates = 100;

/** Whether a case has that section: it may be about deals, about what holds, or about both. */
const has = (section: string) => (file: string) =>
  new RegExp(`^${section}:`, "m").test(readFileSync(path.resolve(folder, file), "utf8"));
const hasIssues = has("issues");
const hasConflict = has("conflict");
const hasPlan = (file: string) => has("commitments")(file) || has("tranches")(file);

/** Judgements kept as data and in words of both languages, with the cases they are asked of: another one is another line. */
const judgements: readonly (readonly [command: string, of: (file: string) => boolean])[] = [
  ["forecast", has("talks")],
  ["conduct", has("offers")],
];

/** Earlier days for which the record of a case is dated. */
const looksBack: Readonly<Record<string, readonly string[]>> = {
  "history/jpoa-2013": ["2013-10-31"],
  "history/jcpoa-2015": ["2014-12-31", "2015-04-30"],
};

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const answers = new Map<string, Promise<Said>>();

/** What a command says, asked once: several tests look at the same words. */
function detente(...argv: string[]): Promise<Said> {
  const key = argv.join("\n");
  const answer = answers.get(key) ?? askedAnew(...argv);
  answers.set(key, answer);
  return answer;
}

async function askedAnew(...argv: string[]): Promise<Said> {
  const said = { out: "", err: "" };
  const line = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);
  const io: Io = {
    read: async (file) => readFileSync(path.resolve(folder, file)),
    write: async () => {
      throw new Error("expected no command to write a file here");
    },
    out: (text) => {
      said.out += line(text);
    },
    err: (text) => {
      said.err += line(text);
    },
    progress: () => {},
    columns: 100,
  };
  return { status: await main(argv, io), ...said };
}

test("[CS1] the catalogue holds the running example, history and teaching cases", () => {
  expect(cases).toContain("news/iran-us-2026");
  expect(cases.length).toBeGreaterThanOrEqual(5);
});

describe.each(cases)("%s", (name) => {
  const file = `${name}/talks.yaml`;
  const expected = (form: string) => path.join(folder, name, "expected", form);

  test("[CS2] a case is sound and says the same as its expected check", async () => {
    const { status, out, err } = await detente("check", file);
    expect(err).toBe("");
    expect(status).toBe(0);
    await expect(out).toMatchFileSnapshot(expected("check.txt"));
  });

  test.runIf(hasIssues(file))("[CS3] a case's deal space is the expected one, as data and in words", async () => {
    const json = await detente("deals", file, "--json");
    expect(json.status).toBe(0);
    await expect(json.out).toMatchFileSnapshot(expected("deals.json"));
    const words = await detente("deals", file, "--red-lines", "stated");
    await expect(words.out).toMatchFileSnapshot(expected("deals-as-stated.txt"));
  });

  test(
    "[CS4] a case's brief is the expected one in English and Persian",
    async () => {
      const english = await detente("brief", file);
      expect(english.status).toBe(0);
      await expect(english.out).toMatchFileSnapshot(expected("brief.md"));
      const persian = await detente("brief", file, "--lang", "fa");
      await expect(persian.out).toMatchFileSnapshot(expected("brief.fa.md"));
    },
    slow,
  );

  test.runIf(hasConflict(file))(
    "[CS7] what holds in a case with a conflict is the expected one, as data and in words",
    async () => {
      const json = await detente("stability", file, "--json");
      expect(json.err).toBe("");
      expect(json.status).toBe(0);
      const { states, ...rest } = JSON.parse(json.out);
      const shown = states?.length <= mostStates ? { states, ...rest } : rest;
      await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(expected("stability.json"));
      const words = await detente("stability", file);
      await expect(words.out).toMatchFileSnapshot(expected("stability.txt"));
      const { now } = JSON.parse(json.out);
      if (!now) return;
      const explained = await detente("stability", file, "--explain", "now");
      await expect(explained.out).toMatchFileSnapshot(expected("stability-now.txt"));
    },
    slow,
  );

  test.runIf(hasPlan(file))(
    "[CS8] the plan of a case is judged as expected, as data and in words of both languages",
    async () => {
      const json = await detente("phases", file, "--json");
      expect(json.err).toBe("");
      expect(json.status).toBe(0);
      await expect(json.out).toMatchFileSnapshot(expected("phases.json"));
      const words = await detente("phases", file);
      await expect(words.out).toMatchFileSnapshot(expected("phases.txt"));
      const persian = await detente("phases", file, "--lang", "fa");
      await expect(persian.out).toMatchFileSnapshot(expected("phases.fa.txt"));
    },
    slow,
  );

  for (const [command, of] of judgements) {
    test.runIf(of(file))(
      `[CS9] how a case may end, and what is judged on the way, is as expected: ${command}, as data and in words of both languages`,
      async () => {
        const json = await detente(command, file, "--json");
        expect(json.err).toBe("");
        expect(json.status).toBe(0);
        await expect(json.out).toMatchFileSnapshot(expected(`${command}.json`));
        const words = await detente(command, file);
        await expect(words.out).toMatchFileSnapshot(expected(`${command}.txt`));
        const persian = await detente(command, file, "--lang", "fa");
        await expect(persian.out).toMatchFileSnapshot(expected(`${command}.fa.txt`));
        for (const { out } of [words, persian]) expect(out).not.toMatch(unprintable);
      },
      slow,
    );

    test.runIf(of(file) && looksBack[name])(
      `[CS10] a case dated for earlier days answers as of them: ${command}`,
      async () => {
        for (const day of looksBack[name]!) {
          const words = await detente(command, file, "--as-of", day);
          expect(words.status, day).toBe(0);
          await expect(words.out).toMatchFileSnapshot(expected(`${command}-${day}.txt`));
          expect(words.out, day).not.toMatch(unprintable);
        }
      },
      slow,
    );
  }

  test.runIf(hasIssues(file))(
    "[CS5] asked twice, a command gives the same bytes",
    async () => {
      const first = await askedAnew("deals", file, "--json", "--seed", "3");
      const second = await askedAnew("deals", file, "--json", "--seed", "3");
      expect(second.out).toBe(first.out);
    },
    slow,
  );

  test(
    "[CS6] nothing printed shows a stack trace, an undefined or a number that is none",
    async () => {
      const asked = [
        ["check"],
        ...(hasIssues(file) ? [["deals", "--red-lines", "stated"]] : []),
        ["brief"],
        ["brief", "--lang", "fa"],
        ...(hasConflict(file) ? [["stability"]] : []),
        ...(hasPlan(file) ? [["phases"], ["phases", "--lang", "fa"]] : []),
      ];
      for (const [command, ...options] of asked) {
        const { out } = await detente(command, file, ...options);
        expect(out, command).not.toMatch(unprintable);
      }
    },
    slow,
  );
});
