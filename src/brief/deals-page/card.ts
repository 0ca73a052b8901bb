/** One deal on a card: worth to each side, who refuses it and why, what would mend it, who moves, who objects, who outside gains. */
import type { Deal } from "../../engine/model.js";
import { movement } from "../../engine/movement.js";
import type { SolutionId, Trade, WhyNot } from "../../engine/results.js";
import { valueOf as worthOf } from "../../engine/space.js";
import { trades } from "../../engine/trades.js";
import { type Refusal, refusal, whyNot } from "../../engine/why.js";
import { statedPositions } from "../analyse.js";
import { ruleOrder } from "../blocks/fair.js";
import { ruleText } from "../blocks/zone.js";
import type { Words } from "../blocks.js";
import { lineWords, packagesAt, type Voice } from "../naming.js";
import { outsideEffects } from "../outside-effects.js";
import { joined } from "../words.js";
import { type Lens, termsOf } from "./lens.js";
import type { CardView, Choice, WorthBar } from "./view.js";
import { dealsWordsIn } from "./words.js";

/** Exchanges shown at most. */
const mostTrades = 4;

/** @param mended whether what would mend the deal is looked for, too: it takes longer than a hand on a slider waits */
export function cardOf(voice: Voice, lens: Lens, deal: Deal, mended: boolean): CardView {
  const { model, binding } = lens;
  const why = refusal(model, deal, binding);
  const bars = barsOf(voice, lens, why.u);
  const ends = bars.flatMap(({ worth, walkAway }) => (walkAway === null ? [worth] : [worth, walkAway]));
  return {
    deal: termsOf(model, deal),
    called: packagesAt(lens.talks, model, deal)
      .map(({ name }) => voice.m.quote(voice.say(name)))
      .join(voice.m.comma),
    verdict: verdict(voice, why),
    acceptable: why.acceptable,
    bars,
    scale: [Math.min(0, ...ends), Math.max(100, ...ends)],
    reasons: reasonsOf(voice, lens, why),
    mend: mended ? mendOf(voice, lens, deal) : null,
    movement: movementOf(voice, lens, deal),
    factions: factionsOf(voice, lens, deal),
    outside: outsideOf(voice, lens, deal),
  };
}

function mendOf(voice: Voice, lens: Lens, deal: Deal): CardView["mend"] {
  const { model, binding, frontier } = lens;
  const why = whyNot(model, deal, binding, { frontier });
  return {
    standing: standing(voice, lens, why),
    better: betterOf(voice, lens, why),
    trades: trades(model, deal, {}, binding)
      .slice(0, mostTrades)
      .map((trade): Choice => tradeChoice(voice, lens, trade)),
  };
}

function barsOf(voice: Voice, { model, solutions }: Lens, u: readonly number[]): readonly WorthBar[] {
  const w = dealsWordsIn(voice.lang);
  return model.parties.map((party, p): WorthBar => {
    const name = voice.partyName(p);
    const worth = u[p]! / model.scale;
    const walkAway = party.walkAway === null ? null : party.walkAway / model.scale;
    const from = walkAway ?? (solutions ? solutions.disagreement[p]! / model.scale : null);
    const gain = walkAway === null || from === null ? null : worth - from;
    return {
      party: p,
      name,
      worth,
      walkAway,
      text: w.barText(worth, gain),
      label: w.bar(name, worth, gain, walkAway),
    };
  });
}

/** Who refuses: whoever's own line is crossed, is short of its walk-away, or has a group that blocks; each once, in file order. */
export function refusersOf(why: Refusal): readonly number[] {
  const who = [
    ...why.redLines.filter(({ binding }) => binding).map(({ party }) => party),
    ...why.short.map(({ party }) => party),
    ...why.vetoes.map(({ party }) => party),
  ];
  return [...new Set(who)].sort((a, b) => a - b);
}

function verdict(voice: Voice, why: Refusal): Words {
  const w = dealsWordsIn(voice.lang);
  if (why.acceptable) return why.redLines.length ? w.acceptedAside(why.redLines.length) : w.accepted;
  const who = refusersOf(why);
  const refused = who.length ? w.refused(who.map((p): Words => [voice.party(p)])) : [];
  return why.rules.length
    ? joined(
        [w.impossible, refused].filter((part) => part.length),
        " ",
      )
    : refused;
}

/** In the order of "why not": rules, red lines, walk-aways, vetoes; lines that are set aside last. */
function reasonsOf(voice: Voice, { model, talks }: Lens, why: Refusal): readonly Words[] {
  const { m } = voice;
  const w = dealsWordsIn(voice.lang);
  const points = (units: number) => units / model.scale;
  const lines = (binding: boolean) => why.redLines.filter((line) => line.binding === binding);
  return [
    ...why.rules.map((rule): Words => [ruleText(voice, model, rule)]),
    ...lines(true).map(({ party, line }) => w.breaks(lineWords(voice, [party, line]))),
    ...why.short.map(({ party, by }) => m.named.shortBy(voice.party(party), points(by))),
    ...why.vetoes.map(({ party, faction, by }) =>
      m.named.vetoed(voice.say(talks.parties[party]!.factions[faction]!.name), points(by)),
    ),
    ...lines(false).map(({ party, line }) => w.lineNotBinding(lineWords(voice, [party, line]))),
  ];
}

function standing(voice: Voice, { model }: Lens, why: WhyNot): readonly Words[] {
  if (!why.acceptable) return [];
  const { m, n } = voice;
  const w = dealsWordsIn(voice.lang);
  if (!why.efficient) return why.better ? [] : [[`${m.named.improved}.`]];
  const most = (why.couldGain ?? []).map(
    ({ keepingAcceptance }, p): Words => [
      voice.party(p),
      ` ${n.points((why.u[p]! + keepingAcceptance) / model.scale)}`,
    ],
  );
  const places = ruleOrder.flatMap((id: SolutionId) =>
    why.rank[id] === undefined ? [] : [{ rule: m.fair.short[id], place: why.rank[id]! }],
  );
  return [w.proof(joined(most, m.comma)), ...(places.length ? [w.ranks(places)] : [])];
}

const changesText = (voice: Voice, changes: Trade["changes"]): string =>
  changes
    .map(({ issue, from, to }) =>
      voice.m.trades.change(voice.issue(issue), voice.option(issue, from), voice.option(issue, to)),
    )
    .join(voice.m.semicolon);

const gainWords = (voice: Voice, { model }: Lens, gains: readonly number[]): Words =>
  joined(
    gains.map((units, p) => dealsWordsIn(voice.lang).gain(voice.party(p), units / model.scale)),
    voice.m.comma,
  );

function betterOf(voice: Voice, lens: Lens, { better, u }: WhyNot): Choice | null {
  if (!better) return null;
  const gains = better.u.map((units, p) => units - u[p]!);
  return {
    label: dealsWordsIn(voice.lang).better(changesText(voice, better.changes), gainWords(voice, lens, gains)),
    deal: termsOf(lens.model, better.deal),
  };
}

const tradeChoice = (voice: Voice, lens: Lens, trade: Trade): Choice => ({
  label: dealsWordsIn(voice.lang).trade(changesText(voice, trade.changes), gainWords(voice, lens, trade.net)),
  deal: termsOf(lens.model, trade.deal),
});

function movementOf(voice: Voice, { model, talks }: Lens, deal: Deal): readonly Words[] {
  const w = dealsWordsIn(voice.lang);
  const { conceded, positions } = movement(model, statedPositions(talks, model), deal);
  // A side that has stated nothing has no position to have moved from.
  const silent = positions.map(({ assumed }) => assumed.length === model.issues.length);
  if (silent.every(Boolean)) return [];
  return [
    ...conceded.flatMap(({ by, share }, p) => (silent[p] ? [] : [w.moved(voice.party(p), by / model.scale, share)])),
    ...positions.flatMap(({ assumed }, p) =>
      assumed.length && !silent[p]
        ? [
            w.movedAssumed(
              voice.party(p),
              assumed.map((i) => voice.issue(i)),
            ),
          ]
        : [],
    ),
    w.movedCaution,
  ];
}

/** Groups at home: those that block, those that object but cannot, and the rest by name. */
function factionsOf(voice: Voice, { model, talks }: Lens, deal: Deal): readonly Words[] {
  const w = dealsWordsIn(voice.lang);
  const content: string[] = [];
  const said = model.parties.flatMap(({ factions }, p) =>
    factions.flatMap((faction, f): Words[] => {
      const name = voice.say(talks.parties[p]!.factions[f]!.name);
      const by = faction.threshold === null ? 0 : (faction.threshold - worthOf(faction, deal)) / model.scale;
      if (by > 0) return [(faction.veto ? w.blocks : w.objects)(name, voice.party(p), by)];
      content.push(name);
      return [];
    }),
  );
  return content.length ? [...said, w.content(content)] : said;
}

function outsideOf(voice: Voice, { model, talks }: Lens, deal: Deal): readonly Words[] {
  const w = dealsWordsIn(voice.lang);
  const names = (ids: readonly string[]) =>
    ids.map((id) => voice.issue(model.issues.findIndex((issue) => issue.id === id)));
  return outsideEffects(talks, model, deal).map(({ id, worth, range, met, unmet }): Words => {
    const parts = [
      ...(worth !== null && range ? [w.outsideWorth(worth, range[0], range[1])] : []),
      ...(met.length ? [w.outsideMet(names(met))] : []),
      ...(unmet.length ? [w.outsideUnmet(names(unmet))] : []),
    ];
    return [`${voice.who(id)}${voice.m.colon}${parts.join(voice.m.semicolon)}.`];
  });
}
