import { expect, test } from "vitest";
import type { DeskText } from "../../brief/wire-files.js";
import type { DeskClient, Refusal } from "./desk-client.js";
import { openDocument } from "./document.js";
import type { Draft, Drafts } from "./drafts.js";
import { directReader } from "./reading.js";
import { openSession } from "./session.js";
import { typedHistory } from "./typed-history.js";

const name = "a.yaml";
const hashOf = (text: string) => `hash of ${text}`;

/** A disk with one file, as the desk would answer for it. */
function diskWith(text: string | null) {
  const disk = { text, refusal: undefined as Refusal | undefined, saves: 0 };
  const now = (): DeskText => ({ name, text: disk.text!, hash: hashOf(disk.text!) });
  const gone = { ok: false as const, refusal: { code: "no-such-file" as const, message: "", hint: "" } };
  const client: Pick<DeskClient, "save" | "hash" | "read"> = {
    async save(_, written, expected) {
      disk.saves++;
      if (disk.refusal) return { ok: false, refusal: disk.refusal };
      if (disk.text === null) return gone;
      if (expected !== hashOf(disk.text))
        return { ok: false, refusal: { code: "changed-outside", message: "", hint: "" }, now: now() };
      disk.text = written;
      return { ok: true, value: { hash: hashOf(written) } };
    },
    hash: async () => ({ ok: true, value: { hash: disk.text === null ? null : hashOf(disk.text) } }),
    read: async () => (disk.text === null ? gone : { ok: true, value: now() }),
  };
  return { disk, client };
}

/** A browser's drafts and windows, which outlive each window. */
function browser() {
  const kept = new Map<string, Draft>();
  const open = new Set<string>();
  const drafts: Drafts = {
    async put(draft) {
      kept.set(draft.window, draft);
    },
    async drop(_, window) {
      kept.delete(window);
    },
    of: async (of) => [...kept.values()].filter((draft) => draft.name === of).sort((a, b) => b.at - a.at),
  };
  return { kept, open, drafts };
}

function openWindow(
  id: string,
  { disk, client }: ReturnType<typeof diskWith>,
  { open, drafts }: ReturnType<typeof browser>,
) {
  open.add(id);
  const text = disk.text!;
  const document = openDocument({
    text: text.replaceAll("\r\n", "\n"),
    undoing: typedHistory,
    reader: directReader,
    rest: 0,
  });
  const windows = { id, open: async () => [...open], tellSaved() {}, end: () => open.delete(id) };
  const file = { name, text, hash: hashOf(text) };
  const session = openSession({
    file,
    document,
    client,
    drafts,
    windows,
    mergeMark: "on disk:",
    now: () => open.size,
    rest: 0,
  });
  return { session, document, write: (line: string) => document.apply({ from: document.text.length, insert: line }) };
}

test("[FP8] a save makes what is here what is there; what is unsaved is known by the text, not by the number of changes", async () => {
  const there = diskWith("a\r\nb\r\n");
  const { session, document, write } = openWindow("w", there, browser());
  expect(session.unsaved).toBe(false);
  write("c\n");
  expect(session.unsaved).toBe(true);
  document.history.undo();
  expect(session.unsaved).toBe(false);
  document.history.redo();
  await session.save();
  expect([session.unsaved, session.news, there.disk.text]).toEqual([false, { kind: "saved" }, "a\r\nb\r\nc\r\n"]);
});

test("[FP9] a save over a change from outside overwrites nothing: both are merged, or one is chosen, and then saved", async () => {
  for (const [choice, expected] of [
    ["merge", "# new\na\nmine\n"],
    ["keepMine", "a\nmine\n"],
    ["takeTheirs", "# new\na\n"],
  ] as const) {
    const there = diskWith("a\n");
    const { session, document, write } = openWindow("w", there, browser());
    write("mine\n");
    there.disk.text = "# new\na\n";
    await session.save();
    expect([there.disk.text, session.outside]).toMatchObject(["# new\na\n", { text: "# new\na\n" }]);
    await session[choice]();
    await session.save();
    expect([choice, there.disk.text, session.outside, session.unsaved]).toEqual([choice, expected, undefined, false]);
    if (choice === "takeTheirs") {
      document.history.undo();
      expect(document.text).toBe("a\nmine\n");
    }
  }
});

test("[FP10] a change from outside is taken over where nothing is unsaved, kept for asking where something is, and forgotten when it goes back", async () => {
  const there = diskWith("a\n");
  const { session, document, write } = openWindow("w", there, browser());
  there.disk.text = "b\n";
  await session.look();
  expect([document.text, session.news]).toEqual(["b\n", { kind: "taken-over" }]);
  write("mine\n");
  there.disk.text = "c\n";
  await session.look();
  expect([document.text, session.outside]).toMatchObject(["b\nmine\n", { text: "c\n" }]);
  there.disk.text = "b\n";
  await session.look();
  expect(session.outside).toBeUndefined();
  there.disk.text = null;
  await session.look();
  expect(session.outside).toBe("gone");
  there.disk.text = "b\nmine\n";
  await session.look();
  expect([session.outside, session.unsaved]).toEqual([undefined, false]);
});

test("[FP11] a save that is refused says why, keeps the text and its draft, and can be tried again", async () => {
  const there = diskWith("a\n");
  const { kept, ...rest } = browser();
  const { session, write } = openWindow("w", there, { kept, ...rest });
  write("b\n");
  there.disk.refusal = { code: "disk-full", message: "", hint: "" };
  await session.save();
  session.keepDraft();
  expect([session.refusal?.code, session.unsaved, kept.get("w")?.text]).toEqual(["disk-full", true, "a\nb\n"]);
  there.disk.refusal = undefined;
  await session.save();
  expect([session.refusal, session.unsaved, kept.size]).toEqual([undefined, false, 0]);
});

test("[FP12] a draft of a window that is gone is offered, of one that is open is not, and onto a file that changed since it is merged", async () => {
  const there = diskWith("a\nb\nc\nd\n");
  const { kept, open, drafts } = browser();
  const profile = { kept, open, drafts };
  const first = openWindow("first", there, profile);
  first.write("lost\n");
  first.session.keepDraft();
  const second = openWindow("second", there, profile);
  await new Promise((resolve) => setTimeout(resolve));
  expect([second.session.draft, second.session.others]).toEqual([undefined, 1]);
  open.delete("first");
  there.disk.text = "A\nb\nc\nd\n";
  const third = openWindow("third", there, profile);
  await new Promise((resolve) => setTimeout(resolve));
  expect(third.session.draft?.text).toBe("a\nb\nc\nd\nlost\n");
  await third.session.bringDraft();
  expect([third.document.text, third.session.draft, kept.has("first")]).toEqual([
    "A\nb\nc\nd\nlost\n",
    undefined,
    false,
  ]);
  expect(kept.get("third")?.text).toBe("A\nb\nc\nd\nlost\n");
});

test("[FP13] a save while one is under way is not sent twice", async () => {
  const there = diskWith("a\n");
  const { session, write } = openWindow("w", there, browser());
  write("b\n");
  await Promise.all([session.save(), session.save()]);
  expect([there.disk.saves, there.disk.text]).toEqual([1, "a\nb\n"]);
});
