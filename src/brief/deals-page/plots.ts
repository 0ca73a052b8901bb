/** The frontier as drawings: one of two sides, every pair of more sides, with what stands where. */
import type { Deal } from "../../engine/model.js";
import type { SolutionId } from "../../engine/results.js";
import { valueOf as worthOf } from "../../engine/space.js";
import { ruleOrder } from "../blocks/fair.js";
import type { Voice } from "../naming.js";
import { packageDeal, statedDeal } from "../zone-basis.js";
import { type Lens, termsOf } from "./lens.js";
import { type Mark, plane } from "./plane.js";
import type { Plot, PlotPoint } from "./view.js";
import { dealsWordsIn } from "./words.js";

/** Sides beyond which pairs are too many to draw; the table says it all. */
const mostSides = 5;

interface Shown {
  readonly card: Deal;
  readonly pinned: Deal | null;
  readonly allRules: boolean;
}

interface Spot extends Mark {
  readonly deal: Deal;
}

export function plotsOf(voice: Voice, lens: Lens, shown: Shown): readonly Plot[] {
  const { model, frontier } = lens;
  const sides = model.parties.length;
  if (sides < 2 || sides > mostSides) return [];
  const w = dealsWordsIn(voice.lang);
  const points = (u: readonly number[]) => u.map((units) => units / model.scale);
  const spots = spotsOf(voice, lens, shown);
  const cardWorth = worthText(voice, lens, shown.card);
  const pairs = model.parties.flatMap((_, a) =>
    model.parties.flatMap((__, b): [number, number][] => (b > a ? [[a, b]] : [])),
  );
  return pairs.map((pair) => {
    // Whoever is not drawn has no place for its stated position either.
    const marks = spots.filter(({ look, party }) => look !== "stated" || pair.includes(party!));
    const drawn = plane(voice, {
      id: `plot-${pair.join("-")}`,
      label: w.plot(voice.partyName(pair[0]), voice.partyName(pair[1]), frontier.points.length, cardWorth),
      pair,
      frontier: frontier.points.map(({ u }) => points(u)),
      joined: sides === 2,
      marks,
      walkAways: model.parties.map(({ walkAway }) => (walkAway === null ? null : walkAway / model.scale)),
    });
    const pressed = [
      ...frontier.points.map(({ u, example }) => ({ u: points(u), deal: example })),
      ...marks.filter(({ look }) => look !== "card"),
    ];
    return {
      chart: drawn.chart,
      points: pressed.map(({ u, deal }): PlotPoint => ({ ...drawn.at(u), deal: termsOf(model, deal) })),
    };
  });
}

/** "Iran 61, United States 58". */
export const worthText = (voice: Voice, { model }: Lens, deal: Deal): string =>
  model.parties
    .map((party, p) => `${voice.partyName(p)} ${voice.n.points(worthOf(party, deal) / model.scale)}`)
    .join(voice.m.comma);

function spotsOf(voice: Voice, lens: Lens, { card, pinned, allRules }: Shown): readonly Spot[] {
  const { model, talks, solutions } = lens;
  const w = dealsWordsIn(voice.lang);
  const worths = (deal: Deal) => model.parties.map((party) => worthOf(party, deal) / model.scale);
  const spot = (deal: Deal, text: string, look: Mark["look"], party?: number): Spot => ({
    deal,
    u: worths(deal),
    text,
    look,
    ...(party === undefined ? {} : { party }),
  });
  const rules: readonly SolutionId[] = solutions ? (allRules ? ruleOrder : ["nash"]) : [];
  const picked = rules.flatMap((id): Spot[] => {
    const { points, chosen } = solutions!.byId[id];
    const point = points[chosen];
    return point ? [spot(point.example, voice.m.fair.short[id], "picked")] : [];
  });
  const named = talks.packages.flatMap(({ name, terms }): Spot[] => {
    const deal = packageDeal(model, terms);
    return deal ? [spot(deal, voice.say(name), "package")] : [];
  });
  const stated = model.parties.flatMap((_, p): Spot[] => {
    const { deal, assumed } = statedDeal(talks, model, p);
    // A side that has stated nothing by this date has no stated position, whatever its best options are.
    return assumed === model.issues.length ? [] : [spot(deal, voice.m.charts.stated(voice.partyName(p)), "stated", p)];
  });
  const here = spot(card, w.card, "card");
  const known = [...merged(picked), ...stated, ...named];
  const covered = known.some(({ u }) => sameWorth(u, here.u));
  return [
    ...known,
    ...(pinned ? [spot(pinned, known.some(({ u }) => sameWorth(u, worths(pinned))) ? "" : w.pinned, "pinned")] : []),
    covered ? { ...here, text: "" } : here,
  ];
}

/** Points of one worth get one label. */
function merged(spots: readonly Spot[]): readonly Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const same = kept.findIndex(({ u }) => sameWorth(u, spot.u));
    if (same < 0) kept.push(spot);
    else kept[same] = { ...kept[same]!, text: `${kept[same]!.text}, ${spot.text}` };
  }
  return kept;
}

const sameWorth = (a: readonly number[], b: readonly number[]): boolean => a.every((value, p) => value === b[p]);
