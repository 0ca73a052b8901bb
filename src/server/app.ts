import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Language, PageName } from "../brief/wire.js";
import { isDate } from "../talks/dates.js";
import type { Problem } from "../talks/model.js";
import { problemLine } from "../talks/problem-words/words.js";

import type { Asset, Assets } from "./assets.js";
import type { CurrentFile } from "./current-file.js";
import type { Answers, PageAbout, WrittenBrief } from "./desk.js";
import { type ExportedFile, type ExportFormat, filesApi, isForeignFormat } from "./files-api.js";
import { briefPolicy, contentPolicy, refusal, securityHeaders } from "./guard.js";
import { guideIn } from "./guide.js";
import { guideRoute } from "./guide-route.js";
import { chooseLanguage, isLanguage, languageCookie, languageCookieName } from "./language.js";
import { registerApi } from "./register-api.js";
import { cookieValue, type Session, sameSecret, sessionCookie } from "./session.js";
import {
  backLink,
  bareNoticeHtml,
  fileLink,
  filePageHtml,
  noticeHtml,
  pageHtml,
  problemsHtml,
  startPageHtml,
} from "./shell.js";
import type { Catalogue } from "./store/catalogue.js";
import { refused } from "./store/refusals.js";
import type { DeskStore } from "./store/store.js";
import { type Notice, serverWords } from "./words.js";

export interface AppOptions {
  readonly port: number;
  readonly session: Session;
  readonly store: DeskStore;
  readonly current: CurrentFile;
  readonly catalogue: Catalogue;
  /** Answers about a file of the desk, by its name. */
  readonly answersFor: (name: string) => Promise<Answers>;
  /** The pages that the desk has. */
  readonly built: readonly PageName[];
  /** Endings of files in which a brief can be written here. */
  readonly forms?: readonly string[];
  /** Whether forecasts are written down. */
  readonly register?: boolean;
  readonly assets: Assets;
  /** Told of each bug, with the number that the reader was given. */
  readonly log: (line: string) => void;
}

/**
 * The desk as a function from request to response.
 *
 * Order matters: whose request it is comes before what it asks, so that a stranger learns nothing but how to sign in.
 */
export function createApp(options: AppOptions): Hono {
  const { port, session, store, current, catalogue, answersFor, built, assets, log } = options;
  const app = new Hono();

  app.use(securityHeaders);
  app.use(async (c, next) => {
    if (refusal(port, c.req.header("host"), c.req.header("origin"))) return refuse(c, "foreign", 403);
    return next();
  });
  app.use(async (c, next) => {
    if (sameSecret(cookieValue(c.req.header("cookie"), session.cookieName), session.secret)) return next();
    const token = c.req.path === "/" && c.req.method === "GET" ? c.req.query("token") : undefined;
    return sameSecret(token, session.token) ? next() : refuse(c, "signIn", 401);
  });
  const limited = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => refuse(c, "tooLarge", 413) });
  const [short, long] = [limited(shortBody), limited(fileBody)];
  app.use((c, next) => (isFiles(c) ? long(c, next) : short(c, next)));
  app.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    if ((isFiles(c) && writing.includes(c.req.method)) || (isRegister(c) && c.req.method === "POST")) {
      // A browser says where a writing request comes from; whoever does not say is no page of this desk.
      return c.req.header("origin") === undefined ? refuse(c, "foreign", 403) : next();
    }
    c.header("Allow", ["GET, HEAD", ...(isFiles(c) ? writing : isRegister(c) ? ["POST"] : [])].join(", "));
    return refuse(c, "badMethod", 405);
  });

  app.get("/", (c) => {
    if (sameSecret(c.req.query("token"), session.token)) c.header("Set-Cookie", sessionCookie(session));
    return c.redirect("/today", 303);
  });

  app.get("/assets/:name", (c) => {
    const asset = assets.files.get(c.req.path);
    return asset ? assetAnswer(c, asset) : c.notFound();
  });

  app.route("/guide", guideRoute({ guide: guideIn(docs), languageOf, assets }));
  app.route("/api/files", filesApi({ store, catalogue, languageOf, exported, forms: options.forms ?? [] }));

  const fileAsked = (c: Context) => current.name(c.req.header("cookie"), c.req.query("file"));
  if (options.register) app.route("/api/register", registerApi({ store, answersFor, fileAsked, languageOf }));

  /** The file that a page is about, with the cookies that remember it and the language; or where to go instead. */
  async function opened(
    c: Context,
    lang: Language,
  ): Promise<{ name: string } | { elsewhere: Response | Promise<Response> }> {
    if (isLanguage(c.req.query("lang"))) c.header("Set-Cookie", languageCookie(lang), { append: true });
    const asked = c.req.query("file");
    const name = await current.name(c.req.header("cookie"), asked);
    if (name === undefined && asked !== undefined)
      return { elsewhere: notice(c, lang, serverWords[lang].noFile, 404, fileLink(lang)) };
    if (name === undefined) return { elsewhere: c.redirect(`/file?lang=${lang}`, 303) };
    if (asked === undefined && (await current.isOneOfMany())) {
      // With several files, an address says which one it is about: a second window may open another.
      const query = new URLSearchParams({ ...c.req.query(), file: name });
      return { elsewhere: c.redirect(`${c.req.path}?${query}`, 303) };
    }
    const remember = current.opened(name);
    if (asked !== undefined) c.header("Set-Cookie", remember, { append: true });
    return { name };
  }

  for (const page of built)
    app.get(`/${page}`, async (c) => {
      const lang = languageOf(c);
      const file = await opened(c, lang);
      if ("elsewhere" in file) return file.elsewhere;
      const asOf = askedDate(c);
      if (asOf && !isDate(asOf)) return notice(c, lang, serverWords[lang].badDate, 400);
      const answered = await (await answersFor(file.name)).page(page, asOf, lang, aboutOf(c));
      return answered.ok
        ? c.html(pageHtml(answered.value, file.name, assets))
        : c.html(problemsHtml(lang, file.name, answered.problems, assets), 422);
    });

  app.get("/file", async (c) => {
    const lang = languageOf(c);
    const nonce = randomBytes(16).toString("base64url");
    const any = (await store.names()).length > 0;
    const file = any ? await opened(c, lang) : undefined;
    if (file && "elsewhere" in file) return file.elsewhere;
    const read = file && (await store.read(file.name));
    const data = read && (read.ok ? read.value : { name: file.name, refusal: read.refusal });
    // The editor brings its own style sheet, which only this answer's number lets in.
    c.header("Content-Security-Policy", contentPolicy(`'nonce-${nonce}'`));
    return c.html(filePageHtml({ page: "file", lang, dir: serverWords[lang].dir, file: data ?? null, nonce }, assets));
  });

  app.get("/start", (c) => {
    const lang = languageOf(c);
    if (isLanguage(c.req.query("lang"))) c.header("Set-Cookie", languageCookie(lang), { append: true });
    return c.html(startPageHtml({ page: "start", lang, dir: serverWords[lang].dir }, assets));
  });

  /** Answers about the file that an API request names, else the current one. */
  async function answersAsked(c: Context): Promise<Answers | undefined> {
    const name = await fileAsked(c);
    return name === undefined ? undefined : answersFor(name);
  }

  // With a form it is the document; without one, below, what the page says.
  app.get("/api/brief", async (c, next) => {
    const form = c.req.query("form");
    if (form === undefined) return next();
    const asOf = askedDate(c);
    if (asOf && !isDate(asOf)) return c.json({ problems: [badDate(asOf)] }, 400);
    const answers = await answersAsked(c);
    if (!answers) return c.json(noSuchFile, 404);
    const lang = languageOf(c);
    const [side, since] = [c.req.query("for") || undefined, c.req.query("since") || undefined];
    if (since && !isDate(since)) return noBrief(c, form, [badDate(since, "since")], 400);
    const focus = { ...(side ? { side } : {}), ...(since ? { since } : {}) };
    const brief = await answers.brief(form, asOf, lang, focus);
    if (!brief) return c.notFound();
    return brief.ok ? briefAnswer(c, brief.value) : noBrief(c, form, brief.problems, 422);
  });

  /** In the page's frame why there is no brief is to be read; elsewhere it is data. */
  function noBrief(c: Context, form: string, problems: readonly Problem[], status: 400 | 422) {
    if (form !== "html") return c.json({ problems }, status);
    const lang = languageOf(c);
    const say = problems.map((problem) => problemLine(problem, lang)).join("; ");
    const { html, policy } = bareNoticeHtml(lang, { title: noBriefTitle[lang], say });
    c.header("Content-Security-Policy", policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    c.header("X-Frame-Options", "SAMEORIGIN");
    return c.html(html, status);
  }

  for (const page of built)
    app.get(`/api/${page}`, async (c) => {
      const asOf = askedDate(c);
      if (asOf && !isDate(asOf)) return c.json({ problems: [badDate(asOf)] }, 400);
      const answers = await answersAsked(c);
      if (!answers) return c.json(noSuchFile, 404);
      const answered = await answers.page(page, asOf, languageOf(c), aboutOf(c));
      return answered.ok ? c.json(answered.value) : c.json({ problems: answered.problems }, 422);
    });

  app.get("/api/talks", async (c) => {
    const asOf = askedDate(c);
    if (asOf && !isDate(asOf)) return c.json({ problems: [badDate(asOf)] }, 400);
    const answers = await answersAsked(c);
    if (!answers) return c.json(noSuchFile, 404);
    const talks = await answers.talks(asOf);
    return talks.ok ? c.json(talks.value) : c.json({ problems: talks.problems }, 422);
  });

  app.get("/api/dates", async (c) => {
    const answers = await answersAsked(c);
    if (!answers) return c.json(noSuchFile, 404);
    const dates = await answers.dates(languageOf(c));
    return dates.ok ? c.json(dates.value) : c.json({ problems: dates.problems }, 422);
  });

  async function exported(name: string, format: ExportFormat, lang: Language) {
    const answers = await answersFor(name);
    if (!isForeignFormat(format)) {
      const brief = await answers.brief(format, undefined, lang);
      if (!brief) return { ok: false as const, reason: `this desk writes no brief as ${format}` };
      if (!brief.ok) return brief;
      const { type, content } = brief.value;
      const value: ExportedFile = {
        type: /^text\//.test(type) ? `${type}; charset=utf-8` : type,
        ending: format,
        content: typeof content === "string" ? content : Uint8Array.from(content),
      };
      return { ok: true as const, value };
    }
    const talks = await answers.talks(undefined);
    if (!talks.ok) return talks;
    const { exportedZip } = await import("./store/foreign.js");
    const made = exportedZip(format, talks.value, lang);
    if (!made.ok) return made;
    const value: ExportedFile = {
      type: "application/zip",
      ending: `${format}.zip`,
      content: Uint8Array.from(made.zip),
    };
    return { ok: true as const, value };
  }

  app.notFound((c) => {
    if (isApi(c)) return c.json({ error: { code: "no-such-address", message: serverWords.en.noPage.title } }, 404);
    const lang = languageOf(c);
    const { noPage, notYet } = serverWords[lang];
    return notice(c, lang, namedPages.includes(c.req.path.slice(1)) ? notYet : noPage, 404);
  });

  app.onError((error, c) => {
    const id = randomBytes(4).toString("hex");
    log(`bug ${id} at ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    if (isApi(c)) return c.json({ error: { code: "bug", id, message: serverWords.en.bug.title } }, 500);
    const lang = languageOf(c);
    const { title, say } = serverWords[lang].bug;
    return notice(c, lang, { title, say: `${say} ${id}` }, 500);
  });

  const notice = (c: Context, lang: Language, words: Notice, status: 400 | 404 | 500, link = backLink(lang)) =>
    c.html(noticeHtml(lang, words, assets, [link]), status);

  return app;
}

/** The project's own documents, beside the built files. */
const docs = fileURLToPath(new URL("../../docs", import.meta.url));

/** Pages of the contract; those that are not routes yet say so. */
const namedPages =
  "table deals factions timeline brief stability phases clocks incidents actors rehearse scenarios conduct next".split(
    " ",
  );

/** Only files have bodies; elsewhere this keeps a sender from making the server hold one. */
const shortBody = 64 * 1024;
/** 1.1 MiB: a file of the greatest length, and what JSON adds to it. */
const fileBody = Math.floor(1.1 * 1024 * 1024);
const writing = ["PUT", "POST", "DELETE"];

const isRegister = (c: Context) => c.req.path === "/api/register";

const isFiles = (c: Context) => c.req.path === "/api/files" || c.req.path.startsWith("/api/files/");

const noSuchFile = { error: refused("no-such-file").refusal };

const isApi = (c: Context) => c.req.path.startsWith("/api/");

const askedDate = (c: Context) => c.req.query("as-of") || undefined;

/** The deal that the address names, where it names one. */
const aboutOf = (c: Context): PageAbout => {
  const [deal, pack] = [c.req.query("deal"), c.req.query("package")];
  const whole = c.req.query("whole") === "1";
  return { ...(deal ? { deal } : {}), ...(pack ? { package: pack } : {}), ...(whole ? { whole } : {}) };
};

const languageOf = (c: Context): Language =>
  chooseLanguage(
    c.req.query("lang"),
    cookieValue(c.req.header("cookie"), languageCookieName),
    c.req.header("accept-language"),
  );

/** Answers somebody who is not signed in, or asks in a way that no page does: in words, and without the desk's own files. */
function refuse(c: Context, what: "signIn" | "foreign" | "tooLarge" | "badMethod", status: 401 | 403 | 405 | 413) {
  const lang = languageOf(c);
  const words = serverWords[lang][what];
  if (isApi(c)) return c.json({ error: { code: what, message: `${words.title}. ${words.say}` } }, status);
  const { html, policy } = bareNoticeHtml(lang, words);
  c.header("Content-Security-Policy", policy);
  return c.html(html, status);
}

const noBriefTitle: Readonly<Record<Language, string>> = { en: "There is no such brief", fa: "چنین گزارشی نیست" };

const badDate = (date: string, what = "as-of"): Problem => ({
  line: 1,
  column: 1,
  code: "bad-date",
  message: `${what} "${date}" is not a date`,
  hint: "write a day, a month or a year that exists: 2026-01-31, 2026-01 or 2026",
});

/** The brief brings a style of its own and nothing else; only a page of this desk may show it in a frame. */
function briefAnswer(c: Context, { type, content }: WrittenBrief) {
  c.header("Content-Type", /^text\//.test(type) ? `${type}; charset=utf-8` : type);
  c.header("Content-Security-Policy", briefPolicy);
  c.header("X-Frame-Options", "SAMEORIGIN");
  return c.body(typeof content === "string" ? content : Uint8Array.from(content));
}

/** Built files have a hash in their names, so they never change under a name. */
function assetAnswer(c: Context, { type, bytes, gzip }: Asset) {
  c.header("Content-Type", type);
  c.header("Cache-Control", "private, max-age=31536000, immutable");
  c.header("Vary", "Accept-Encoding");
  if (!gzip || !/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(bytes);
  c.header("Content-Encoding", "gzip");
  return c.body(gzip);
}
