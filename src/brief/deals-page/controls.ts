/** What can be set on the page: options of the card, sliders with the file's ranges, red lines. */
import type { DealModel } from "../../engine/model.js";
import type { Range } from "../../talks/model.js";
import { lineOf, optionName, ruledOut, type Voice } from "../naming.js";
import type { Controls, LineView, PartySliders, SliderView } from "./view.js";
import { allLines, lineKey, walkAwayKey, weightKey, worthKey } from "./what-if.js";

export function controlsOf(voice: Voice, model: DealModel, off: readonly string[]): Controls {
  const { talks } = voice;
  return {
    issues: talks.issues.map((issue) => ({
      id: issue.id,
      name: voice.say(issue.name),
      options: issue.options.map((option) => ({
        id: option.id,
        name: optionName(issue, option, voice.say, voice.n),
      })),
    })),
    parties: talks.parties.map((_, p) => slidersOf(voice, model, p)),
    lines: allLines(model).map((ref): LineView => {
      const found = lineOf(talks, ref);
      const { firmness, chance } = model.parties[ref[0]]!.redLines[ref[1]]!;
      const about = found ? ruledOut(voice, talks.issues[found.issue]!, found.line) : "";
      return {
        key: lineKey(model, ref),
        party: ref[0],
        words: found ? [voice.party(ref[0]), `${voice.m.comma}${voice.issue(found.issue)}`] : [voice.party(ref[0])],
        firmness,
        about: voice.m.redLine.label(firmness, about, chance),
      };
    }),
    off,
  };
}

function slidersOf(voice: Voice, model: DealModel, p: number): PartySliders {
  const { talks } = voice;
  const { id, walkAway } = talks.parties[p]!;
  const weights = talks.issues.map(({ weight }) => weight[id]);
  const largest = Math.max(0, ...weights.map((weight) => weight?.high ?? 0));
  const [max, step] = weightScale(largest);
  const stated = model.parties[p]!.walkAway;
  const points: Range | undefined =
    walkAway?.kind === "points"
      ? walkAway.points
      : stated === null
        ? undefined
        : { low: stated / model.scale, best: stated / model.scale, high: stated / model.scale };
  return {
    party: p,
    name: voice.partyName(p),
    walkAway: slider(walkAwayKey(id), voice.m.zone.walkAway, points, {
      min: Math.min(0, Math.floor(points?.low ?? 0)),
      max: Math.max(100, Math.ceil(points?.high ?? 0)),
      step: 0.5,
    }),
    weights: talks.issues.map((issue, i) =>
      slider(weightKey(id, issue.id), voice.say(issue.name), weights[i], { min: 0, max, step }),
    ),
    worths: talks.issues.map((issue) => ({
      issue: voice.say(issue.name),
      options: issue.options.map((option) =>
        slider(worthKey(id, issue.id, option.id), optionName(issue, option, voice.say, voice.n), option.worth[id], {
          min: 0,
          max: 100,
          step: 1,
        }),
      ),
    })),
  };
}

function slider(
  key: string,
  name: string,
  range: Range | undefined,
  { min, max, step }: Pick<SliderView, "min" | "max" | "step">,
): SliderView {
  return { key, name, best: range?.best ?? null, low: range?.low ?? min, high: range?.high ?? min, min, max, step };
}

/** Weights are raw numbers: shares of 1, words (1 to 3) or points. Room to go beyond the largest, in steps a hand can tell apart. */
function weightScale(largest: number): readonly [max: number, step: number] {
  if (largest === 0) return [100, 1];
  if (largest <= 1) return [1, 0.01];
  if (largest <= 5) return [5, 0.1];
  return [Math.max(100, Math.ceil(largest / 10) * 10), 1];
}
