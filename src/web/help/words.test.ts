import { expect, test } from "vitest";
import { helpWords, type WritingPage } from "./words.js";

test("[HB1] the help of a page on which talks are written tells the same keys in both languages, the sheet's own first", () => {
  const pages: readonly WritingPage[] = ["file", "guided", "matrix"];
  for (const page of pages) {
    const [en, fa] = [helpWords.en.writing[page], helpWords.fa.writing[page]];
    expect(fa.map(([keys]) => keys)).toEqual(en.map(([keys]) => keys));
    expect(en[0]).toEqual(["?", "this sheet"]);
    expect(fa.every(([, what]) => /[\u0600-\u06ff]/.test(what))).toBe(true);
  }
});
