import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Io, processIo } from "./io.js";
import { main } from "./main.js";

const folder = mkdtempSync(path.join(tmpdir(), "detente-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const real = processIo();

/** Runs a command over real files. */
async function detente(...argv: string[]) {
  const said = { out: "", err: "" };
  const io: Io = {
    ...real,
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
    progress: () => {},
    columns: 100,
  };
  return { status: await main(argv, io), ...said };
}

const items = (evaluations: readonly number[] = []) =>
  ["a, b", 'say "x"', "=1+1"]
    .map((value, k) => {
      const evaluation = evaluations.length ? ` evaluation="${evaluations[k]}"` : "";
      return `<item index="${k + 1}" value="${value.replaceAll('"', "&quot;")}"${evaluation}/>`;
    })
    .join("");
const domain = `<negotiation_template><utility_space><objective name="t"><issue index="1" name="The issue">${items()}</issue></objective></utility_space></negotiation_template>`;
const profile = (evaluations: readonly number[]) =>
  `<utility_space><objective name="t"><issue index="1" name="The issue">${items(evaluations)}</issue><weight index="1" value="1"/></objective></utility_space>`;

function files(name: string, contents: Record<string, string | Uint8Array>): string {
  const home = mkdtempSync(path.join(folder, `${name}-`));
  for (const [file, text] of Object.entries(contents)) writeFileSync(path.join(home, file), text);
  return home;
}

const three = {
  "domain.xml": domain,
  "p10.xml": profile([4, 2, 1]),
  "p2.xml": profile([1, 2, 4]),
  "pareto.xml": "0.1,0.2",
};
const nine = Object.fromEntries(Array.from({ length: 9 }, (_, k) => [`p${k + 1}.xml`, profile([k, 2, 4])]));

test("[IM50] a folder is read as its domain and profiles, in natural order, files left out by name said", async () => {
  const home = files("folder", three);
  const { status, out, err } = await detente("deals", home, "--json");
  expect(status).toBe(0);
  const result = JSON.parse(out);
  expect(result.parties).toEqual(["p2", "p10"]);
  expect(result.frontier.points.map(({ deal }: { deal: object }) => deal)).toEqual([
    { "The issue": "=1+1" },
    { "The issue": 'say "x"' },
    { "The issue": "a, b" },
  ]);
  expect(err).toMatch(/2 of 2 profiles are read: p2, p10/);
  expect(err).toMatch(/pareto\.xml is left out by its name/);
});

test("[IM51] nine profiles are never nine parties silently: they are listed and the user picks", async () => {
  const home = files("nine", { "domain.xml": domain, ...nine });
  const asked = await detente("deals", home);
  expect(asked.status).toBe(2);
  expect(asked.err).toMatch(
    /there are 9 profiles: p1, p2, .*p9; say which are the parties: --profiles p1,p2 \[too-many-profiles\]/,
  );
  const glob = Object.keys({ "domain.xml": 0, ...nine }).map((name) => path.join(home, name));
  expect((await detente("import", "genius", ...glob)).status).toBe(2);
  const picked = await detente("deals", home, "--profiles", "p3,p1", "--json");
  expect(JSON.parse(picked.out).parties).toEqual(["p3", "p1"]);
  expect(picked.err).toMatch(/2 of 9 profiles are read: p3, p1/);
  const unknown = await detente("deals", home, "--profiles", "p3,p77");
  expect(unknown).toMatchObject({
    status: 2,
    err: expect.stringMatching(/no profile "p77"; there are p1, .*\[unknown-profile\]/),
  });
});

test("[IM52] the domain is found wherever it stands among the files", async () => {
  const home = files("order", { "a1.xml": profile([4, 2, 1]), "a2.xml": profile([1, 2, 4]), "zdomain.xml": domain });
  const result = await detente(
    "deals",
    ...["a1", "a2", "zdomain"].map((name) => path.join(home, `${name}.xml`)),
    "--json",
  );
  expect(JSON.parse(result.out).parties).toEqual(["a1", "a2"]);
  expect(result.err).toMatch(/zdomain\.xml is the domain/);
});

test("[IM53] import writes a sound talks file and its report; as JSON, too", async () => {
  const home = files("write", three);
  const target = path.join(home, "talks.yaml");
  const written = await detente("import", "genius", home, "-o", target);
  expect(written.status).toBe(0);
  expect(written.out).toMatch(/talks\.yaml: 2 parties, 1 issues\n/);
  expect((await detente("check", target)).status).toBe(0);
  expect(readFileSync(target, "utf8")).toContain("name: 'say \"x\"'");
  const json = JSON.parse((await detente("import", "genius", home, "--json")).out);
  expect(json).toMatchObject({ scale: "points", parties: ["p2", "p10"], issues: [{ name: "The issue", options: 3 }] });
  expect(json.report.map(({ code }: { code: string }) => code)).toContain("scale");
});

test("[IM54] encodings: Latin as the XML says, UTF-16 with its mark; anything else is a problem with its place", async () => {
  const latin = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>${domain.replaceAll("a, b", "caf\u00e9")}`,
    "latin1",
  );
  const own = profile([4, 2, 1]).replaceAll("a, b", "caf\u00e9");
  const home = files("latin", { "domain.xml": latin, "p.xml": Buffer.from(`\ufeff${own}`, "utf16le") });
  const result = await detente("deals", home, "--json");
  expect(result.err).toMatch(/domain\.xml is read as windows-1252/);
  expect(JSON.parse(result.out).frontier.points[0].deal).toEqual({ "The issue": "café" });
  const broken = files("broken", { "domain.xml": domain, "p.xml": Buffer.from([0x3c, 0x61, 0xff]) });
  expect(await detente("deals", broken)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/p\.xml:1:3 .*\[not-utf-8\]/),
  });
});

test("[IM55] problems of all files are printed with file, line, column, hint and code, and the status is 1", async () => {
  const home = files("bad", { "domain.xml": domain, "p1.xml": profile([1, Number.NaN, 2]), "p2.xml": "<!DOCTYPE x>" });
  const { status, err } = await detente("deals", home);
  expect(status).toBe(1);
  expect(err).toMatch(/^\S+p1\.xml:1:\d+ the evaluation of "say "x"" is "NaN".*; write evaluation=.* \[bad-number\]$/m);
  expect(err).toMatch(/^\S+p2\.xml:1:1 a DOCTYPE is not read; .* \[doctype\]$/m);
});

test("[IM56] levels below 2 or above 1,000, unknown formats and empty folders are misuse", async () => {
  const home = files("misuse", three);
  expect((await detente("import", "genius", home, "--levels", "1")).status).toBe(2);
  expect((await detente("import", "genius", home, "--levels", "1000000000")).status).toBe(2);
  expect((await detente("import", "excel97", home)).status).toBe(2);
  expect((await detente("import", "genius", files("empty", {}))).status).toBe(2);
});

test("[EX8] export makes the folder it is told to write to, and names what is lost", async () => {
  const home = files("export", three);
  const talks = path.join(home, "talks.yaml");
  await detente("import", "genius", home, "-o", talks);
  const target = path.join(home, "new", "folder");
  const { status, err } = await detente("export", "negmas", talks, "-o", target);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const back = JSON.parse((await detente("deals", target, "--json")).out);
  expect(back.parties).toEqual(["p2", "p10"]);
  expect(back.acceptable.count).toBe("3");
  expect((await detente("export", "genius", talks)).out).toMatch(/^<!-- domain\.xml -->\n/);
});

describe.runIf(existsSync("../shared/reference"))("reference folders through the command", () => {
  const home = "../shared/reference";
  const reference = existsSync(home) ? JSON.parse(readFileSync(`${home}/deals.json`, "utf8")) : {};
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

  test("[IM57] counts, frontier and Nash values of reference folders are right in both semantics, the scale said", async () => {
    const wanted = [
      "NiceOrDieC",
      "FiftyFiftyA",
      "other-pie",
      "laptopdomain",
      "IntegerDomain",
      "group8-holiday",
      "Grandma",
    ];
    const chosen = reference.domains.filter(({ folder }: { folder: string }) =>
      wanted.some((name) => folder.endsWith(name)),
    );
    expect(chosen.length).toBe(wanted.length);
    for (const {
      folder,
      domain_file,
      profile_files,
      genius_semantics_reserved_honoured,
      raw_by_definition,
    } of chosen) {
      const paths = [domain_file, ...profile_files].map((name: string) => `${home}/${folder}/${name}`);
      for (const [semantics, block, unit] of [
        ["genius", genius_semantics_reserved_honoured, 100],
        ["negmas", raw_by_definition, 1],
      ] as const) {
        const { out } = await detente("deals", ...paths, "--semantics", semantics, "--json", "--draws", "10");
        const got = JSON.parse(out);
        const where = `${folder} ${semantics}`;
        expect(got.scale, where).toBe(semantics === "genius" ? "points" : "raw");
        expect(got.acceptable.count, where).toBe(String(block.n_rational));
        if (!block.n_rational) continue;
        expect(got.frontier.size, where).toBe(block.pareto_size);
        const parties: string[] = got.parties;
        block.pareto.slice(0, 50).forEach((values: number[], k: number) => {
          values.forEach((value, p) => {
            expect(close(got.frontier.points[k].utilities[parties[p]] / unit, value), `${where} ${k}`).toBe(true);
          });
        });
        const [best] = block.nash;
        const { nash } = got.solutions;
        expect(
          nash.points.some(({ utilities }: { utilities: Record<string, number> }) =>
            best.every((value: number, p: number) => close(utilities[parties[p]] / unit, value)),
          ),
          `${where} nash`,
        ).toBe(true);
      }
    }
  });
});
