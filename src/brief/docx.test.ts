import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { briefDocument } from "./brief.js";
import { strokesOf } from "./docx/drawing.js";
import { webAddress } from "./docx/tables.js";
import { briefDocx } from "./docx.js";
import { analysedExample, harmful, hostileTalks, threeSides, twoSides } from "./example-talks.js";
import { languages } from "./messages.js";
import type { Language } from "./wire.js";

const made = (text: string, lang: Language = "en") => briefDocx(briefDocument(analysedExample(text), lang));
const parts = async (text: string, lang: Language = "en") =>
  Object.fromEntries(
    Object.entries(unzipSync(await made(text, lang))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const body = async (text: string, lang: Language = "en") => (await parts(text, lang))["word/document.xml"]!;

/** Names of elements, whatever their attributes. */
const elements = (xml: string) => new Set([...xml.matchAll(/<([a-zA-Z0-9]+:[a-zA-Z0-9]+)/g)].map(([, name]) => name!));

/** Elements close in the order they opened. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name!);
  }
  expect(open).toEqual([]);
  expect(
    xml.replace(/<\?xml[^>]*\?>/, "").replace(/<\/?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, ""),
  ).not.toMatch(/[<>]/);
}

test("[BD1] a Word file has the parts a reader of Word files looks for, each well formed", async () => {
  for (const lang of languages) {
    const bytes = await made(twoSides, lang);
    expect(String.fromCharCode(bytes[0]!, bytes[1]!)).toBe("PK");
    const files = await parts(twoSides, lang);
    expect(Object.keys(files)[0]).toBe("[Content_Types].xml");
    expect(Object.keys(files)).toContain("word/document.xml");
    for (const [name, xml] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) wellFormed(xml);
  }
});

test("[BD2] the same brief gives the same bytes, whatever was made before", async () => {
  const first = await made(twoSides, "fa");
  await made(threeSides, "en");
  expect(Buffer.from(await made(twoSides, "fa")).equals(Buffer.from(first))).toBe(true);
  const { "docProps/core.xml": core } = await parts(twoSides);
  expect(core!.match(/<dcterms:(created|modified)[^>]*>1980-01-01T00:00:00Z/g)).toHaveLength(2);
});

test("[BD3] headings, captions, lists and header rows are Word's own", async () => {
  const document = briefDocument(analysedExample(twoSides), "en");
  const xml = await body(twoSides);
  const styled = (style: string) => xml.split(`<w:pStyle w:val="${style}"/>`).length - 1;
  expect(styled("Title")).toBe(1);
  expect(styled("Heading1")).toBe(1);
  expect(styled("Heading2")).toBe(document.main.length);
  expect(styled("Heading3")).toBe(document.annex.length);
  const tables = [...document.main, ...document.annex]
    .flatMap(({ body }) => body)
    .filter(({ kind }) => kind === "table");
  expect(styled("Caption")).toBe(tables.length);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
  expect(xml).toContain("<w:numPr>");
});

test("[BD4] a Persian brief runs from right to left: paragraphs, tables, runs, pages", async () => {
  const xml = (await body(twoSides, "fa")).replace(/<w:drawing>[\s\S]*?<\/w:drawing>/g, "<w:drawing/>");
  const paragraphs = xml.match(/<w:p>[\s\S]*?<\/w:p>/g)!.filter((each) => !each.includes("<w:drawing/>"));
  for (const paragraph of paragraphs) expect(paragraph).toContain("<w:bidi/>");
  expect(xml.match(/<w:bidiVisual\/>/g)).toHaveLength(xml.match(/<w:tbl>/g)!.length);
  expect(xml).toMatch(/<w:bidi\/>(<w:docGrid[^>]*>)?<\/w:sectPr>/);
  for (const [run] of xml.matchAll(/<w:r>[\s\S]*?<\/w:r>/g)) {
    const text = /<w:t[^>]*>([^<]*)/.exec(run)?.[1] ?? "";
    if (/[\u0600-\u06ff]/.test(text) && !/[A-Za-z]/.test(text)) expect(run).toMatch(/<w:rtl\/>/);
  }
  expect((await body(twoSides)).match(/<w:bidiVisual\/>/g)).toBeNull();
});

test("[BD5] whatever a file's texts are, the document has no element but its own and no character that turns text", async () => {
  const own = elements(await body(twoSides));
  for (const [place, text] of harmful.entries())
    for (const lang of place < 3 ? languages : languages.slice(0, 1)) {
      const files = await parts(hostileTalks(text), lang);
      const xml = files["word/document.xml"]!;
      wellFormed(xml);
      expect(
        [...elements(xml)].filter((name) => !own.has(name)),
        text,
      ).toEqual([]);
      expect(xml, text).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\p{Cs}\ufffe\uffff]/u);
      expect(xml.replace(/[\t\n\r]/g, ""), text).not.toMatch(/\p{Cc}/u);
      for (const part of Object.values(files)) expect(part.match(/<w:instrText[^>]*>(?!PAGE<)/), text).toBeNull();
    }
});

test("[BD6] only addresses of web pages become links, and none loads by itself", async () => {
  expect((await parts(twoSides))["word/_rels/document.xml.rels"]).toContain(
    'Target="https://example.org/a?b=1&amp;c=2"',
  );
  for (const url of [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http:// x",
    "https://a@b.example/",
    "mailto:a@b",
    "https://e.org/\u202e",
    "\\\\host\\share",
    "http://",
    'https://e.org/"x',
  ])
    expect(webAddress(url), url).toBeNull();
  expect(webAddress("https://example.org")).toBe("https://example.org");
  const document = briefDocument(analysedExample(twoSides), "en");
  const sources = document.sources.map((source) => ({ ...source, url: "javascript:alert(1)" }));
  for (const bytes of Object.values(unzipSync(await briefDocx({ ...document, sources }))))
    expect(strFromU8(bytes)).not.toContain('TargetMode="External"');
});

test("[BD7] a mark of a source leads to its row in the list of sources", async () => {
  const xml = await body(twoSides);
  const marks = new Set([...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
  const links = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(marks.has(link!), link).toBe(true);
  const ids = [...xml.matchAll(/<(?:wp:docPr|wps:cNvPr) id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("[BD8] charts are shapes, not pictures, and say in words what they show", async () => {
  for (const text of [twoSides, threeSides])
    for (const lang of languages) {
      const document = briefDocument(analysedExample(text), lang);
      const charts = [...document.main, ...document.annex]
        .flatMap(({ body }) => body)
        .filter(({ kind }) => kind === "chart");
      const files = await parts(text, lang);
      expect(files["word/document.xml"]!.match(/<wpg:wgp>/g)).toHaveLength(charts.length);
      expect(files["word/document.xml"]!.match(/<wp:docPr [^>]*descr="[^"]{20,}"/g)).toHaveLength(charts.length);
      expect(Object.keys(files).filter((name) => name.includes("media/"))).toEqual([]);
    }
});

test("[BD9] the lines of a path are where the path has them, absolute and relative", () => {
  expect(strokesOf("M10 96H710")).toEqual([
    {
      spots: [
        [10, 96],
        [710, 96],
      ],
      closed: false,
    },
  ]);
  expect(strokesOf("M140.3 84v4")).toEqual([
    {
      spots: [
        [140.3, 84],
        [140.3, 88],
      ],
      closed: false,
    },
  ]);
  expect(strokesOf("M1,2L3,4L-5,6Z")).toEqual([
    {
      spots: [
        [1, 2],
        [3, 4],
        [-5, 6],
      ],
      closed: true,
    },
  ]);
  expect(strokesOf("M1 1l2 3M9 9V0")).toHaveLength(2);
  expect(() => strokesOf("M0 0A1 1 0 0 0 2 2")).toThrow("expected a path of straight lines");
});
