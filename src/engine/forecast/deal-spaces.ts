/** The deal space as the forecast sees it: in sampled preferences, how much the best deal leaves to whoever gets least. */
import type { Talks } from "../../talks/model.js";
import { compile } from "../compile.js";
import { drawModel } from "../draws.js";
import type { Deal, DealModel } from "../model.js";
import type { RangedModel } from "../ranged.js";
import { maximise } from "../search.js";
import { type Space, spaceOf, valueOf as worthOf } from "../space.js";
import { idHash, mix, stratified } from "./chance.js";
import { type Judge, type LargestSmallest, largestSmallest } from "./max-min.js";
import type { DealSpaces, Missing, PreferenceWorld } from "./state.js";

/** Partial deals that the quick search may look at in one world, and after it the general one. */
const quickEffort = 50_000;
const effort = 20_000;

export interface FoundDealSpaces {
  readonly spaces: DealSpaces | null;
  readonly missing: readonly Missing[];
}

/**
 * Weights, worths, walk-aways and thresholds drawn from their ranges, red lines by their chance of binding, by strata over the worlds; in
 * each the largest smallest surplus over all parties and veto factions, and what each veto faction has there.
 *
 * Parties are taken in order of their ids, and one without any weight is left out: neither the order in the file nor a party that wants
 * nothing changes a number. A walk-away that is not stated binds nobody and is said.
 *
 * @param count worlds; 64 for a band, 256 for the share in which a deal exists
 */
export function dealSpaces(talks: Talks, seed: number, count: number): FoundDealSpaces {
  const missing: Missing[] = [];
  if (!talks.issues.length)
    return { spaces: null, missing: [{ section: "issues", code: "no-issues", covariate: "margin" }] };
  const ordered = canonical(talks);
  const compiled = compile(ordered);
  if (!compiled.ok || !ordered.parties.length) {
    const about = compiled.ok ? [] : compiled.problems.map(({ code }) => code);
    return { spaces: null, missing: [{ section: "issues", code: "deals-not-rated", covariate: "margin", about }] };
  }
  const { model, ranged } = compiled;
  const open = model.parties.filter(({ walkAway }) => walkAway === null).map(({ id }) => id);
  if (open.length === model.parties.length)
    return { spaces: null, missing: [{ section: "parties", code: "no-walk-away", covariate: "margin", about: open }] };
  if (open.length)
    missing.push({ section: "parties", code: "some-walk-aways", covariate: "margin", about: [...open].sort() });
  const interim = interimParts(ordered, model);
  if (!interim.length) missing.push({ section: "packages", code: "no-interim-package", covariate: "margin" });

  let unproven = 0;
  let multipliers: Float64Array | undefined;
  const worlds = Array.from({ length: count }, (_, world): PreferenceWorld => {
    const drawn = drawnModel(ranged, model, { seed, world });
    const binding = model.parties.flatMap((party, p) =>
      party.redLines.flatMap(({ issue, chance }, l): [number, number][] => {
        const name = `line.${party.id}.${model.issues[issue]!.id}.${l}`;
        return chance >= 1 || stratified(mix(seed ^ idHash(name)), world) < chance ? [[p, l]] : [];
      }),
    );
    const space = spaceOf(drawn, { accept: [], onlyRedLines: binding });
    const judges = judgesIn(drawn);
    const bestIn = (allowed: Space["allowed"]) => {
      const found = bestOf({ ...space, allowed }, judges, multipliers);
      multipliers = found.multipliers;
      if (!found.proven) unproven++;
      return { surplus: found.value === null ? null : found.value / drawn.scale / 100, deal: found.deal };
    };
    const best = bestIn(space.allowed);
    const within = interim.length ? interim.map((part) => bestIn(fixedTo(space, part)).surplus) : [best.surplus];
    return {
      comprehensive: best.surplus,
      interim: within.reduce((most, one) => (one !== null && (most === null || one > most) ? one : most), null),
      factions: best.deal ? factionsAt(drawn, best.deal) : [],
    };
  });
  if (unproven)
    missing.push({ section: "issues", code: "margin-unproven", covariate: "margin", about: [String(unproven)] });
  return { spaces: { worlds, unproven, interimNamed: interim.length > 0 }, missing };
}

/** Parties and factions by id; parties without any weight left out. */
export function canonical(talks: Talks): Talks {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const wants = (party: string) => talks.issues.some(({ weight }) => (weight[party]?.high ?? 0) > 0);
  return {
    ...talks,
    parties: byId(talks.parties.filter(({ id }) => wants(id))).map((party) => ({
      ...party,
      factions: byId(party.factions),
    })),
  };
}

function drawnModel(
  ranged: RangedModel,
  model: DealModel,
  { seed, world }: { seed: number; world: number },
): DealModel {
  const chance = (p: number, z: number) => stratified(mix(seed ^ mix(idHash(model.parties[p]!.id) + z)), world);
  return drawModel(ranged, model, { seed, draw: world, chance });
}

/** Every party and veto faction that says from where surplus is counted. */
function judgesIn(model: DealModel): readonly Judge[] {
  const vetoes = model.parties.flatMap(({ factions }) => factions.filter(({ veto }) => veto));
  return [
    ...model.parties.map(({ c, terms, walkAway }) => ({ c, terms, from: walkAway })),
    ...vetoes.map(({ c, terms, threshold }) => ({ c, terms, from: threshold })),
  ].filter((judge): judge is Judge => judge.from !== null);
}

/** The best deal of a world; by the general search, which merges what is equal, where the quick one does not come to an end. */
function bestOf(
  space: Space,
  judges: readonly Judge[],
  start: Float64Array | undefined,
): Pick<LargestSmallest, "value" | "deal" | "proven" | "multipliers"> {
  const quick = largestSmallest(space, judges, { nodes: quickEffort, start });
  if (quick.proven) return quick;
  const coordinates = judges.map(({ c, terms }) => ({ c, terms, floor: -Infinity }));
  const { value, proven, points } = maximise(
    { ...space, parties: judges.length, coordinates },
    { kind: "least gain", d: judges.map(({ from }) => from) },
    { nodes: effort, ties: 0 },
  );
  return { value, proven, deal: points[0]?.example ?? null, multipliers: quick.multipliers };
}

function factionsAt(model: DealModel, deal: Deal): PreferenceWorld["factions"] {
  return model.parties.flatMap(({ id, factions }) =>
    factions.flatMap((faction) =>
      faction.veto && faction.threshold !== null
        ? [{ id: `${id}/${faction.id}`, surplus: (worthOf(faction, deal) - faction.threshold) / model.scale / 100 }]
        : [],
    ),
  );
}

/** Interim packages as options by issue, −1 where they say nothing. */
function interimParts(talks: Talks, model: DealModel): number[][] {
  return talks.packages
    .filter(({ kind }) => kind === "interim")
    .map(({ terms }) =>
      model.issues.map((issue) => (Object.hasOwn(terms, issue.id) ? issue.options.indexOf(terms[issue.id]!) : -1)),
    );
}

/** An interim package's own terms; what it leaves open may come out any way, since a red line there is not touched yet. */
const fixedTo = ({ allowed, sizes }: Pick<Space, "allowed" | "sizes">, part: readonly number[]): Space["allowed"] =>
  allowed.map((options, issue) =>
    part[issue]! < 0 ? [...Array(sizes[issue]).keys()] : options.filter((option) => option === part[issue]),
  );
