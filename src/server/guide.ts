/** The guide inside the desk: Markdown files of docs/guide as pages, in the reader's language where they are written in it. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Marked, type Tokens } from "marked";
import type { Language } from "../brief/wire.js";
import { escapeHtml } from "./escape.js";

export interface GuidePage {
  readonly title: string;
  readonly html: string;
  /** The language it is written in, which may not be the reader's. */
  readonly lang: Language;
}

export interface Guide {
  /** In the order to read them. */
  readonly names: readonly string[];
  /** Undefined where there is no such page. */
  page(name: string, lang: Language): Promise<GuidePage | undefined>;
  /** PNG bytes; undefined where there is no such picture. */
  picture(name: string): Promise<Uint8Array | undefined>;
}

const order = ["first-hour", "numbers", "talks-file"];
const safeName = /^[a-z][a-z0-9-]*$/;

/** @param folder the project's `docs` */
export function guideIn(folder: string): Guide {
  return {
    names: order,
    async page(name, lang) {
      if (!safeName.test(name)) return undefined;
      const own = lang === "en" ? undefined : await text(path.join(folder, "guide", `${name}.${lang}.md`));
      const found = own ?? (await text(path.join(folder, "guide", `${name}.md`)));
      return found === undefined ? undefined : rendered(found, own === undefined ? "en" : lang);
    },
    async picture(name) {
      if (!/^[a-z0-9-]+\.png$/.test(name)) return undefined;
      const names = await readdir(path.join(folder, "pictures")).catch((): string[] => []);
      return names.includes(name) ? readFile(path.join(folder, "pictures", name)) : undefined;
    },
  };
}

function rendered(markdown: string, lang: Language): GuidePage {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "";
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      html: ({ text: raw }: Tokens.HTML | Tokens.Tag) => escapeHtml(raw),
      heading({ tokens, depth, text: words }) {
        return `<h${depth} id="${escapeHtml(anchor(words))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code: ({ text: code }) => `<pre dir="ltr"><code>${escapeHtml(code)}</code></pre>\n`,
      codespan: ({ text: code }) => `<code dir="ltr">${escapeHtml(code)}</code>`,
      image: ({ href, text: words }) =>
        `<img src="${escapeHtml(href.replace(/^(\.\.\/)?pictures\//, "/guide/pictures/"))}" alt="${escapeHtml(words)}">`,
      link({ href, tokens }) {
        // What lies outside the guide is not served by the desk.
        if (href.startsWith("../")) return this.parser.parseInline(tokens);
        const to = href.replace(/^(?:\.\/)?([a-z-]+)(?:\.fa)?\.md/, "/guide/$1");
        return `<a href="${escapeHtml(to)}">${this.parser.parseInline(tokens)}</a>`;
      },
      table(token) {
        const cells = (row: Tokens.TableCell[], tag: "th" | "td") =>
          row
            .map(
              ({ tokens }) =>
                `<${tag}${tag === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(tokens)}</${tag}>`,
            )
            .join("");
        const body = token.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
        return `<div class="scroll" tabindex="0" role="region"><table><thead><tr>${cells(token.header, "th")}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const body = markdown.replace(/^# .*$/m, "");
  return { title, html: marked.parse(body, { async: false }), lang };
}

/** As GitHub makes them. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

const text = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
