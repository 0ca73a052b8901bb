import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Language, PageName } from "../brief/wire.js";
import { isDate } from "../talks/dates.js";
import type { Problem } from "../talks/model.js";

import type { Asset, Assets } from "./assets.js";
import type { Answers } from "./desk.js";
import { refusal, securityHeaders } from "./guard.js";
import { chooseLanguage, isLanguage, languageCookie, languageCookieName } from "./language.js";
import { cookieValue, type Session, sameSecret, sessionCookie } from "./session.js";
import { backLink, bareNoticeHtml, noticeHtml, pageHtml, problemsHtml } from "./shell.js";
import { type Notice, serverWords } from "./words.js";

export interface AppOptions {
  readonly port: number;
  readonly session: Session;
  readonly answers: Answers;
  /** The pages that the desk has. */
  readonly built: readonly PageName[];
  readonly assets: Assets;
  /** Told of each bug, with the number that the reader was given. */
  readonly log: (line: string) => void;
}

/**
 * The desk as a function from request to response.
 *
 * Order matters: whose request it is comes before what it asks, so that a stranger learns nothing but how to sign in.
 */
export function createApp({ port, session, answers, built, assets, log }: AppOptions): Hono {
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
  app.use(bodyLimit({ maxSize: bodyBytes, onError: (c) => refuse(c, "tooLarge", 413) }));
  app.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("Allow", "GET, HEAD");
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

  for (const name of built)
    app.get(`/${name}`, async (c) => {
      const lang = languageOf(c);
      const asked = isLanguage(c.req.query("lang")) ? [languageCookie(lang)] : [];
      for (const cookie of asked) c.header("Set-Cookie", cookie);
      const asOf = askedDate(c);
      if (asOf && !isDate(asOf)) return notice(c, lang, serverWords[lang].badDate, 400);
      const page = await answers.page(name, asOf, lang);
      return page.ok ? c.html(pageHtml(page.value, assets)) : c.html(problemsHtml(lang, page.problems, assets), 422);
    });

  for (const name of built)
    app.get(`/api/${name}`, async (c) => {
      const asOf = askedDate(c);
      if (asOf && !isDate(asOf)) return c.json({ problems: [badDate(asOf)] }, 400);
      const page = await answers.page(name, asOf, languageOf(c));
      return page.ok ? c.json(page.value) : c.json({ problems: page.problems }, 422);
    });

  app.get("/api/talks", async (c) => {
    const asOf = askedDate(c);
    if (asOf && !isDate(asOf)) return c.json({ problems: [badDate(asOf)] }, 400);
    const talks = await answers.talks(asOf);
    return talks.ok ? c.json(talks.value) : c.json({ problems: talks.problems }, 422);
  });

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

  const notice = (c: Context, lang: Language, words: Notice, status: 400 | 404 | 500) =>
    c.html(noticeHtml(lang, words, assets, [backLink(lang)]), status);

  return app;
}

/** Pages of the contract; those that are not routes yet say so. */
const namedPages =
  "table deals factions timeline brief file stability phases clocks incidents actors rehearse scenarios conduct next".split(
    " ",
  );

/** Nothing here reads a body; this keeps a sender from making the server hold one. */
const bodyBytes = 64 * 1024;

const isApi = (c: Context) => c.req.path.startsWith("/api/");

const askedDate = (c: Context) => c.req.query("as-of") || undefined;

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

const badDate = (asOf: string): Problem => ({
  line: 1,
  column: 1,
  code: "bad-date",
  message: `as-of "${asOf}" is not a date`,
  hint: "write a day, a month or a year that exists: 2026-01-31, 2026-01 or 2026",
});

/** Built files have a hash in their names, so they never change under a name. */
function assetAnswer(c: Context, { type, bytes, gzip }: Asset) {
  c.header("Content-Type", type);
  c.header("Cache-Control", "private, max-age=31536000, immutable");
  c.header("Vary", "Accept-Encoding");
  if (!gzip || !/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(bytes);
  c.header("Content-Encoding", "gzip");
  return c.body(gzip);
}
