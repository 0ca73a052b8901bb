import fc from "fast-check";
import { expect, test } from "vitest";
import { analyseConflict } from "../../engine/stability/analysis.js";
import { holds } from "../../engine/stability/grades.js";
import { improvementsOf } from "../../engine/stability/moves.js";
import { talksAsOf } from "../../talks/as-of.js";
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import type { SvgNode } from "../blocks.js";
import type { Language } from "../wire.js";
import { unmarked } from "../words.js";
import { samples, stabilityAnswerer } from "./answer.js";
import { quarrelConflict, riverConflict } from "./example-page.js";
import { wrapped } from "./graph.js";
import { stabilityPage } from "./page.js";
import { shownGrades } from "./rows.js";
import { moved, movedTo, reordered, sliceOf, talksOf } from "./slice.js";
import { preferenceWords, rankingWords, statementWords } from "./statements.js";
import type { Orders, StabilityView } from "./view.js";
import { stabilityPageWords } from "./words.js";

const talksIn = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
};
const river = talksIn(riverConflict);
const quarrel = talksIn(quarrelConflict);
const languages: readonly Language[] = ["en", "fa"];
const asked = (orders: Orders = {}, rows = 100) => ({ orders, rows });
type Sound = Extract<StabilityView, { ok: true }>;
const sound = (view: StabilityView | null): Sound => {
  if (!view?.ok) throw new Error("expected a view, got problems");
  return view;
};
const viewOf = (talks: Talks, orders: Orders = {}, lang: Language = "en") =>
  sound(stabilityAnswerer(sliceOf(talks), lang).view(asked(orders)));
const gradesOf = (talks: Talks) => {
  const analysed = analyseConflict(talks);
  if (!analysed.ok) throw new Error("expected a sound conflict");
  return analysed.analysis;
};

test("[SP1] the first page answers in a sentence about this model and holds every row as the engine grades it, in both languages", () => {
  for (const lang of languages) {
    const page = stabilityPage(analyse(river, "2026-03-14"), lang);
    const view = sound(page.view);
    const { grades } = gradesOf(river);
    expect(view.rows.map(({ state, hold }) => [state, hold])).toEqual(grades!.map(({ state, hold }) => [state, hold]));
    expect(view.rows.filter(({ isNow }) => isNow).map(({ state }) => state)).toEqual([0]);
    expect(unmarked(page.lead)).toMatch(
      lang === "en" ? /^In this model where we are, .* A joint step by / : /^در این مدل وضع کنونی/,
    );
    expect(view.said.join(" ")).toMatch(lang === "en" ? /it is no forecast/ : /نه پیش‌بینی/);
    for (const [k, row] of view.rows.entries())
      expect(row.makers.map(({ stays }) => stays === null)).toEqual(grades![k]!.strongest.map((one) => one === null));
  }
});

test("[SP2] what falls and rises is what two analyses differ by, worst loss first, and nothing where the order is the file's", () => {
  const view = viewOf(river, { south: [3, 1, 2, 0] });
  const before = new Map(gradesOf(river).grades!.map(({ state, hold }) => [state, hold]));
  const after = gradesOf(talksOf(reordered(sliceOf(river), { south: [3, 1, 2, 0] }))).grades!;
  const by = after.map(({ state, hold }) => holds.indexOf(hold) - holds.indexOf(before.get(state)!));
  const falls = by.filter((one) => one > 0).length;
  const rises = by.filter((one) => one < 0).length;
  expect(falls + rises).toBeGreaterThan(0);
  expect(view.changed!.sentence).toBe(stabilityPageWords("en").changed.counts(falls, rises));
  expect(view.lists.map(({ moved: differs }) => differs)).toEqual([false, true]);
  expect(view.lists[1]!.entries.map(({ at }) => at)).toEqual([3, 1, 2, 0]);
  expect(viewOf(river, { south: [0, 1, 2, 3] }).changed).toBeNull();
  expect(viewOf(river).changed).toBeNull();
});

test("[SP3] an order that does not name each entry once changes nothing; moving one entry keeps all", () => {
  const slice = sliceOf(river);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 6 }), (order) => {
      const rearranged = [...order].sort((a, b) => a - b).join() === "0,1,2,3";
      const same = JSON.stringify(reordered(slice, { south: order })) === JSON.stringify(slice);
      expect(same).toBe(!rearranged || order.join() === "0,1,2,3");
    }),
    { seed: 7, numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.nat(5), fc.integer({ min: -2, max: 8 }), (from, to) => {
      const next = movedTo([0, 1, 2, 3, 4, 5], from, to);
      expect([...next].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(next.indexOf(from)).toBe(Math.max(0, Math.min(5, to)));
    }),
    { seed: 8 },
  );
  expect(moved({ a: [0, 1], b: [1, 0] })).toEqual({ b: [1, 0] });
});

test("[SP4] statements are said in words with the options' names, doubts beside them, in both languages", () => {
  const speaking = (lang: Language) => ({
    w: stabilityPageWords(lang),
    option: (id: string) => `“${id}”`,
    text: String,
  });
  const en = speaking("en");
  expect(statementWords(en, "!a")).toBe("not “a”");
  expect(statementWords(en, "a & b | !c")).toBe("(“a” and “b”) or not “c”");
  expect(statementWords(en, "a if b & c")).toBe("“a” if (“b” and “c”)");
  expect(statementWords(en, "!(a | b)")).toBe("not (“a” or “b”)");
  expect(statementWords(speaking("fa"), "a iff b")).toBe("“a” اگر و تنها اگر “b”");
  expect(preferenceWords(en, { say: "a", chance: 0.7, else: "!b", source: "s", note: "why" })).toEqual({
    said: "a",
    words: "“a”",
    doubt: "70\u202f% likely to stand here, else not “b”",
    sources: ["s"],
    note: "why",
  });
  expect(preferenceWords(en, ["a", "b"]).doubt).toBe("order not known");
  expect(rankingWords(en, ["a + b", "none"]).words).toBe("“a” + “b”  =  nothing done");
  expect(rankingWords(en, "*").words).toBe("all other states");
});

test("[SP5] drift goes only by gains to states that hold; a joint step serves all; one by one, what costs its mover is marked", () => {
  const { moves } = viewOf(quarrel);
  expect(moves!.hands[0].rows.map(({ move, holds: held }) => [move, held !== null])).toEqual([
    ["A: dropping “Cooperate”", false],
    ["B: dropping “Cooperate too”", true],
  ]);
  expect(moves!.hands[0].rows.map(({ after }) => after)).toEqual([-1, 0]);
  const { moves: back } = viewOf(talksIn(quarrelConflict.replace("[coop_a, coop_b]", "none")));
  expect(back!.hands[0].rows).toEqual([]);
  expect(back!.hands[1].rows.map(({ kind, move, costs }) => [kind, move, costs])).toEqual([
    ["joint", "A and B together: “Cooperate” and “Cooperate too”", null],
    ["legal", "A: “Cooperate”", "costs A"],
    ["legal", "B: “Cooperate too”", "costs B"],
  ]);
  const { model, from } = gradesOf(quarrel);
  for (const [to] of from!.drift.steps)
    for (const step of from!.drift.path(to)) expect(improvementsOf(model, step.by, step.from)).toContain(step.to);
});

const nodesIn = (of: SvgNode): SvgNode[] => [
  of,
  ...of.children.flatMap((one) => (typeof one === "string" ? [] : nodesIn(one))),
];

test("[SP6] the drawing says its direction on every word, mirrors for Persian, and keeps inside its frame", () => {
  for (const talks of [river, quarrel])
    for (const lang of languages) {
      const { charts, hands } = viewOf(talks, {}, lang).moves!;
      for (const { svg, label } of [charts.wide, charts.narrow]) {
        const [, , width, height] = String(svg.attributes["viewBox"]).split(" ").map(Number);
        expect(label.length).toBeGreaterThan(20);
        const nodes = nodesIn(svg);
        for (const { tag, attributes } of nodes) {
          if (tag === "text") {
            expect(attributes["direction"]).toBe(lang === "fa" ? "rtl" : "ltr");
            expect(Number(attributes["x"])).toBeGreaterThanOrEqual(0);
            expect(Number(attributes["x"])).toBeLessThanOrEqual(width!);
            expect(Number(attributes["y"])).toBeLessThanOrEqual(height!);
          }
          if (tag === "circle") expect(Number(attributes["cy"])).toBeLessThan(height!);
        }
        expect(nodes.filter(({ tag }) => tag === "circle")).toHaveLength(
          1 + hands[0].rows.length + hands[1].rows.length,
        );
      }
    }
  const ltr = viewOf(quarrel, {}, "en").moves!.charts.narrow.svg;
  const rtl = viewOf(quarrel, {}, "fa").moves!.charts.narrow.svg;
  const first = (of: SvgNode) => Number(nodesIn(of).find(({ tag }) => tag === "circle")!.attributes["cx"]);
  expect(first(ltr) + first(rtl)).toBe(350);
});

test("[SP7] a line break inside a name set apart closes the mark and opens it again", () => {
  const lines = wrapped("\u2068one two three four five six seven\u2069 end", 60);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.split("\u2068").length).toBe(line.split("\u2069").length);
  expect(lines.join(" ").replace(/[\u2068\u2069]/g, "")).toBe("one two three four five six seven end");
});

test("[SP8] with doubt stated shares come after 200 samples and again after 1,000, with their interval, and rows follow them", () => {
  const answerer = stabilityAnswerer(sliceOf(river), "en");
  const parts: StabilityView[] = [];
  const progress: number[] = [];
  const view = sound(
    answerer.robust(asked(), { part: (one) => parts.push(one), progress: (done) => progress.push(done) }),
  );
  expect(parts).toHaveLength(1);
  expect(sound(parts[0]!).robustKey).toContain("share of 200 profiles");
  expect(view.robustKey).toContain("share of 1,000 profiles");
  expect(progress.at(-1)).toBe(samples.all);
  const shown = view.rows.filter(({ robust }) => robust !== null);
  expect(shown.length).toBeGreaterThan(0);
  for (const { robust, hold } of shown) {
    expect(robust).toMatch(/% of 1,000 \(.+ to .+\)/);
    expect(hold).not.toBe("none");
  }
}, 20_000);

test("[SP9] without doubt neighbours are counted and that is said; never a share", () => {
  const view = sound(stabilityAnswerer(sliceOf(quarrel), "en").robust(asked(), { part: () => {}, progress: () => {} }));
  expect(view.robustKey).toMatch(/^No doubt is stated\..* 10 preferences/);
  expect(view.rows.map(({ robust }) => robust).join(" ")).not.toContain("%");
  expect(view.rows[0]!.robust).toMatch(/^\d+ of 10 neighbours$/);
});

test("[SP10] a state opens to a sentence a maker, what must change, and what breaks it; one that cannot be says which pattern", () => {
  const answerer = stabilityAnswerer(sliceOf(river), "en");
  const explained = answerer.explained({}, 5)!;
  if (!explained.possible) throw new Error("expected a possible state");
  expect(explained.makers.map(({ sentence }) => sentence.length > 10)).toEqual([true, true]);
  expect(explained.row.words).toContain("deal");
  const beyond = answerer.beyond({}, 5)!;
  expect(beyond.neighbours!.sentence).toMatch(/It holds so in \d+ of 6 swaps/);
  expect(beyond.edits.length).toBeGreaterThan(0);
  expect(answerer.explained({}, 3)).toEqual({
    possible: false,
    because: "This cannot be: it matches “release & dam”, which the file calls impossible.",
  });
  expect(answerer.beyond({}, 3)).toBeNull();
});

test("[SP11] without a conflict the page teaches; one that cannot be worked out says where it is wrong", () => {
  const { conflict: _, ...later } = river.later;
  const page = stabilityPage(analyse({ ...river, later }, "2026-03-14"), "en");
  expect(page.view).toMatchObject({ ok: false, empty: true });
  expect(unmarked(page.lead)).toMatch(/does not say who can do what/);
  const broken = talksIn(riverConflict.replace("now: none", "now: [release, dam]"));
  const view = stabilityAnswerer(sliceOf(broken), "en").view(asked());
  expect(view).toMatchObject({
    ok: false,
    empty: false,
    problems: [{ code: "impossible-now", path: ["conflict", "now"] }],
  });
});

test("[SP12] what became known after a date changes no byte of the page as of that date, a conflict among it", () => {
  const date = "2026-02-01";
  const page = (talks: Talks) =>
    JSON.stringify(languages.map((lang) => stabilityPage(analyse(talksAsOf(talks, date), date), lang)));
  const own = page(river);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 28 }), fc.boolean(), (day, early) => {
      const known = `2026-02-${String(day).padStart(2, "0")}`;
      const entry = { on: early ? "2026-01-03" : known, known, sources: ["late"], what: "later thing" };
      const later: Talks = {
        ...river,
        events: [...river.events, { ...entry, claimedBy: [], deniedBy: [], kind: "talks" }],
        sources: [...river.sources, { id: "late", title: "late", date: known }],
      };
      expect(page(later)).toBe(own);
    }),
    { seed: 3, numRuns: 20 },
  );
  const dated = talksIn(riverConflict.replace("  now: none", "  known: 2026-03-01\n  now: none"));
  const none = talksIn(riverConflict.slice(0, riverConflict.indexOf("conflict:")));
  expect(page(dated)).toBe(page(none));
  expect(page(dated)).not.toBe(own);
});

/** As large as the largest of the cases: 12 options, 4 makers, patterns, a status quo. */
function largeConflict(): Talks {
  const makers = ["a", "b", "c", "d"].map((id, m) => {
    const own = ["x", "y", "z"].map((option) => `${option}${m}`);
    const other = (k: number) => `x${(m + k) % 4}`;
    return `    ${id}: {options: {${own.map((one) => `${one}: ${one}`).join(", ")}}, prefers: ["!${other(1)}", "${own[0]} iff ${other(2)}", "y${(m + 1) % 4} | ${own[1]}", "!${own[2]}", "z${(m + 3) % 4}", "${own[1]}", "${other(3)} if ${own[2]}", "${own[0]}"]}`;
  });
  return talksIn(
    `detente: 1\ntitle: L\nas_of: 2026-03-14\nparties: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}\nconflict:\n  makers:\n${makers.join("\n")}\n  impossible: ["x0 & y0", "x1 & z1", "y2 & z2"]\n  now: none\n`,
  );
}

test("[SP13] each of many orders tried one after another is answered as the file with that order would be", () => {
  const large = largeConflict();
  const answerer = stabilityAnswerer(sliceOf(large), "en");
  for (const k of [0, 5, 2, 7, 5]) {
    const orders = { b: movedTo([0, 1, 2, 3, 4, 5, 6, 7], k, 3) };
    const fresh = gradesOf(talksOf(reordered(sliceOf(large), orders))).grades!;
    const { rows, of, changed } = sound(answerer.view(asked(orders, 12)));
    expect(of).toBe(fresh.length);
    expect(rows.map(({ state, hold }) => [state, hold])).toEqual(
      shownGrades(fresh, 12).map(({ state, hold }) => [state, hold]),
    );
    expect(changed).not.toBeNull();
  }
});

test("[SP14] a conflict too large to put in order says whether where we are holds and lists what no one would leave alone", () => {
  const makers = [...Array(4).keys()].map((m) => {
    const own = [0, 1, 2, 3, 4].filter((k) => k < 4 || m === 0).map((k) => `o${m}_${k}`);
    return `    m${m}: {name: Maker ${m}, options: {${own.map((id) => `${id}: Option ${id}`).join(", ")}}, prefers: [${own.map((id) => `"!${id}"`).join(", ")}]}`;
  });
  const text = `detente: 1\ntitle: W\nas_of: 2026-03-14\nparties: {a: {name: A}}\nconflict:\n  makers:\n${makers.join("\n")}\n  now: [o1_0]\n`;
  const view = viewOf(talksIn(text));
  expect(view.answer).toBe(
    "In this model where we are, Option o1_0, does not hold: Maker 1 would gain by leaving it, whatever the others do.",
  );
  expect(view.said.join(" ")).toMatch(/Nash 1 · GMR 1 · SMR 1 · SEQ 1\..*131,072 states are too many to put in order/);
  expect(view.rows.map(({ state, hold, isNow }) => [state, hold, isNow])).toEqual([
    [32, "none", true],
    [0, "nash", false],
  ]);
  const persian = viewOf(talksIn(text), {}, "fa");
  expect(persian.said.join(" ")).toContain("۱۳۱٬۰۷۲ وضعیت بیش از آن است که مرتب شود");
});
