import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseTalks } from "../talks/parse.js";
import { guideIn } from "./guide.js";

const docs = path.resolve(import.meta.dirname, "../../docs");
const guide = guideIn(docs);

test("[GU1] every page of the guide is reachable in the desk, with a title, in the reader's language where it is written in it", async () => {
  const written = readdirSync(path.join(docs, "guide")).filter((name) => /^[a-z-]+\.md$/.test(name));
  expect([...guide.names].sort()).toEqual(written.map((name) => name.replace(/\.md$/, "")).sort());
  for (const name of guide.names) {
    const english = await guide.page(name, "en");
    expect(english).toMatchObject({ lang: "en", title: expect.stringMatching(/\w/) });
    expect(english!.html).toMatch(/<h2 id="/);
    const persian = await guide.page(name, "fa");
    expect(persian).toMatchObject({ lang: "fa", title: expect.stringMatching(/[\u0600-\u06ff]/) });
  }
});

test("[GU2] a name that is no page of the guide finds nothing, whatever it points at", async () => {
  for (const name of ["absent", "../package", "..%2f", "First-hour", "", "first-hour.md", "a/b"]) {
    expect(await guide.page(name, "en")).toBeUndefined();
    expect(await guide.picture(`${name}.png`)).toBeUndefined();
  }
});

test("[GU3] HTML in the guide's Markdown is shown, not run", async () => {
  const page = await guide.page("first-hour", "en");
  expect(page!.html).not.toMatch(/<script|onerror=|javascript:/);
});

test("[GU4] the talks file in Persian shows the same examples, letter for letter, and each is a sound file", async () => {
  const blocks = (name: string) =>
    [...readFileSync(path.join(docs, "guide", name), "utf8").matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
      (block) => block[2]!,
    );
  const [english, persian] = [blocks("talks-file.md"), blocks("talks-file.fa.md")];
  expect(persian).toEqual(english);
  expect(persian.length).toBeGreaterThan(3);
  for (const text of persian) expect(parseTalks(text)).toMatchObject({ ok: true });
});

test("[GU5] a link in the guide leads to a page of the guide or out of the desk; to other files of the project it is words alone", async () => {
  for (const name of guide.names) {
    for (const lang of ["en", "fa"] as const) {
      const { html } = (await guide.page(name, lang))!;
      const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!);
      for (const href of links) {
        const page = /^\/guide\/([a-z-]+)(#|$)/.exec(href)?.[1];
        expect([
          name,
          lang,
          href,
          page === undefined ? /^(https:|#|\/)/.test(href) : guide.names.includes(page),
        ]).toEqual([name, lang, href, true]);
      }
    }
  }
});
