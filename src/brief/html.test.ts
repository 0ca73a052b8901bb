import fc from "fast-check";
import { expect, test } from "vitest";
import { briefDocument } from "./brief.js";
import { analysedExample, harmful, hostileTalks, threeSides, twoSides } from "./example-talks.js";
import { briefHtml } from "./html.js";
import { languages } from "./messages.js";
import { escapeMarkup, node, svgText } from "./svg.js";

/** What a browser would make of the tags: names of elements, and names of attributes outside quotes. */
function tags(html: string): { readonly names: ReadonlySet<string>; readonly attributes: ReadonlySet<string> } {
  const names = new Set<string>();
  const attributes = new Set<string>();
  for (const [, name, inside] of html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .matchAll(/<([a-z!][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    names.add(name!.toLowerCase());
    for (const [, attribute] of inside!.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/g))
      attributes.add(attribute!.toLowerCase());
  }
  return { names, attributes };
}

const own = tags(briefHtml(briefDocument(analysedExample(twoSides), "en")));

test("[BH1] whatever a file's texts are, the page has no element or attribute but its own", () => {
  for (const text of harmful) {
    const analysed = analysedExample(hostileTalks(text));
    for (const lang of languages) {
      const html = briefHtml(briefDocument(analysed, lang));
      const made = tags(html);
      expect(
        [...made.names].filter((name) => !own.names.has(name)),
        text,
      ).toEqual([]);
      expect(
        [...made.attributes].filter((name) => !own.attributes.has(name)),
        text,
      ).toEqual([]);
      expect(html.match(/<(?![/a-z!])/gi), text).toBeNull();
      expect(html, text).not.toMatch(/[\u202a-\u202e\u2067]/);
    }
  }
});

test("[BH2] the page has no script, asks nothing of the outside and forbids both", () => {
  for (const text of [twoSides, threeSides]) {
    const html = briefHtml(briefDocument(analysedExample(text), "en"));
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\ssrc=|\shref="(?!#)|\son[a-z]+=/i);
    expect(html).toContain("default-src &#39;none&#39;");
  }
});

test("[BH3] the page says its language and direction", () => {
  const analysed = analysedExample(twoSides);
  expect(briefHtml(briefDocument(analysed, "en"))).toContain('<html lang="en" dir="ltr">');
  expect(briefHtml(briefDocument(analysed, "fa"))).toContain('<html lang="fa" dir="rtl">');
});

test("[BH4] elements close in the order they opened, and ids are not used twice", () => {
  const open: string[] = [];
  const html = briefHtml(briefDocument(analysedExample(twoSides), "en"));
  for (const [all, close, name, self] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi)) {
    if (["meta", "br"].includes(name!) || self || all.startsWith("<!")) continue;
    if (close) expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("[BH5] every mark of a source leads to a row of the list of sources", () => {
  const html = briefHtml(briefDocument(analysedExample(twoSides), "en"));
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(5);
  for (const id of links) expect(ids.has(id), id).toBe(true);
  expect(briefHtml({ ...briefDocument(analysedExample(twoSides), "en"), sources: [] })).not.toContain("href=");
});

test("[BH6] there is one main heading, and a table's headings say what they head", () => {
  const html = briefHtml(briefDocument(analysedExample(twoSides), "en"));
  expect(html.match(/<h1>/g)).toHaveLength(1);
  for (const [heading] of html.matchAll(/<th\s[^>]*>/g)) expect(heading).toContain("scope=");
});

test("[BH7] escaped text comes back as it was, less controls and broken characters", () => {
  const back = (markup: string) => markup.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), (text) => {
      const escaped = escapeMarkup(text);
      expect(escaped).not.toMatch(/[<>"'`]/);
      expect(back(escaped)).toBe(text.replace(/\p{Cc}/gu, " ").replace(/[\p{Cs}\ufffe\uffff]/gu, ""));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("[BH8] a drawing cannot carry what runs or fetches", () => {
  for (const tag of ["script", "a", "image", "foreignObject", "use", "animate"])
    expect(() => svgText(node(tag))).toThrow("expected an element that draws");
  for (const name of ["onload", "href", "xlink:href", "a b"])
    expect(() => svgText(node("g", { [name]: "x" }))).toThrow("expected an attribute that draws");
  expect(svgText(node("text", { x: '"' }, "<b>"))).toBe('<text x="&#34;">&#60;b&#62;</text>');
});
