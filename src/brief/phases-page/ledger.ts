/** Exposure by date: the worst day, the worst order within a day, and what is not counted. */
import { entriesOf } from "../../engine/phases/entries.js";
import { type Ledger, ledgerOf } from "../../engine/phases/ledger.js";
import { dayText } from "../../talks/dates.js";
import { exposureChart, rangeOf } from "./exposure-chart.js";
import type { SolvedPlan } from "./solve.js";
import type { LedgerView } from "./view.js";
import type { PlanVoice } from "./voice.js";

/** @returns null where no step has both numbers and a date */
export function ledgerView(voice: PlanVoice, plan: SolvedPlan): LedgerView | null {
  const { talks, model, dates, reading } = plan;
  const ledger = ledgerOf({ talks, model, dates, reading });
  if (ledger.days.length === 0) return null;
  const { w, points, day } = voice;
  const { worst } = ledger;
  const heading = worst
    ? w.ledger.worst(voice.partyName(worst.party), points(worst.exposure), day(worst.day))
    : w.ledger.nobody;
  const names = (steps: readonly number[]) => steps.map(voice.step);
  const within = ledger.worstOrder.flatMap((one) => {
    if (!one) return [];
    const together = ledger.days.find((each) => each.day === one.day)?.exposure[one.party] ?? 0;
    return one.exposure > together
      ? [w.ledger.withinDay(voice.partyName(one.party), points(one.exposure), day(one.day))]
      : [];
  });
  return {
    heading,
    chart: ledger.days.length > 1 ? dayChart(voice, plan, ledger, heading) : null,
    say: [
      ...within,
      ...foundLines(voice, plan),
      ...(ledger.undated.length ? [w.ledger.undated(names(ledger.undated))] : []),
      ...(ledger.withheld.length ? [w.ledger.withheld(names(ledger.withheld.map(({ step }) => step)))] : []),
    ],
  };
}

/** By the verdicts known so far; nothing where none is. */
function foundLines(voice: PlanVoice, { talks, model, dates, reading }: SolvedPlan): string[] {
  const judged = entriesOf(talks.later["commitments"]).some(([, entry]) => entry["verdicts"] !== undefined);
  if (!judged || !talks.asOf) return [];
  const { w, points, day } = voice;
  const { worst, withheld } = ledgerOf({ talks, model, dates, reading, asOf: talks.asOf });
  const held = withheld.filter(({ because }) => because === "verdict").map(({ step }) => voice.step(step));
  return [
    worst ? w.ledger.found(voice.partyName(worst.party), points(worst.exposure), day(worst.day)) : w.ledger.foundNobody,
    ...(held.length ? [w.ledger.waits(held)] : []),
  ];
}

function dayChart(voice: PlanVoice, { model, reading }: SolvedPlan, { days, worst }: Ledger, heading: string) {
  const factor = 1 / model.scale;
  const none = model.parties.map(() => 0);
  const values = [none, ...days.map(({ exposure }) => exposure.map((value) => value * factor))];
  const bearable = model.partyNumbers[reading].map((numbers) =>
    numbers.bearable === null ? null : numbers.bearable * factor,
  );
  const at = days.map(({ day }) => day);
  const lead = Math.max(1, (at.at(-1)! - at[0]!) / 30);
  return exposureChart(voice, {
    id: "exposure-by-date",
    label: voice.w.ledger.label(heading),
    at: [at[0]! - lead, ...at],
    values,
    parties: model.parties.map((_, p) => p),
    bearable,
    worst: worst && { point: at.indexOf(worst.day) + 1, party: worst.party },
    ticks: ["", ...at.map((day) => voice.d.month(dayText(day)))],
    range: rangeOf(values, bearable),
  });
}
