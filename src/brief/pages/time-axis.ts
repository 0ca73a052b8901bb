/** Entries on an axis of time: one row a kind, to scale. Drawn by the page for the entries its filters leave. */
import type { Chart, SvgNode } from "../blocks.js";
import { hairline, ink, mark, paper, soft } from "../charts/colours.js";
import { drawFlag, placeFlags } from "../charts/flags.js";
import { textNode, widthOf } from "../charts/labels.js";
import { datesIn } from "../dates.js";
import { length, node } from "../svg.js";
import type { Language } from "../wire.js";
import { type DatedEntry, type EntryKind, isoDay } from "./dated-entries.js";
import { pageMessagesIn } from "./messages.js";

export interface TimeAxis {
  readonly lang: Language;
  /** Days since 1970-01-01; marked where it lies inside. */
  readonly asOfDay: number;
  readonly lanes: readonly { readonly kind: EntryKind; readonly lane: string }[];
  /** Room, px; at least 320. */
  readonly width: number;
}

const dot = 3.4;
const step = 7.5;
const flagsHeight = 58;
/**
 * Time runs from left to right in every language. Things of one kind near to each other stand in a heap, so that each is seen; the
 * weightiest events are named as far as there is room.
 *
 * @returns null for fewer than two different days: a point is no axis
 */
export function timeAxis(entries: readonly DatedEntry[], { lang, asOfDay, lanes, width }: TimeAxis): Chart | null {
  const days = entries.map(({ day }) => day);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  if (entries.length < 2 || from === to) return null;
  const p = pageMessagesIn(lang).timeline;
  const d = datesIn(lang);
  const shown = lanes.filter(({ kind }) => entries.some((entry) => entry.kind === kind));
  const left = Math.max(...shown.map(({ lane }) => widthOf(lane))) + 14;
  const x = (day: number) => left + ((day - from) / (to - from)) * (width - left - 14);
  const heaps = shown.map(({ kind }) =>
    heap(
      entries.filter((entry) => entry.kind === kind),
      x,
    ),
  );
  const flags = flagsOf(entries, x, left, width);
  let y = (flags.length ? flagsHeight : 0) + 8;
  const drawn: SvgNode[] = [];
  const firstAxis = y;
  shown.forEach(({ lane }, at) => {
    const { placed, levels } = heaps[at]!;
    const base = y + levels * step + dot;
    drawn.push(
      node("path", { d: `M${length(left - 6)} ${length(base)}H${width - 6}`, stroke: hairline }),
      textNode(lane, { x: 0, y: base + 4, anchor: "left", fill: soft }, lang),
      ...placed.map(({ entry, level }) => markOf(entry, x(entry.day), base - level * step)),
    );
    if (at === 0) drawn.unshift(...flags.flatMap((flag) => drawFlag(flag, base, lang)));
    y = base + 15;
  });
  const bottom = y + 2;
  const marked = asOfDay > from && asOfDay < to;
  const label = p.chart(entries.length, d.full(isoDay(from)), d.full(isoDay(to)));
  return {
    kind: "chart",
    id: "time-axis",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${length(bottom + 22)}`, role: "img", width: "100%", "aria-label": label },
      ...ticks(from, to, lang)
        .filter(({ day }) => !marked || Math.abs(x(day) - x(asOfDay)) > 44)
        .flatMap(({ day, text }) => [
          node("path", { d: `M${length(x(day))} ${bottom - 4}v5`, stroke: soft, "stroke-width": 0.8 }),
          textNode(text, { x: x(day), y: bottom + 14, anchor: "middle" }, lang),
        ]),
      ...(marked
        ? [
            node("path", {
              d: `M${length(x(asOfDay))} ${firstAxis - 4}V${bottom - 4}`,
              stroke: soft,
              "stroke-dasharray": "2 3",
            }),
            textNode(p.asOf, { x: x(asOfDay), y: bottom + 14, anchor: "middle" }, lang),
          ]
        : []),
      ...drawn,
    ),
  };
}

/** A dot; a ring for what is contested; a diamond for what lies ahead; amber for incidents. */
function markOf({ contested, ahead, kind }: DatedEntry, x: number, y: number): SvgNode {
  const colour = kind === "incident" ? mark : ink;
  if (ahead) {
    const r = dot + 0.6;
    return node("path", {
      d: `M${length(x)} ${length(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`,
      fill: paper,
      stroke: colour,
      "stroke-width": 1.3,
    });
  }
  return node("circle", {
    cx: length(x),
    cy: length(y),
    r: contested ? dot - 0.4 : dot,
    fill: contested ? paper : colour,
    stroke: contested ? mark : paper,
    "stroke-width": contested ? 1.8 : 0.8,
  });
}

interface Heaped {
  readonly entry: DatedEntry;
  readonly level: number;
}

/** Each entry in the lowest level where it covers no other; six levels at most, above which things may cover one another. */
function heap(entries: readonly DatedEntry[], x: (day: number) => number): { placed: Heaped[]; levels: number } {
  const last: number[] = [];
  const placed = [...entries]
    .sort((a, b) => a.day - b.day)
    .map((entry): Heaped => {
      const at = x(entry.day);
      const free = last.findIndex((taken) => at - taken >= 2 * dot);
      const level = free >= 0 ? free : Math.min(last.length, mostLevels - 1);
      last[level] = at;
      return { entry, level };
    });
  return { placed, levels: Math.max(0, last.length - 1) };
}

const mostLevels = 6;

function flagsOf(entries: readonly DatedEntry[], x: (day: number) => number, left: number, width: number) {
  const wishes = entries
    .map((entry, i) => ({ entry, i }))
    .filter(({ entry }) => entry.weight !== undefined && !entry.ahead)
    .sort((a, b) => a.entry.weight! - b.entry.weight! || b.i - a.i)
    .slice(0, 30)
    .map(({ entry }) => ({ x: length(x(entry.day)), text: shortened(entry.what) }));
  return placeFlags(wishes, { x: left, y: 2, width: width - left, height: flagsHeight - 12 });
}

const shortened = (text: string): string => {
  const first = text.split(/[:;,(،؛]/)[0]!.trim();
  return first.length <= 34 ? first : `${first.slice(0, 32).replace(/\s+\S*$/, "")}…`;
};

/**
 * Marks at the first days of years, or of months where the axis is short; about eight of them. In Persian years begin on 21 March,
 * months are taken at the 21st: within a day of the calendar's own beginnings, and each names its own.
 */
function ticks(from: number, to: number, lang: Language): readonly { readonly day: number; readonly text: string }[] {
  const d = datesIn(lang);
  const years = (to - from) / 365.25;
  const begins = lang === "fa" ? { month: 3, day: 21 } : { month: 1, day: 1 };
  const dayOf = (year: number, month: number) => Math.round(Date.UTC(year, month - 1, begins.day) / 86_400_000);
  const first = new Date(from * 86_400_000).getUTCFullYear();
  const last = new Date(to * 86_400_000).getUTCFullYear();
  const inside = ({ day }: { readonly day: number }) => day >= from && day <= to;
  if (years > 2.5) {
    const every = [1, 2, 5, 10, 20, 50, 100].find((each) => years / each <= 9) ?? 100;
    return range(first, last)
      .filter((year) => (year - (lang === "fa" ? solarOffset : 0)) % every === 0)
      .map((year) => dayOf(year, begins.month))
      .map((day) => ({ day, text: d.year(isoDay(day)) }))
      .filter(inside);
  }
  const every = [1, 2, 3, 6].find((each) => (years * 12) / each <= 7) ?? 6;
  return range(first, last)
    .flatMap((year) => range(1, 12).map((month) => dayOf(year, month)))
    .map((day) => ({ day, text: d.month(isoDay(day)) }))
    .filter(inside)
    .filter((_, i) => i % every === 0);
}

/** The Solar Hijri year that begins in a Gregorian one is less by this. */
const solarOffset = 621;

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
