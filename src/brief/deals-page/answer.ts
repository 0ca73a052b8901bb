/** The page's answer to a state of the sliders and to the deals on the card: all that has to follow the hand. */
import { alternatives } from "../../engine/alternatives.js";
import { count } from "../../engine/count.js";
import type { Deal, Point } from "../../engine/model.js";
import { spaceOf } from "../../engine/space.js";
import type { Talks } from "../../talks/model.js";
import { ruleOrder } from "../blocks/fair.js";
import type { Words } from "../blocks.js";
import { issuesOf, linesInWords, lineWords, type Voice, voiceOf } from "../naming.js";
import { isZero } from "../numbers.js";
import type { Language } from "../wire.js";
import { differing, packageDeal, statedDeal, worthWords } from "../zone-basis.js";
import { cardOf } from "./card.js";
import { comparison } from "./comparison.js";
import { dealFrom, type Lens, look, nashDeal, termsOf } from "./lens.js";
import { plotsOf, worthText } from "./plots.js";
import type { Asked, Choice, DealsView, FrontierRow, RuleView } from "./view.js";
import { linesOff, unchanged } from "./what-if.js";
import { dealsWordsIn } from "./words.js";

/** Rows of the ranked table, and points that one can walk along, at most. */
/** Lines set aside that are named in the answer itself, at most. */
const mostLines = 3;
const mostRows = 16;
const mostSteps = 200;
const mostAlternatives = 12;

export interface Start {
  /** Lines that do not bind when the page starts. */
  readonly off: readonly string[];
}

/** Answers to one file: what the file itself says is worked out once. */
export interface Answerer {
  readonly start: Lens | null;
  answer(asked: Asked): DealsView;
}

export function answererOf(talks: Talks, lang: Language, { off }: Start): Answerer {
  const looked = look(talks, unchanged, off);
  const start = looked.ok ? looked.lens : null;
  return {
    start,
    answer(asked) {
      const now =
        asked.whatIf.off === null && !Object.keys(asked.whatIf.values).length && looked.ok
          ? looked
          : look(talks, asked.whatIf, off);
      if (!now.ok) {
        const { m } = voiceOf(talks, lang);
        return { ok: false, problems: now.problems.map((problem) => m.limits.missing(problem)) };
      }
      return viewOf(voiceOf(now.lens.talks, lang), now.lens, { asked, start });
    },
  };
}

function viewOf(
  voice: Voice,
  lens: Lens,
  { asked, start }: { readonly asked: Asked; readonly start: Lens | null },
): DealsView {
  const { model, frontier } = lens;
  const w = dealsWordsIn(voice.lang);
  const base = firstDeal(lens, start);
  const card = dealFrom(model, asked.deal, base);
  const pinned = asked.pinned && dealFrom(model, asked.pinned, base);
  const cardView = cardOf(voice, lens, card, !asked.dragging);
  const pinnedView = pinned && cardOf(voice, lens, pinned, false);
  const steps = spread(frontier.points, mostSteps);
  const rows = rowsOf(voice, lens, asked.opened ?? []);
  return {
    ok: true,
    ...answerWords(voice, lens),
    changed: start && lens !== start ? changedWords(voice, start, lens) : null,
    plots: plotsOf(voice, lens, { card, pinned, allRules: asked.allRules }),
    walk: steps.map(({ example }) => ({ deal: termsOf(model, example), text: worthText(voice, lens, example) })),
    rules: rulesOf(voice, lens),
    rows,
    starts: startsOf(voice, lens),
    card: cardView,
    pinned: pinnedView,
    comparison: pinned && pinnedView ? comparison(voice, lens, { card, pinned, cardView, pinnedView }) : null,
    shares: model.parties.map(({ weights }) => weights.map((weight) => voice.n.percent(weight))),
    off: lens.off,
    key: [
      ...(model.parties.length > 2 ? [w.pairs] : []),
      w.direction,
      w.methods(frontier.exact && lens.acceptable.exact),
      ...(rows.length ? [w.ranked(rows.length, frontier.points.length)] : []),
      ...(steps.length < frontier.points.length ? [w.walkSome(steps.length, frontier.points.length)] : []),
      w.picked,
    ],
  };
}

/** The package Nash's rule picks; where there is none that of the file as it is, else every side's own first option. */
export const firstDeal = (lens: Lens, start: Lens | null): Deal =>
  nashDeal(lens) ?? (start && nashDeal(start)) ?? statedDeal(lens.talks, lens.model, 0).deal;

/** The same sentence as in the brief wherever it can be; where lines are set aside although a zone exists without that, they are named. */
function answerWords(voice: Voice, lens: Lens): { readonly answer: Words; readonly said: readonly Words[] } {
  const { model, acceptable, size, frontier } = lens;
  const { zone } = voice.m;
  const w = dealsWordsIn(voice.lang);
  const aside = linesOff(model, lens.off);
  const lines = linesInWords(voice, aside);
  const efficient = frontier.points.reduce((sum, point) => sum + point.count, 0n);
  if (!aside.length) {
    return isZero(acceptable)
      ? { answer: zone.none(size), said: [] }
      : { answer: zone.all(acceptable, size, efficient, frontier.exact), said: [] };
  }
  if (isZero(acceptable)) return { answer: w.noneUnderLines(size, aside.length), said: [] };
  if (isZero(count(spaceOf(model, { redLines: "stated" })))) {
    return aside.length === 1
      ? { answer: zone.noneBridge(size, acceptable, lineWords(voice, aside[0]!)), said: [] }
      : {
          answer: zone.noneBridges(size, acceptable, aside.length, issuesOf(voice, aside)),
          said: [zone.linesMove(lines)],
        };
  }
  return aside.length > mostLines
    ? { answer: w.underMany(acceptable, aside.length), said: [zone.linesMove(lines)] }
    : { answer: w.underLines(acceptable, lines), said: [] };
}

/** How many packages, and where Nash's pick went, against the file as the page started. */
export function changedWords(voice: Voice, start: Lens, now: Lens): Words {
  const w = dealsWordsIn(voice.lang);
  const [before, after] = [nashDeal(start), nashDeal(now)];
  const nash = !after
    ? w.nashGone
    : !before
      ? w.nashAppears
      : differing(before, after).length === 0
        ? w.nashSame
        : w.nashMoves(
            differing(before, after).map((i) => ({
              issue: voice.issue(i),
              from: voice.option(i, before[i]!),
              to: voice.option(i, after[i]!),
            })),
          );
  return w.changed(start.acceptable, now.acceptable, nash);
}

function rulesOf(voice: Voice, { model, solutions }: Lens): readonly RuleView[] {
  if (!solutions) return [];
  const { fair } = voice.m;
  const w = dealsWordsIn(voice.lang);
  return ruleOrder.flatMap((id): RuleView[] => {
    const { points, chosen, proven, degenerate, acceptable } = solutions.byId[id];
    const point = points[chosen];
    if (!point) return [];
    const remarks = [
      ...(proven ? [] : [fair.unproven]),
      ...(degenerate ? [fair.degenerate] : []),
      ...(acceptable ? [] : [fair.refused]),
      ...(points.length > 1 ? [fair.tied(points.length)] : []),
    ];
    return [
      {
        name: fair.short[id],
        convention: w.conventions[id],
        worth: worthWords(voice, model, point.u, solutions.disagreement),
        remarks: remarks.length ? [remarks.join(voice.m.comma)] : [],
        deal: termsOf(model, point.example),
      },
    ];
  });
}

/** Points by Nash's product of gains; of many those that a rule picks and the highest. */
function rowsOf(voice: Voice, lens: Lens, opened: readonly number[]): readonly FrontierRow[] {
  const { model, solutions, frontier, space } = lens;
  if (!solutions) return [];
  const from = solutions.disagreement;
  const product = ({ u }: Point) => u.reduce((all, units, p) => all * ((units - from[p]!) / model.scale), 1);
  const pickedBy = ({ u }: Point) =>
    ruleOrder.filter((id) => solutions.byId[id].points.some((point) => point.u.every((units, p) => units === u[p])));
  const ranked = [...frontier.points].sort((a, b) => product(b) - product(a));
  const kept = new Set(ranked.filter((point) => pickedBy(point).length).slice(0, mostRows));
  for (const point of ranked) if (kept.size < mostRows) kept.add(point);
  return ranked
    .filter((point) => kept.has(point))
    .map(
      (point, place): FrontierRow => ({
        worths: point.u.map((units, p) => ({
          worth: voice.n.points(units / model.scale),
          gain: voice.n.signed((units - from[p]!) / model.scale),
        })),
        pickedBy: pickedBy(point)
          .map((id) => voice.m.fair.short[id])
          .join(voice.m.comma),
        deal: termsOf(model, point.example),
        text: worthText(voice, lens, point.example),
        equal: dealsWordsIn(voice.lang).equalMany(point.count - 1n),
        more: point.count > 1n,
        others:
          point.count > 1n && opened.includes(place)
            ? (alternatives(space, point.u, 0, mostAlternatives) ?? [])
                .filter((deal) => differing(deal, point.example).length)
                .map((deal) => ({ label: [differenceText(voice, deal, point.example)], deal: termsOf(model, deal) }))
            : null,
      }),
    );
}

const differenceText = (voice: Voice, deal: Deal, from: Deal): string =>
  differing(deal, from)
    .map((i) => voice.m.trades.change(voice.issue(i), voice.option(i, from[i]!), voice.option(i, deal[i]!)))
    .join(voice.m.semicolon);

/** Packages to start from: what Nash's rule picks, the file's named ones, the position of each side that has stated any. */
function startsOf(voice: Voice, lens: Lens): readonly Choice[] {
  const { model, talks } = lens;
  const w = dealsWordsIn(voice.lang);
  const nash = nashDeal(lens);
  return [
    ...(nash ? [{ label: w.startRule(voice.m.fair.short.nash), deal: termsOf(model, nash) }] : []),
    ...talks.packages.flatMap(({ name, terms }): Choice[] => {
      const deal = packageDeal(model, terms);
      return deal ? [{ label: [voice.say(name)], deal: termsOf(model, deal) }] : [];
    }),
    ...model.parties.flatMap((_, p): Choice[] => {
      const { deal, assumed } = statedDeal(talks, model, p);
      if (assumed === model.issues.length) return [];
      return [{ label: w.startStated(voice.party(p)), deal: termsOf(model, deal) }];
    }),
  ];
}

/** All where they are few, else that many evenly spread, both ends kept. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!);
}
