/** What each package would mean for one side: worth, gain, what it gives against its stated position. */
import type { Deal, DealModel } from "../../engine/model.js";
import { valueOf as worthOf } from "../../engine/space.js";
import type { Analysed } from "../analysed.js";
import { pickedOf } from "../blocks/fair.js";
import type { Block, CellLine, Row, Words } from "../blocks.js";
import { cell, lineOf, linesInWords, ruledOut, type Voice } from "../naming.js";
import { outsideEffects } from "../outside-effects.js";
import { basisOf, packageDeal, statedDeal } from "../zone-basis.js";
import { sideMessagesIn } from "./messages.js";
import { nameOf, type Side } from "./side.js";
import { nameText } from "./stand.js";

/** A package that somebody named or a rule picks. */
export interface Examined {
  readonly name: string;
  /** The same in the middle of a sentence. */
  readonly said: string;
  readonly deal: Deal;
  readonly sources: readonly string[];
}

/** Named packages that leave nothing open, then what rules pick; each deal once, under all its names. */
export function examinedOf(voice: Voice, analysed: Analysed): readonly Examined[] {
  const { model, talks } = analysed;
  const { m } = voice;
  if (!model) return [];
  const s = sideMessagesIn(voice.lang);
  const found: Examined[] = [];
  const add = (name: string, said: string, deal: Deal, sources: readonly string[] = []) => {
    const at = found.findIndex((each) => each.deal.join() === deal.join());
    if (at < 0) found.push({ name, said, deal, sources });
    else found[at] = { ...found[at]!, name: `${found[at]!.name} (${name})` };
  };
  for (const { name, terms, sources } of talks.packages) {
    const deal = packageDeal(model, terms);
    if (deal) add(voice.say(name), m.quote(voice.say(name)), deal, sources);
  }
  const basis = basisOf(analysed);
  for (const { point, rules } of basis ? pickedOf(basis.analysis) : []) {
    const acceptable = rules.filter((rule) => rule.acceptable).map(({ id }) => m.fair.short[id]);
    if (acceptable.length) add(s.pickedBy(acceptable), s.thePicked(acceptable), point.example);
  }
  return found;
}

/** Null where there is no deal space or no package to speak of. */
export function packagesBlock(voice: Voice, analysed: Analysed, side: Side): Block | null {
  const { model } = analysed;
  const examined = examinedOf(voice, analysed);
  if (!model || !examined.length) return null;
  const s = sideMessagesIn(voice.lang);
  const basis = basisOf(analysed);
  const made =
    side.kind === "party"
      ? forParty(voice, analysed, model, side.index, examined)
      : forOther(voice, model, side.other.id, examined);
  if (!made) return null;
  const ranked = [...made.worths].map((worth, i) => ({ worth, i })).sort((a, b) => b.worth - a.worth || a.i - b.i);
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  return {
    id: "side-packages",
    question: s.packagesQuestion,
    answer: (made.rated ? s.packages : s.packagesMet)(
      nameOf(voice, side),
      { name: examined[best.i]!.said, worth: best.worth },
      best.worth === worst.worth ? null : { name: examined[worst.i]!.said, worth: worst.worth },
    ),
    say: basis?.setAside.length ? [voice.m.fair.under(linesInWords(voice, basis.setAside))] : [],
    body: [
      {
        kind: "table",
        id: "side-packages",
        caption: s.packagesCaption(nameText(voice, side)),
        columns: made.columns,
        rows: made.rows,
      },
    ],
    actions: [],
    key: made.key,
  };
}

interface Made {
  readonly columns: readonly { readonly head: Words; readonly kind: "text" | "number"; readonly width?: number }[];
  readonly rows: readonly Row[];
  /** Whether its worths are known; else `worths` counts the issues on which its stated position is met. */
  readonly rated: boolean;
  /** Of each package to the side, points. */
  readonly worths: readonly number[];
  readonly key: readonly Words[];
}

function forParty(voice: Voice, analysed: Analysed, model: DealModel, p: number, examined: readonly Examined[]): Made {
  const { m, n } = voice;
  const s = sideMessagesIn(voice.lang);
  const me = model.parties[p]!;
  const from = me.walkAway ?? basisOf(analysed)?.analysis.solutions?.disagreement[p] ?? null;
  const points = (units: number) => units / model.scale;
  const worths = examined.map(({ deal }) => worthOf(me, deal));
  return {
    columns: [
      { head: [m.named.package], kind: "text", width: 0.16 },
      { head: [s.worth], kind: "number", width: 0.12 },
      { head: [s.gives], kind: "text" },
      { head: [s.refuses], kind: "text", width: 0.21 },
      { head: [s.toOthers], kind: "text", width: 0.14 },
    ],
    rows: examined.map(({ name, deal, sources }, place) => ({
      cells: [
        cell(name, voice.source(sources)),
        cell(
          n.points(points(worths[place]!)),
          ...(from === null ? [] : [{ mark: "small", text: ` (${n.signed(points(worths[place]! - from))})` } as const]),
        ),
        given(voice, model, p, deal),
        refusals(voice, model, p, deal),
        model.parties.flatMap((other, q): CellLine[] =>
          q === p ? [] : [{ kind: "text", words: [voice.party(q), ` ${n.points(points(worthOf(other, deal)))}`] }],
        ),
      ],
    })),
    rated: true,
    worths: worths.map(points),
    key: [s.packagesKey],
  };
}

/** What it gives against its stated position, most first; what it keeps in one line. */
function given(voice: Voice, model: DealModel, p: number, deal: Deal): readonly CellLine[] {
  const { n, m, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const stated = statedDeal(talks, model, p).deal;
  const effect = (i: number) => model.parties[p]!.c[i]![deal[i]!]! - model.parties[p]!.c[i]![stated[i]!]!;
  const all = deal.map((_, i) => ({ i, by: effect(i) / model.scale }));
  const lost = all.filter(({ by }) => by < 0).sort((a, b) => a.by - b.by || a.i - b.i);
  const kept = all.filter(({ i }) => deal[i] === stated[i]).map(({ i }) => voice.issue(i));
  return [
    ...lost.map(
      ({ i, by }): CellLine => ({
        kind: "text",
        words: [
          `${voice.issue(i)}${m.colon}${voice.option(i, deal[i]!)} `,
          { mark: "small", text: `(${n.signed(by)})` },
        ],
      }),
    ),
    ...(kept.length ? [{ kind: "aside", words: [s.keeps(kept)] } as CellLine] : []),
  ];
}

/** Its own lines that the package crosses, its walk-away, its groups that would block. */
function refusals(voice: Voice, model: DealModel, p: number, deal: Deal): readonly CellLine[] {
  const { m, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const me = model.parties[p]!;
  const short = me.walkAway === null ? 0 : me.walkAway - worthOf(me, deal);
  const said: Words[] = [
    ...me.redLines.flatMap(({ issue, options }, l): Words[] => {
      const found = options.includes(deal[issue]!) ? lineOf(talks, [p, l]) : undefined;
      return found
        ? [s.crosses(`${voice.issue(found.issue)}${m.comma}${ruledOut(voice, talks.issues[found.issue]!, found.line)}`)]
        : [];
    }),
    ...(short > 0 ? [s.below(short / model.scale)] : []),
    ...me.factions.flatMap(({ threshold, veto, ...valued }, f): Words[] => {
      const by = threshold === null ? 0 : threshold - worthOf(valued, deal);
      const name = voice.say(talks.parties[p]!.factions[f]!.name);
      return by <= 0 ? [] : [veto ? m.named.vetoed(name, by / model.scale) : s.unhappy(name, by / model.scale)];
    }),
  ];
  return said.length ? said.map((words) => ({ kind: "text", words })) : [{ kind: "text", words: [m.zone.nothing] }];
}

/** Null where neither worths nor positions of it are known. */
function forOther(voice: Voice, model: DealModel, id: string, examined: readonly Examined[]): Made | null {
  const { m, n, talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const effects = examined.map(({ deal }) => outsideEffects(talks, model, deal).find((each) => each.id === id));
  if (effects.every((effect) => effect === undefined)) return null;
  const rated = effects.some((effect) => effect?.worth !== null && effect?.worth !== undefined);
  const issueNames = (ids: readonly string[]) =>
    ids.map((issue) => voice.issue(talks.issues.findIndex((each) => each.id === issue)));
  return {
    columns: [
      { head: [m.named.package], kind: "text", width: 0.26 },
      ...(rated ? [{ head: [s.worth], kind: "number" as const, width: 0.14 }] : []),
      { head: [s.met], kind: "text" },
      { head: [s.unmet], kind: "text", width: 0.26 },
      { head: [s.toOthers], kind: "text", width: 0.17 },
    ],
    rows: examined.map(({ name, deal, sources }, place) => {
      const effect = effects[place];
      const listed = (ids: readonly string[] | undefined) =>
        cell(ids?.length ? issueNames(ids).join(m.semicolon) : m.zone.nothing);
      return {
        cells: [
          cell(name, voice.source(sources)),
          ...(rated ? [cell(effect?.worth == null ? m.notKnown : n.points(effect.worth))] : []),
          listed(effect?.met),
          listed(effect?.unmet),
          model.parties.map(
            (party, q): CellLine => ({
              kind: "text",
              words: [voice.party(q), ` ${n.points(worthOf(party, deal) / model.scale)}`],
            }),
          ),
        ],
      };
    }),
    rated,
    worths: effects.map((effect) => (rated ? (effect?.worth ?? 0) : (effect?.met.length ?? 0))),
    key: [rated ? s.otherKey(effects[0]?.range ?? null) : s.otherKeyPositions],
  };
}
