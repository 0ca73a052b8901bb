import fc from "fast-check";
import { expect, test } from "vitest";
import { soundFile } from "../../talks/sound-file.js";
import { openDocument } from "./document.js";
import { directReader, type TalksReader } from "./reading.js";
import { stepHistory } from "./step-history.js";
import { textChange } from "./text-change.js";
import { typedHistory } from "./typed-history.js";

const small = "# top\ndetente: 1\ntitle: T\nparties:\n  a: {name: A} # first\n  b: {name: B}\n";
const open = (text = small, reader: TalksReader = directReader, undoing = typedHistory) =>
  openDocument({ text, undoing, reader, rest: 0 });

test("[FP1] a text change by place and an edit by path stand in one history, and undo takes them back in turn", async () => {
  const document = open();
  document.apply({ from: 0, insert: "# begin\n" });
  expect(await document.setIn(["title"], "Talks")).toEqual({ ok: true });
  expect(document.text).toBe(`# begin\n${small.replace("title: T", "title: Talks")}`);
  document.history.undo();
  expect(document.text).toBe(`# begin\n${small}`);
  document.history.undo();
  expect([document.text, document.history.canUndo]).toEqual([small, false]);
  document.history.redo();
  document.history.redo();
  expect([document.text.includes("Talks"), document.history.canRedo]).toEqual([true, false]);
});

test("[FP2] edits asked for together are all done, each on the text that the one before has left", async () => {
  const document = open();
  await Promise.all([
    document.setIn(["parties", "a", "walk_away"], 40),
    document.setIn(["parties", "b", "walk_away"], 50),
    document.deleteIn(["title"]),
  ]);
  expect(document.text).toBe(
    "# top\ndetente: 1\nparties:\n  a: {name: A, walk_away: 40} # first\n  b: {name: B, walk_away: 50}\n",
  );
});

test("[FP3] an edit of several steps is one step of the history, and one that cannot be taken changes nothing", async () => {
  const document = open();
  await document.edit([
    { path: ["title"], value: "X" },
    { path: ["parties", "c"], value: { name: "C" } },
  ]);
  document.history.undo();
  expect(document.text).toBe(small);
  const refused = await document.edit([
    { path: ["title"], value: "X" },
    { path: ["title", "deep"], value: 1 },
  ]);
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "bad-path" }] });
  expect(document.text).toBe(small);
});

test("[FP4] what is typed while an edit is worked out is kept, and so is the edit", async () => {
  let typed = false;
  const document = open(small, {
    ...directReader,
    async edit(text, steps) {
      if (!typed) {
        typed = true;
        document.apply({ from: 0, insert: "# typed\n" });
      }
      return directReader.edit(text, steps);
    },
  });
  await document.setIn(["title"], "Talks");
  expect(document.text).toBe(`# typed\n${small.replace("title: T", "title: Talks")}`);
});

test("[FP5] problems and talks are of the text as it stands once it has settled, and the last sound talks are kept", async () => {
  const document = open(soundFile);
  await document.settled();
  expect([document.read, document.problems, document.talks?.parties.map(({ id }) => id)]).toEqual([
    true,
    [],
    ["iran", "usa"],
  ]);
  document.apply({ from: 0, insert: "odd: 1\n" });
  expect(document.read).toBe(false);
  await document.settled();
  expect([document.talks, document.problems[0]?.code, document.lastTalks?.parties.length]).toEqual([
    null,
    "unknown-key",
    2,
  ]);
});

test("[FP6] texts that come up while one is being read are passed over for the newest", async () => {
  const asked: string[] = [];
  const document = open(small, {
    ...directReader,
    async read(text) {
      asked.push(text);
      return directReader.read(text);
    },
  });
  const first = document.settled();
  for (const word of ["a", "b", "c"]) document.apply({ from: 0, insert: `# ${word}\n` });
  await first;
  await document.settled();
  expect(asked).toEqual([small, `# c\n# b\n# a\n${small}`]);
});

test("[FP7] the change between two texts makes one into the other and leaves what they share at both ends alone", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "😁"), maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const change = textChange(before, after);
      if (!change) {
        expect(before).toBe(after);
        return;
      }
      const { from, to = from, insert = "" } = change;
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(insert)).toBe(false);
    }),
    { seed: 31, numRuns: 500 },
  );
});

test("[FP62] pages without an editor take whole steps back one by one and do them again, as the editor's own history does", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("type", "undo", "redo"), { maxLength: 25 }), (acts) => {
      const plain = open(small, directReader, stepHistory);
      const versions = [small];
      let at = 0;
      for (const [k, act] of acts.entries()) {
        if (act === "type") {
          plain.apply({ from: plain.text.length, insert: `# ${k}\n` });
          versions.splice(++at, Infinity, plain.text);
        } else {
          plain.history[act]();
          at = Math.min(versions.length - 1, Math.max(0, at + (act === "undo" ? -1 : 1)));
        }
        expect(plain.text).toBe(versions[at]);
        expect([plain.history.canUndo, plain.history.canRedo]).toEqual([at > 0, at < versions.length - 1]);
      }
      plain.end();
    }),
    { seed: 62, numRuns: 100 },
  );
});
