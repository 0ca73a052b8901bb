/** Holds the ledger by date against a replay day by day. */
import { dayText } from "../../talks/dates.js";
import { planDates } from "../clocks/when.js";
import { compilePhases } from "../phases/compile.js";
import { ledgerOf } from "../phases/ledger.js";
import { type DatedPlan, datedTalks, type PlainDay, plainLedger, randomDatedPlan } from "./phases-ledger.js";

/** @returns what differs between the ledger of a plan and its replay */
export function judgeDatedPlan(plan: DatedPlan): string[] {
  const talks = datedTalks(plan);
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error("no plan");
  const { model } = compiled;
  const ledger = ledgerOf({
    talks,
    model,
    dates: planDates(talks),
    ...(plan.asOf !== undefined && { asOf: dayText(plan.asOf) }),
  });
  const days = plainLedger(plan);
  const points = (of: readonly number[]) => of.map((n) => rounded(n / model.scale));
  const at = new Map(days.map((one) => [one.day, one]));
  const shown = new Set(ledger.days.map(({ day }) => day));
  const said = (what: string, engine: unknown, plain: unknown) =>
    JSON.stringify(engine) === JSON.stringify(plain)
      ? []
      : [`${what}: engine ${JSON.stringify(engine)}, plain ${JSON.stringify(plain)}`];
  const tight = (most: (day: PlainDay) => readonly number[], p: number) => {
    const largest = Math.max(0, ...days.map((day) => rounded(most(day)[p])));
    const day = days.find((one) => rounded(most(one)[p]) === largest);
    return largest > 0 && day ? { day: dayText(day.day), party: p, exposure: largest } : null;
  };
  const worst = (one: { day: number; party: number; exposure: number } | null) =>
    one && { day: dayText(one.day), party: one.party, exposure: rounded(one.exposure / model.scale) };
  const parties = [...Array(plan.parties).keys()];
  const largest = parties
    .flatMap((p) => tight((day) => day.exposure, p) ?? [])
    .sort((a, b) => b.exposure - a.exposure || (a.day < b.day ? -1 : a.day > b.day ? 1 : a.party - b.party))[0];
  return [
    ...ledger.days.flatMap(({ day, exposure, worstOrder }) => {
      const plain = at.get(day) ?? { exposure: parties.map(() => 0), worstOrder: parties.map(() => 0) };
      return [
        ...said(`exposure on ${dayText(day)}`, points(exposure), plain.exposure.map(rounded)),
        ...said(`worst order on ${dayText(day)}`, points(worstOrder), plain.worstOrder.map(rounded)),
      ];
    }),
    ...said("worst", worst(ledger.worst), largest ?? null),
    ...said(
      "worst order",
      ledger.worstOrder.map(worst),
      parties.map((p) => tight((day) => day.worstOrder, p)),
    ),
    ...(plan.steps.some(({ linear }) => linear)
      ? []
      : days.flatMap(({ day, exposure }, k) =>
          shown.has(day)
            ? []
            : said(`not shown ${dayText(day)}`, exposure, days[k - 1]?.exposure ?? parties.map(() => 0)),
        )),
  ];
}

/** Linear parts are no whole numbers. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6 + 0;

export const judgeLedger = (seed: number): string[] =>
  judgeDatedPlan(randomDatedPlan(seed)).map((line) => `${line} in ${JSON.stringify(randomDatedPlan(seed))}`);
