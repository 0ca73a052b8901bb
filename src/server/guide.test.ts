import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
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
    expect(persian!.title).not.toBe("");
  }
  expect((await guide.page("first-hour", "fa"))!.lang).toBe("fa");
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
