/** The guide's addresses: /guide, /guide/NAME, /guide/pictures/NAME. */
import { type Context, Hono } from "hono";
import type { Language } from "../brief/wire.js";
import type { Assets } from "./assets.js";
import { escapeHtml } from "./escape.js";
import type { Guide } from "./guide.js";
import { guideHtml } from "./shell.js";

export interface GuideRoute {
  readonly guide: Guide;
  readonly languageOf: (c: Context) => Language;
  readonly assets: Assets;
}

/** To be mounted at `/guide`. */
export function guideRoute({ guide, languageOf, assets }: GuideRoute): Hono {
  const app = new Hono();

  app.get("/pictures/:name", async (c) => {
    const bytes = await guide.picture(c.req.param("name"));
    if (!bytes) return c.notFound();
    c.header("Content-Type", "image/png");
    c.header("Cache-Control", "private, max-age=300");
    return c.body(Uint8Array.from(bytes));
  });

  const show = async (c: Context, name: string) => {
    const lang = languageOf(c);
    const page = await guide.page(name, lang);
    if (!page) return c.notFound();
    const titles = await Promise.all(
      guide.names.map(async (each) => ({ name: each, title: (await guide.page(each, lang))?.title ?? each })),
    );
    const links = titles.map(
      (each) =>
        `<li><a href="/guide/${each.name}?lang=${lang}"${each.name === name ? ' aria-current="page"' : ""}>${escapeHtml(each.title)}</a></li>`,
    );
    return c.html(guideHtml(lang, page, links, assets));
  };
  app.get("/", (c) => show(c, guide.names[0]));
  app.get("/:name", (c) => show(c, c.req.param("name")));
  return app;
}
