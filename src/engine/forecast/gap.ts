/** How far apart bids are, and how much of that closed lately. */
import { endOf } from "../../talks/dates.js";
import type { Offer, Talks } from "../../talks/model.js";
import { canonical } from "./deal-spaces.js";
import type { Gap, Missing } from "./state.js";

const dayLength = 86_400_000;
/** Days looked back over. */
const window = 56;

/**
 * The gap between bids in points: what a party would lose by taking another's bid for its own, over the issues on which both have one,
 * its weights of all issues; mean over ordered pairs, at least 0 each. A party's bid on an issue is its last offer's, before any offer
 * its first stated position, else its first offer's. Positions taken in public later are no bids.
 *
 * @returns null without offers, or where nobody's bids can be compared
 */
export function gapOf(
  talks: Talks,
  asOf: number | null,
): { readonly gap: Gap | null; readonly missing: readonly Missing[] } {
  const { parties, issues } = canonical(talks);
  const none = (code: "no-offers" | "one-sided-offers", about: readonly string[] = []) => ({
    gap: null,
    missing: [{ section: "offers", code, covariate: "gap" as const, about }],
  });
  if (!talks.offers.length || asOf === null) return none("no-offers");
  const offers = [...talks.offers].map((offer, order) => ({ offer, order, ends: endOf(offer.on) }));
  offers.sort((a, b) => a.ends - b.ends || a.order - b.order);
  const by = (party: string) => offers.filter(({ offer }) => offer.by === party);
  const silent = parties.filter(({ id }) => !by(id).length).map(({ id }) => id);

  const bid = (party: string, issue: Talks["issues"][number], until: number): string | undefined => {
    const said = ({ offer }: { offer: Offer }) => offer.terms[issue.id] !== undefined;
    const own = by(party).filter(said);
    const last = own.filter(({ ends }) => ends <= until).at(-1);
    const first = issue.positions[party]?.find(({ stated }) => stated !== undefined)?.stated;
    return last?.offer.terms[issue.id] ?? first ?? own[0]?.offer.terms[issue.id];
  };
  const at = (until: number): number | null => {
    let sum = 0;
    let pairs = 0;
    for (const one of parties) {
      const whole = one.weightsAsWritten
        ? 1
        : issues.reduce((total, { weight }) => total + (weight[one.id]?.best ?? 0), 0);
      for (const other of parties) {
        if (one === other) continue;
        let apart = 0;
        let shared = 0;
        for (const issue of issues) {
          const worth = (option: string | undefined) =>
            issue.options.find(({ id }) => id === option)?.worth[one.id]?.best;
          const [own, theirs] = [worth(bid(one.id, issue, until)), worth(bid(other.id, issue, until))];
          if (own === undefined || theirs === undefined) continue;
          shared++;
          apart += ((issue.weight[one.id]?.best ?? 0) / whole) * (own - theirs);
        }
        if (!shared) continue;
        pairs++;
        sum += Math.max(0, apart);
      }
    }
    return pairs ? sum / pairs : null;
  };
  const [opening, before, now] = [at(-Infinity), at(asOf - window * dayLength), at(asOf)];
  if (opening === null || before === null || now === null || opening <= 0) return none("one-sided-offers", silent);
  return {
    gap: { opening, before, now, closed: (before - now) / opening },
    missing: silent.length ? [{ section: "offers", code: "one-sided-offers", about: silent }] : [],
  };
}
