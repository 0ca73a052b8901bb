import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language, TodayPage } from "../brief/wire.js";
import type { Talks } from "../talks/model.js";
import { type RunningServer, startServer } from "./start.js";

let folder: string;
let server: RunningServer;
let signedIn: string;
const logged: string[] = [];

const page = (lang: Language, asOf: string | undefined) =>
  ({
    page: "today",
    frame: { lang, dir: lang === "fa" ? "rtl" : "ltr", title: "River </title> talks", asOf: asOf ?? "file" },
    question: "Is it </script><script>alert(1)</script>?",
  }) as TodayPage;

const options = () => ({
  port: 0,
  data: join(folder, "data"),
  files: [join(folder, "talks.yaml")],
  pages: folder,
  log: (line: string) => logged.push(line),
  desk: {
    analyse(content: Uint8Array, asOf: string | undefined) {
      const text = new TextDecoder().decode(content);
      if (text.includes("bug")) throw new Error("secret path /home/me");
      if (text.includes("wrong")) return { ok: false as const, problems };
      return { ok: true as const, value: asOf };
    },
    talks: (asOf: string | undefined) => ({ title: `talks ${asOf}` }) as Talks,
    pages: { today: (asOf: string | undefined, lang: Language) => page(lang, asOf) },
  },
});

const problems = [
  { line: 12, column: 5, code: "unknown-issue", message: 'no issue "<b>sanctons"', hint: 'did you mean "sanctions"?' },
  { line: 14, column: 1, code: "unknown-key", message: "no such key" },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "detente-server-"));
  await mkdir(join(folder, ".vite"));
  await mkdir(join(folder, "assets"));
  const manifest = { "main.tsx": { file: "assets/main-1a.js", isEntry: true, css: ["assets/main-1a.css"] } };
  await writeFile(join(folder, ".vite/manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "assets/main-1a.js"), "let a = 1;".repeat(200));
  await writeFile(join(folder, "assets/main-1a.css"), "a{}");
  await writeFile(join(folder, "assets/notes.txt"), "not for serving");
  await writeFile(join(folder, "talks.yaml"), "fine");
  server = await startServer(options());
  const opened = await get(server.url.replace(/^http:\/\/[^/]+/, ""));
  signedIn = opened.headers["set-cookie"]![0]!.split(";")[0]!;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

/** One request, every header as given: `fetch` would set Host itself. */
function get(
  path: string,
  headers: Record<string, string> = {},
  more: { method?: string; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: server.port, host: "127.0.0.1", path, method: more.method ?? "GET", headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const body = Buffer.concat(parts);
          resolve({ status: response.statusCode!, headers: response.headers, body, text: body.toString("utf8") });
        });
      },
    );
    asked.on("error", reject);
    asked.end(more.body);
  });
}

const asReader = (path: string, headers: Record<string, string> = {}) => get(path, { cookie: signedIn, ...headers });

test("[SV20] the token link signs a browser in with a cookie out of reach of scripts, and leads to Today", async () => {
  const opened = await get(new URL(server.url).pathname + new URL(server.url).search);
  expect(opened.status).toBe(303);
  expect(opened.headers.location).toBe("/today");
  expect(opened.headers["set-cookie"]![0]).toMatch(/^detente-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect((await asReader("/today")).status).toBe(200);
  expect((await asReader("/")).headers.location).toBe("/today");
});

test("[SV21] without the cookie or the token every address answers 401, says what to do, and shows nothing of the talks", async () => {
  const wrong = `detente-${server.port}=wrong`;
  for (const path of [
    "/",
    "/today",
    "/api/talks",
    "/assets/main-1a.js",
    "/nowhere",
    "/?token=",
    "/?token=wrong",
    "/today?token=x",
  ]) {
    for (const headers of [{}, { cookie: wrong }]) {
      const { status, text } = await get(path, headers);
      expect([path, status]).toEqual([path, 401]);
      expect(text).toContain("?token=");
      expect(text).not.toContain("River");
    }
  }
  const token = new URL(server.url).search;
  expect((await get(`/today${token}`)).status).toBe(401);
  expect((await get(`/${token}`, {}, { method: "POST" })).status).toBe(401);
  expect((await get("/today", { "accept-language": "fa" })).text).toContain('<html lang="fa" dir="rtl">');
});

test("[SV22] a request under a foreign name or from a foreign page is refused, signed in or not", async () => {
  for (const headers of [
    { host: "evil.example" },
    { host: `evil.example:${server.port}` },
    { origin: "http://evil.example" },
    { origin: "null" },
  ]) {
    const { status, text } = await asReader("/today", headers as Record<string, string>);
    expect(status).toBe(403);
    expect(text).not.toContain("River");
  }
  expect(
    (await get(new URL(server.url).search.replace("?", "/?"), { host: "evil.example" })).headers["set-cookie"],
  ).toBeUndefined();
  expect(
    (await asReader("/today", { host: `localhost:${server.port}`, origin: `http://localhost:${server.port}` })).status,
  ).toBe(200);
});

test("[SV23] every answer carries the security headers", async () => {
  const answers = [
    await get("/today"),
    await asReader("/today"),
    await asReader("/assets/main-1a.js"),
    await asReader("/nowhere"),
  ];
  answers.push(
    await asReader("/api/today"),
    await asReader("/api/nowhere"),
    await asReader("/today", { host: "evil.example" }),
  );
  for (const { headers } of answers) {
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("[SV24] a page says its language and direction in the first answer and carries its data, closed to injection", async () => {
  const { text, headers } = await asReader("/today?lang=fa&as-of=2025-06-13");
  expect(headers["cache-control"]).toBe("no-store");
  expect(text).toContain('<html lang="fa" dir="rtl">');
  expect(text).toContain("River &lt;/title&gt; talks");
  const data = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(text)![1]!;
  expect(JSON.parse(data)).toEqual(page("fa", "2025-06-13"));
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text).toContain('<script type="module" src="/assets/main-1a.js"></script>');
  expect(text).toContain('<link rel="stylesheet" href="/assets/main-1a.css">');
});

test("[SV25] a language asked for is remembered, and one that we do not have is not", async () => {
  expect((await asReader("/today?lang=fa")).headers["set-cookie"]![0]).toMatch(
    /^detente-lang=fa; .*HttpOnly; SameSite=Strict$/,
  );
  expect((await asReader("/today?lang=xx")).headers["set-cookie"]).toBeUndefined();
  expect((await asReader("/today", { cookie: `${signedIn}; detente-lang=fa` })).text).toContain('dir="rtl"');
  expect((await asReader("/today", { "accept-language": "fa-IR, en;q=0.5" })).text).toContain('dir="rtl"');
});

test("[SV26] a date that is none gets a plain answer that says how to write one", async () => {
  for (const date of ["yesterday", "2026-13", "2026-02-30", "2026-1-1", "20260131", "<script>", "2026-01-31T10:00"]) {
    const path = `?as-of=${encodeURIComponent(date)}`;
    const { status, text } = await asReader(`/today${path}`);
    expect([date, status]).toEqual([date, 400]);
    expect(text).toContain("2026-01-31");
    for (const api of ["today", "talks"]) {
      const answer = await asReader(`/api/${api}${path}`);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text).problems[0]).toMatchObject({ code: "bad-date" });
    }
  }
  for (const date of ["2026", "2026-01", "2024-02-29", "2026-01-31T10:00:00Z", "2026-01-31T10:00+03:30"]) {
    expect((await asReader(`/today?as-of=${encodeURIComponent(date)}`)).status).toBe(200);
  }
});

test("[SV27] the API gives the page and the talks as of the date, as JSON", async () => {
  const today = await asReader("/api/today?lang=fa&as-of=2025");
  expect(today.headers["content-type"]).toMatch(/^application\/json/);
  expect(JSON.parse(today.text)).toEqual(page("fa", "2025"));
  expect(JSON.parse((await asReader("/api/talks?as-of=2025")).text)).toEqual({ title: "talks 2025" });
});

test("[SV28] pages still to come and addresses that name nothing answer 404 in words", async () => {
  for (const name of "table deals factions timeline brief stability phases clocks incidents actors rehearse scenarios conduct next".split(
    " ",
  )) {
    const { status, text } = await asReader(`/${name}`);
    expect(status).toBe(404);
    expect(text).toContain("not built yet");
    expect(text).toContain('href="/today?lang=en"');
  }
  const nowhere = await asReader("/nowhere?lang=fa");
  expect(nowhere.status).toBe(404);
  expect(nowhere.text).toContain("چنین صفحه‌ای نیست");
  expect(JSON.parse((await asReader("/api/nowhere")).text)).toMatchObject({ error: { code: "no-such-address" } });
});

test("[SV29] a file with problems is shown with every place, message and hint, and mended once it is saved", async () => {
  await writeFile(join(folder, "talks.yaml"), "wrong");
  const { status, text } = await asReader("/today?lang=en");
  expect(status).toBe(422);
  expect(text).toContain("The talks file has 2 problems");
  expect(text).toContain("line 12, column 5");
  expect(text).toContain("no issue &quot;&lt;b&gt;sanctons&quot;");
  expect(text).toContain("did you mean &quot;sanctions&quot;?");
  expect(text).toContain("line 14, column 1");
  expect((await asReader("/today?lang=fa")).text).toContain("سطر ۱۲، ستون ۵");
  const api = await asReader("/api/today");
  expect(api.status).toBe(422);
  expect(JSON.parse(api.text).problems).toEqual(problems);
  await writeFile(join(folder, "talks.yaml"), "fine again");
  expect((await asReader("/today")).status).toBe(200);
});

test("[SV30] a bug is answered with a number that the log explains, and with nothing of its inside", async () => {
  await writeFile(join(folder, "talks.yaml"), "a bug here");
  for (const path of ["/today", "/api/today"]) {
    logged.length = 0;
    const { status, text } = await asReader(path);
    expect(status).toBe(500);
    expect(text).not.toMatch(/secret|\.ts|at Object/);
    expect(logged).toHaveLength(1);
    const id = /^bug ([0-9a-f]{8}) at GET/.exec(logged[0]!)![1]!;
    expect(text).toContain(id);
    expect(logged[0]).toContain("secret path");
  }
  await writeFile(join(folder, "talks.yaml"), "fine once more");
});

test("[SV31] built files are kept for good by the browser, compressed where that is smaller, and nothing else is served", async () => {
  const plain = await asReader("/assets/main-1a.js");
  expect(plain.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "private, max-age=31536000, immutable",
  });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const packed = await asReader("/assets/main-1a.js", { "accept-encoding": "gzip, br" });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  expect(gunzipSync(packed.body).toString()).toBe(plain.text);
  expect(packed.body.length).toBeLessThan(plain.body.length);
  expect(
    (await asReader("/assets/main-1a.css", { "accept-encoding": "gzip" })).headers["content-encoding"],
  ).toBeUndefined();
  for (const path of [
    "/assets/notes.txt",
    "/assets/../talks.yaml",
    "/assets/..%2ftalks.yaml",
    "/.vite/manifest.json",
    "/assets/",
  ]) {
    expect([path, (await asReader(path)).status]).toEqual([path, 404]);
  }
});

test("[SV32] nothing can be sent: other methods are refused, large bodies before they are read", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const { status, headers } = await get("/today", { cookie: signedIn }, { method });
    expect([method, status, headers.allow]).toEqual([method, 405, "GET, HEAD"]);
  }
  const body = "x".repeat(100_000);
  expect(
    (await get("/today", { cookie: signedIn, "content-length": String(body.length) }, { method: "POST", body })).status,
  ).toBe(413);
  const head = await get("/today", { cookie: signedIn }, { method: "HEAD" });
  expect([head.status, head.text]).toEqual([200, ""]);
});

test("[SV33] a port that is taken gives way to the next free one", async () => {
  const second = await startServer({ ...options(), port: server.port, token: "fixed" });
  expect(second.port).toBeGreaterThan(server.port);
  expect(second.url).toBe(`http://127.0.0.1:${second.port}/?token=fixed`);
  await second.close();
});

test("[SV34] the desk listens on the loopback address alone", async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  for (const host of [...outside, "127.0.0.2"]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host, port: server.port }, () => resolve("connected"));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect([host, outcome]).toEqual([host, "ECONNREFUSED"]);
  }
});

test("[SV35] without built pages the start fails and says what is missing", async () => {
  await expect(startServer({ ...options(), pages: join(folder, "nowhere") })).rejects.toThrow(/manifest\.json/);
});
