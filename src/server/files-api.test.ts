import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TodayPage } from "../brief/wire.js";
import type { Talks } from "../talks/model.js";
import { parseTalks } from "../talks/parse.js";
import { answersByFile } from "./answers-by-file.js";
import { createApp } from "./app.js";
import { currentFile } from "./current-file.js";
import type { Desk } from "./desk.js";
import { catalogueIn } from "./store/catalogue.js";
import { DeskStore, hashOf } from "./store/store.js";

const port = 4750;
const origin = `http://127.0.0.1:${port}`;
const session = { token: "token", cookieName: `detente-${port}`, secret: "secret" };
const small = "detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\n";

const desk: Desk<Talks> = {
  analyse: parseTalks,
  talks: (talks) => talks,
  pages: {
    today: ({ title }, lang) => ({ page: "today", frame: { lang, dir: "ltr", title }, question: title }) as TodayPage,
  },
  forms: { md: { type: "text/markdown", write: ({ title }) => `# ${title}` } },
};

let folder: string;
let app: Hono;
let store: DeskStore;
const logged: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "detente-api-"));
  await writeFile(join(folder, "a.yaml"), small);
  store = await DeskStore.open({ folder });
  app = createApp({
    port,
    session,
    store,
    current: await currentFile(store, port, undefined),
    catalogue: catalogueIn(join(process.cwd(), "cases")),
    answersFor: answersByFile(desk, store),
    built: ["today"],
    assets: { files: new Map(), script: "/assets/main.js", styles: [], fonts: [] },
    log: (line) => logged.push(line),
  });
  logged.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => hashOf(bytes(text));

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const from = { host: `127.0.0.1:${port}`, cookie: "detente-4750=secret" };
const ask = async (path: string, { method = "GET", headers = {}, body }: Ask = {}) =>
  app.request(`${origin}${path}`, {
    method,
    headers: { ...from, ...(method !== "GET" && { origin }), ...headers },
    ...(body !== undefined && { body }),
  });
const json = async (path: string, asked: Ask = {}) => {
  const answer = await ask(path, asked);
  return [answer.status, await answer.json()];
};
const post = (path: string, value: unknown) =>
  json(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
const put = (name: string, text: string, headers: Record<string, string>) =>
  json(`/api/files/${name}`, {
    method: "PUT",
    headers: { "content-type": "application/yaml", ...headers },
    body: text,
  });

test("[DS30] a file is read with its hash and saved against it; a second save against the same is answered with what is there", async () => {
  const read = await ask("/api/files/a.yaml");
  expect([await read.json(), read.headers.get("etag")]).toEqual([
    { name: "a.yaml", text: small, hash: hash(small) },
    `"${hash(small)}"`,
  ]);
  const match = { "if-match": `"${hash(small)}"` };
  expect(await put("a.yaml", "one", match)).toEqual([200, { hash: hash("one") }]);
  expect(await put("a.yaml", "two", match)).toMatchObject([
    412,
    { error: { code: "changed-outside" }, now: { text: "one", hash: hash("one") } },
  ]);
  expect(await put("a.yaml", "two", {})).toMatchObject([428, { error: { code: "no-condition" } }]);
  expect(await put("a.yaml", "two", { "if-match": "*" })).toMatchObject([428, {}]);
  expect(await readFile(join(folder, "a.yaml"), "utf8")).toBe("one");
  expect(await json("/api/files/a.yaml/state")).toEqual([200, { hash: hash("one") }]);
  expect(await json("/api/files/none.yaml/state")).toEqual([200, { hash: null }]);
});

test("[DS31] of two windows that save at once exactly one wins", async () => {
  const match = { "if-match": `"${hash(small)}"` };
  const answers = await Promise.all(["one", "two", "three"].map((text) => put("a.yaml", text, match)));
  expect(answers.map(([status]) => status).sort()).toEqual([200, 412, 412]);
});

test("[DS32] whoever writes must be signed in and say that the desk's own page asks", async () => {
  const writes: [string, string][] = [
    ["PUT", "/api/files/a.yaml"],
    ["DELETE", "/api/files/a.yaml"],
    ["POST", "/api/files"],
    ["POST", "/api/files/import"],
    ["POST", "/api/files/a.yaml/rename"],
    ["POST", "/api/files/trash/x"],
  ];
  for (const [method, path] of writes) {
    for (const headers of [{ origin: "http://evil.example" }, { origin: "null" }, { host: "evil.example" }])
      expect([path, (await ask(path, { method, headers })).status]).toEqual([path, 403]);
    expect((await app.request(`${origin}${path}`, { method, headers: from })).status).toBe(403);
    expect((await ask(path, { method, headers: { cookie: "detente-4750=wrong" } })).status).toBe(401);
  }
  expect((await ask("/api/files", { method: "PATCH" })).status).toBe(405);
  for (const path of ["/today", "/api/talks", "/api/filesystem"])
    expect((await ask(path, { method: "PUT" })).status).toBe(405);
  expect(await readdir(folder)).toEqual(["a.yaml"]);
});

test("[DS33] a name that is none is refused in every place that takes one", async () => {
  for (const name of ["..%2fx.yaml", ".x.yaml", "a%00b.yaml", "%2fetc%2fpasswd", "x%5cy.yaml"]) {
    expect([name, ...(await json(`/api/files/${name}`))]).toMatchObject([name, 400, { error: { code: "bad-name" } }]);
    expect((await put(name, "x", { "if-match": hash("x") }))[0]).toBe(400);
    expect((await json(`/api/files/${name}`, { method: "DELETE" }))[0]).toBe(400);
    expect((await json(`/api/files/${name}/export`))[0]).toBe(400);
    expect((await post("/api/files/a.yaml/rename", { name: decodeURIComponent(name) }))[0]).toBe(400);
    expect((await post("/api/files", { name: decodeURIComponent(name) }))[0]).toBe(400);
  }
  expect((await ask("/api/files/%E0%A4%A")).status).toBeLessThan(500);
  expect(await readdir(folder)).toEqual(["a.yaml"]);
  expect(logged).toEqual([]);
});

test("[DS34] a file of 1 MiB passes whole; more is refused, by the store or before it is read", async () => {
  const most = "x".repeat(1024 * 1024);
  expect(await put("a.yaml", most, { "if-match": hash(small) })).toMatchObject([200, {}]);
  expect((await put("a.yaml", `${most}y`, { "if-match": hash(most) }))[0]).toBe(413);
  const long = String(1.2 * 1024 * 1024);
  expect((await put("a.yaml", "x", { "if-match": hash(most), "content-length": long }))[0]).toBe(413);
});

test("[DS35] a file begins from nothing, from a case, as a copy, or from a text", async () => {
  expect(await post("/api/files", {})).toMatchObject([201, { name: "talks.yaml" }]);
  expect(await post("/api/files", { from: { case: "news/iran-us-2026" } })).toMatchObject([
    201,
    { name: "iran-us-2026.yaml" },
  ]);
  expect(await post("/api/files", { from: { copyOf: "a.yaml" } })).toMatchObject([
    201,
    { name: "a (2).yaml", text: small },
  ]);
  expect(await post("/api/files", { name: "b.yaml", from: { text: "x" } })).toMatchObject([
    201,
    { name: "b.yaml", text: "x" },
  ]);
  expect(await post("/api/files", { name: "b.yaml" })).toMatchObject([409, { error: { code: "name-taken" } }]);
  const raw = { method: "POST", headers: { "content-type": "application/yaml" }, body: "raw" };
  expect(await json("/api/files?name=c.yaml", raw)).toMatchObject([201, { name: "c.yaml", text: "raw" }]);
  for (const id of ["none/such", "../cases/news/iran-us-2026", "news", ""])
    expect(await post("/api/files", { from: { case: id } })).toMatchObject([404, { error: { code: "no-such-case" } }]);
  for (const odd of [
    null,
    [],
    1,
    { name: 1 },
    { from: 1 },
    { from: { odd: "x" } },
    { from: { text: 1 } },
    { from: null },
  ])
    expect([odd, (await post("/api/files", odd))[0]]).toEqual([odd, 400]);
  expect(
    (await ask("/api/files", { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" })).status,
  ).toBe(400);
  const [, { files, cases }] = (await json("/api/files")) as [
    number,
    { files: { name: string }[]; cases: { id: string }[] },
  ];
  expect(files.map(({ name }) => name)).toContain("iran-us-2026.yaml");
  expect(cases.map(({ id }) => id)).toContain("news/iran-us-2026");
});

test("[DS36] a deleted file is listed as such and brought back", async () => {
  const [status, { trashed }] = (await json("/api/files/a.yaml", { method: "DELETE" })) as [
    number,
    { trashed: string },
  ];
  expect([status, await json("/api/files")]).toMatchObject([
    200,
    [200, { files: [], trash: [{ id: trashed, name: "a.yaml" }] }],
  ]);
  expect(await json(`/api/files/trash/${trashed}`, { method: "POST" })).toEqual([200, { name: "a.yaml" }]);
  expect(await readFile(join(folder, "a.yaml"), "utf8")).toBe(small);
});

test("[DS37] a page is about the file in its address; with several files an address without one is completed", async () => {
  expect(await (await ask("/today")).text()).toContain('data-file="a.yaml"');
  await writeFile(join(folder, "گفت.yaml"), small.replace("title: T", "title: گفت"));
  const bare = await ask("/today?lang=en");
  expect([bare.status, bare.headers.get("location")]).toEqual([303, "/today?lang=en&file=a.yaml"]);
  const other = await ask(`/today?file=${encodeURIComponent("گفت.yaml")}`);
  expect(await other.text()).toContain('data-file="گفت.yaml"');
  const cookie = other.headers.getSetCookie()[0]!.split(";")[0]!;
  const remembered = await ask("/today", { headers: { cookie: `${from.cookie}; ${cookie}` } });
  expect(decodeURIComponent(remembered.headers.get("location")!)).toBe("/today?file=گفت.yaml");
  expect(await json("/api/talks?file=a.yaml")).toMatchObject([200, { title: "T" }]);
  for (const name of ["none.yaml", "../a.yaml"]) {
    expect((await ask(`/today?file=${name}`)).status).toBe(404);
    expect((await json(`/api/talks?file=${name}`))[0]).toBe(404);
  }
});

test("[DS38] the page of a file carries its text closed to injection, and lets in one style sheet of its own", async () => {
  await writeFile(join(folder, "a.yaml"), "</script><script>alert(1)</script>");
  const answer = await ask("/file");
  const text = await answer.text();
  expect(text.match(/<script/g)).toHaveLength(2);
  const data = JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)![1]!);
  expect(data).toMatchObject({ page: "file", file: { name: "a.yaml", text: "</script><script>alert(1)</script>" } });
  expect(answer.headers.get("content-security-policy")).toContain(`style-src 'self' 'nonce-${data.nonce}'`);
  expect(JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(await (await ask("/file")).text())![1]!).nonce).not.toBe(
    data.nonce,
  );
  await rm(join(folder, "a.yaml"));
  expect((await ask("/today")).headers.get("location")).toBe("/file?lang=en");
  expect(await (await ask("/file")).text()).toContain('"file":null');
});

test("[DS39] a file goes out as it is, as a brief, and for other tools with a note of what was left out", async () => {
  const plain = await ask("/api/files/a.yaml/export");
  expect([await plain.text(), plain.headers.get("content-disposition")]).toEqual([
    small,
    "attachment; filename=\"a.yaml\"; filename*=UTF-8''a.yaml",
  ]);
  expect(await (await ask("/api/files/a.yaml/export?format=md")).text()).toBe("# T");
  expect((await json("/api/files/a.yaml/export?format=rtf"))[0]).toBe(422);
  await post("/api/files", {});
  const zip = await ask("/api/files/talks.yaml/export?format=genius");
  const entries = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  expect(entries).toContain("left-out.txt");
  expect(entries.filter((name) => name.endsWith(".xml")).length).toBeGreaterThanOrEqual(3);
  await writeFile(join(folder, "a.yaml"), "odd");
  expect(await json("/api/files/a.yaml/export?format=genius")).toMatchObject([
    422,
    { error: { code: "cannot-export" } },
  ]);
});

test("[DS40] what another tool wrote becomes a file, and comes back from its own export; what is none is answered with problems", async () => {
  await post("/api/files", {});
  for (const format of ["genius", "geniusweb", "negmas"]) {
    const zip = await ask(`/api/files/talks.yaml/export?format=${format}`);
    const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const files = Object.entries(entries)
      .filter(([name]) => name !== "left-out.txt")
      .map(([name, content]) => ({ name, text: new TextDecoder().decode(content) }))
      .reverse();
    const [status, made] = (await post("/api/files/import", { files })) as [number, { name: string }];
    expect([format, status, made]).toMatchObject([format, 201, {}]);
    expect((await json(`/api/talks?file=${encodeURIComponent(made.name)}`))[0]).toBe(200);
  }
  expect(await post("/api/files/import", { files: [{ name: "x.xml", text: "<a" }] })).toMatchObject([
    422,
    { problems: [{}] },
  ]);
  expect(await post("/api/files/import", { files: [] })).toMatchObject([422, { problems: [{ code: "no-files" }] }]);
  for (const odd of [{}, { files: 1 }, { files: [{ name: "x" }] }, { files: [null] }])
    expect((await post("/api/files/import", odd))[0]).toBe(400);
});
