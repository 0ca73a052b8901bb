import { createHash } from "node:crypto";
import type { StartPageData } from "../brief/start-page/wire.js";
import type { DeskPage, Language } from "../brief/wire.js";
import type { FilePageData } from "../brief/wire-files.js";
import type { Problem } from "../talks/model.js";
import { problemIn } from "../talks/problem-words/words.js";
import type { Assets } from "./assets.js";
import { escapeHtml, scriptJson } from "./escape.js";
import { contentPolicy } from "./guard.js";
import type { GuidePage } from "./guide.js";
import { type Notice, serverWords } from "./words.js";

/**
 * A page of the desk: direction, title and data are in the first answer, so that it is drawn without a second question.
 *
 * @param file which file of the desk the page is about
 */
export function pageHtml(page: DeskPage, file: string, assets: Assets): string {
  const words = serverWords[page.frame.lang];
  const title = `${words.pages[page.page]} · ${page.frame.title} · ${words.product}`;
  return documentHtml(page.frame.lang, title, styleLinks(page.frame.lang, assets), [
    `<noscript><p>${escapeHtml(words.needsScript)}</p></noscript>`,
    ...pageBody(page, file, assets),
  ]);
}

/** The page on which a file is worked on. */
export function filePageHtml(page: FilePageData, assets: Assets): string {
  const words = serverWords[page.lang];
  const name = page.file?.name ?? "";
  const title = [words.filePage, ...(name ? [name] : []), words.product].join(" · ");
  return documentHtml(page.lang, title, styleLinks(page.lang, assets), [
    `<noscript><p>${escapeHtml(words.needsScriptToEdit)}</p></noscript>`,
    ...pageBody(page, name, assets),
  ]);
}

/** The page on which new talks begin. */
export function startPageHtml(page: StartPageData, assets: Assets): string {
  const words = serverWords[page.lang];
  return documentHtml(page.lang, `${words.startPage} · ${words.product}`, styleLinks(page.lang, assets), [
    `<noscript><p>${escapeHtml(words.needsScriptToEdit)}</p></noscript>`,
    ...pageBody(page, "", assets),
  ]);
}

function pageBody(data: unknown, file: string, assets: Assets): string[] {
  return [
    `<div id="page" data-file="${escapeHtml(file)}"></div>`,
    `<script type="application/json" id="page-data">${scriptJson(data)}</script>`,
    `<script type="module" src="${assets.script}"></script>`,
  ];
}

/** A page of a sentence and what to do, in the desk's own style. */
export function noticeHtml(lang: Language, notice: Notice, assets: Assets, more: readonly string[] = []): string {
  return documentHtml(
    lang,
    `${notice.title} · ${serverWords[lang].product}`,
    styleLinks(lang, assets),
    noticeBody(lang, notice, more),
  );
}

/**
 * The same for somebody who may not even have our style sheet: it carries a short style of its own.
 *
 * @returns the page, and the policy that allows that style and nothing else
 */
export function bareNoticeHtml(lang: Language, notice: Notice): { html: string; policy: string } {
  const html = documentHtml(
    lang,
    `${notice.title} · ${serverWords[lang].product}`,
    [`<style>${bareStyle}</style>`],
    noticeBody(lang, notice, []),
  );
  return { html, policy: contentPolicy(`'sha256-${createHash("sha256").update(bareStyle).digest("base64")}'`) };
}

/** Everything that is wrong with the talks file, each with its place and what to do, and the way to where it can be mended. */
export function problemsHtml(lang: Language, file: string, problems: readonly Problem[], assets: Assets): string {
  const words = serverWords[lang];
  const items = problems.map((problem) => {
    const { line, column, code } = problem;
    const { message, hint, english } = problemIn(problem, lang);
    return [
      `<li><p class="problem-place">${escapeHtml(words.place(line, column))} <code dir="ltr">${escapeHtml(code)}</code></p>`,
      `<p dir="auto">${escapeHtml(message)}</p>`,
      hint ? `<p class="problem-hint"><span>${escapeHtml(words.toDo)}:</span> <bdi>${escapeHtml(hint)}</bdi></p>` : "",
      english ? `<p class="problem-hint" lang="en" dir="ltr">${escapeHtml(english)}</p>` : "",
      "</li>",
    ].join("");
  });
  return noticeHtml(lang, words.problems(problems.length), assets, [
    `<p><a href="/file?${escapeHtml(new URLSearchParams({ file, lang }).toString())}">${escapeHtml(words.mendIt)}</a></p>`,
    `<ol class="problems">${items.join("")}</ol>`,
  ]);
}

/** A way back for notices that are not about the file. */
export const backLink = (lang: Language): string =>
  `<p><a href="/today?lang=${lang}">${escapeHtml(serverWords[lang].backToToday)}</a></p>`;

/** A page of the guide: its own words, with the way to the other pages and back. */
export function guideHtml(lang: Language, page: GuidePage, links: readonly string[], assets: Assets): string {
  const words = serverWords[lang];
  const { dir } = serverWords[page.lang];
  return documentHtml(lang, `${page.title} · ${words.product}`, styleLinks(lang, assets), [
    `<div class="page guide"><header class="bar"><b>${escapeHtml(words.product)}</b>`,
    `<nav aria-label="${escapeHtml(words.guide)}"><ul>${links.join("")}</ul></nav>`,
    `<div class="bar-end"><a href="/today?lang=${lang}">${escapeHtml(words.backToToday)}</a></div></header>`,
    `<main lang="${page.lang}" dir="${dir}"><h1>${escapeHtml(page.title)}</h1>`,
    page.html,
    "</main></div>",
  ]);
}

/** The way to the files of the desk. */
export const fileLink = (lang: Language): string =>
  `<p><a href="/file?lang=${lang}">${escapeHtml(serverWords[lang].filePage)}</a></p>`;

function noticeBody(lang: Language, notice: Notice, more: readonly string[]): string[] {
  return [
    `<div class="page notice"><header class="notice-product">${escapeHtml(serverWords[lang].product)}</header><main>`,
    `<h1>${escapeHtml(notice.title)}</h1><p class="lead">${escapeHtml(notice.say)}</p>`,
    ...more,
    "</main></div>",
  ];
}

function styleLinks(lang: Language, { styles, fonts }: Assets): string[] {
  const first = lang === "fa" ? /vazirmatn-arabic/ : /(source-serif-4|inter)-latin/;
  return [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...fonts
      .filter((path) => first.test(path))
      .map((href) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}">`),
  ];
}

function documentHtml(lang: Language, title: string, head: readonly string[], body: readonly string[]): string {
  return [
    "<!doctype html>",
    `<html lang="${lang}" dir="${serverWords[lang].dir}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    ...head,
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const bareStyle =
  ":root{color-scheme:light dark}body{margin:0;font:1.06rem/1.5 Georgia,serif;background:#fbfaf7;color:#1c1b19}" +
  ".page{max-width:38rem;margin:0 auto;padding:3rem 1.5rem}h1{font-weight:400;line-height:1.2}.notice-product{font:600 .8rem sans-serif}" +
  "@media(prefers-color-scheme:dark){body{background:#171613;color:#ece8df}}";
