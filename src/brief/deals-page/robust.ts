/** How much the picks hang on the judgements: the shortlist that draws are asked about, and what they said, as rows. */
import type { Deal } from "../../engine/model.js";
import type { Robustness } from "../../engine/results.js";
import { examinedWords } from "../blocks/examined.js";
import { ruleOrder } from "../blocks/fair.js";
import { packagesAt, type Voice } from "../naming.js";
import { joined } from "../words.js";
import { differing, packageDeal } from "../zone-basis.js";
import { type Lens, nashDeal, termsOf } from "./lens.js";
import { worthText } from "./plots.js";
import type { RobustRow, RobustView } from "./view.js";
import { allLines, lineKey } from "./what-if.js";
import { dealsWordsIn } from "./words.js";

/** Deals that draws are asked about, at most. */
const most = 24;

/** The deal on the card first, then what the rules pick, the file's packages, and the frontier evenly spread; each once. */
export function shortlistOf({ model, solutions, talks, frontier }: Lens, card: readonly Deal[]): readonly Deal[] {
  const picked = solutions
    ? ruleOrder.flatMap((id) => {
        const { points, chosen } = solutions.byId[id];
        return points[chosen] ? [points[chosen]!.example] : [];
      })
    : [];
  const named = talks.packages.flatMap(({ terms }) => packageDeal(model, terms) ?? []);
  const { points } = frontier;
  const step = Math.max(1, Math.ceil(points.length / most));
  const along = points.flatMap(({ example }, i) => (i % step === 0 ? [example] : []));
  const kept: Deal[] = [];
  for (const deal of [...card, ...picked, ...named, ...along] as readonly Deal[]) {
    if (kept.length < most && deal.length && !kept.some((other) => !differing(other, deal).length)) kept.push(deal);
  }
  return kept;
}

/** The red lines that do not bind under the settings of the page. */
const setAsideIn = ({ model, off }: Lens) => allLines(model).filter((ref) => off.includes(lineKey(model, ref)));

/** Rows by the share of draws in which all accept, those that hold for every value first. */
export function robustView(voice: Voice, lens: Lens, found: Robustness): RobustView {
  const { n, m } = voice;
  const w = dealsWordsIn(voice.lang);
  const nash = nashDeal(lens);
  const rows = [...found.deals]
    .sort((a, b) => Number(b.safe) - Number(a.safe) || b.acceptable - a.acceptable)
    .map((each): RobustRow => {
      const called = packagesAt(lens.talks, lens.model, each.deal).map(({ name }) => m.quote(voice.say(name)));
      const isNash = nash !== null && differing(nash, each.deal).length === 0;
      return {
        choice: {
          label: [[...(isNash ? [m.fair.short.nash] : []), ...called, worthText(voice, lens, each.deal)].join(m.comma)],
          deal: termsOf(lens.model, each.deal),
        },
        acceptable: n.percent(each.acceptable),
        interval: `${n.percent(each.interval[0])}–${n.percent(each.interval[1])}`,
        toEach: joined(
          each.acceptableTo.map((share, p) => [voice.party(p), ` ${n.percent(share)}`]),
          m.comma,
        ),
        efficient: n.percent(each.efficient),
        nash: n.percent(each.picked.nash ?? 0),
        regret: `${n.points(each.jointLoss[0])} (${n.points(each.jointLoss[2])})`,
        safe: each.safe ? w.yesProven : w.no,
      };
    });
  return {
    answer: w.robust(
      found.draws ? found.withZone / found.draws : 0,
      found.withZoneInterval[0],
      found.withZoneInterval[1],
      found.draws,
    ),
    rows,
    key: joined([examinedWords(voice, "page", setAsideIn(lens)), w.robustKey], " "),
  };
}
