/** Why (not) a deal, in plain words, in the order of what stands against it. */
import { counted, naming } from "../brief/deals-json.js";
import type { OutsideEffect } from "../brief/outside-effects.js";
import { wrap } from "../brief/plain-text.js";
import type { Count, DealModel } from "../engine/model.js";
import type { Movement, Trade, WhyNot } from "../engine/results.js";
import type { Talks } from "../talks/model.js";
import { say } from "../talks/words.js";

export interface WhyText {
  readonly talks: Talks;
  readonly model: DealModel;
  readonly answer: WhyNot;
  /** Issues that the question left open. */
  readonly open: readonly string[];
  readonly acceptable: Count;
  readonly trades: readonly Trade[];
  readonly movement: Movement;
  readonly outside: readonly OutsideEffect[];
  readonly width: number;
}

export function whyText(of: WhyText): string {
  const { answer, model, width } = of;
  const name = naming(model);
  const deal = Object.entries(name.deal(answer.deal)).map(([issue, option]) => `${issue}=${option}`);
  const against = objections(of);
  const parts = [
    [`The package: ${deal.join(", ")}`, ...completion(of)],
    [`Worth: ${answer.u.map((u, p) => `${model.parties[p].id} ${points(u, model)}`).join(", ")}`],
    [
      against.length
        ? "It is refused:"
        : `It is acceptable to all${answer.efficient ? ", and nobody can gain without cost to another" : ""}.`,
    ],
    against.map((line) => `- ${line}`),
    mends(of),
    ranks(of),
    of.trades.length
      ? [
          "Exchanges that would leave nobody worse off:",
          ...of.trades.map((trade) => `- ${changes(of, trade.changes)}: ${gains(model, trade.net)}`),
        ]
      : [],
    moved(of),
    outside(of),
  ];
  return parts
    .filter((lines) => lines.length)
    .map((lines) => lines.flatMap((line) => wrap(line, width)).join("\n"))
    .join("\n");
}

function completion({ open, acceptable }: WhyText): string[] {
  if (!open.length) return [];
  const found = counted(acceptable);
  const many = "count" in found ? found.count : `between ${found.low} and ${found.high}`;
  return [
    `${open.join(", ")} ${open.length === 1 ? "was" : "were"} left open: ${many} acceptable packages hold the rest; this is the one with the largest product of gains, or the nearest miss where there is none.`,
  ];
}

function objections({ answer, model }: WhyText): string[] {
  const name = naming(model);
  const id = (p: number) => model.parties[p].id;
  return [
    ...answer.rules.map((rule) => `it breaks the rule "${model.rules[rule].said}"`),
    ...answer.redLines
      .filter(({ binding }) => binding)
      .map(({ party, line }) => {
        const { issue, options, firmness } = name.redLine([party, line]);
        return `it crosses ${id(party)}'s ${firmness} red line on ${issue} (never ${options.join(", ")})`;
      }),
    ...answer.short.map(
      ({ party, walkAway, by }) =>
        `${id(party)} is short by ${points(by, model)} (walk-away ${points(walkAway, model)})`,
    ),
    ...answer.vetoes.map(
      ({ party, faction, by }) =>
        `${model.parties[party].factions[faction].id} of ${id(party)} vetoes, short by ${points(by, model)}`,
    ),
  ];
}

function mends(of: WhyText): string[] {
  const { answer, model } = of;
  const name = naming(model);
  const quiet = answer.redLines
    .filter(({ binding }) => !binding)
    .map(({ party, line }) => {
      const { issue, firmness } = name.redLine([party, line]);
      return `${model.parties[party].id}'s ${firmness} line on ${issue}`;
    });
  const heard = answer.unhappy.map(
    ({ party, faction, by }) =>
      `${model.parties[party].factions[faction].id} of ${model.parties[party].id} (by ${points(by, model)})`,
  );
  return [
    ...(quiet.length ? [`It also crosses lines that do not bind here: ${quiet.join("; ")}.`] : []),
    ...(heard.length ? [`Heard, without a veto, and below their threshold: ${heard.join("; ")}.`] : []),
    ...(answer.better
      ? [
          `Better for one and worse for none: ${changes(of, answer.better.changes)}: ${gains(
            model,
            answer.better.u.map((u, p) => u - answer.u[p]),
          )}`,
        ]
      : []),
  ];
}

function ranks({ answer }: WhyText): string[] {
  const entries = Object.entries(answer.rank);
  return entries.length
    ? [`Rank among packages by rule: ${entries.map(([id, rank]) => `${id} ${rank}`).join(", ")}`]
    : [];
}

function moved({ movement, model, answer }: WhyText): string[] {
  if (!movement.positions.length || !answer.deal.length) return [];
  const each = movement.conceded.map(
    ({ by, share }, p) =>
      `${model.parties[p].id} ${points(by, model)} points${share === null ? "" : ` (${Math.round(share * 100)} % of the way to its walk-away)`}`,
  );
  return [`Moved from stated positions, which may be inflated: ${each.join(", ")}`];
}

function outside({ outside: effects, talks }: WhyText): string[] {
  if (!effects.length) return [];
  const lines = effects.map(({ id, worth, range, met, unmet }) => {
    const other = talks.others.find((entry) => entry.id === id)!;
    const value =
      worth !== null && range
        ? `worth ${worth.toFixed(0)} to it (${range[0].toFixed(0)} to ${range[1].toFixed(0)} possible)`
        : "";
    const said = [
      met.length ? `has what it stated on ${met.join(", ")}` : "",
      unmet.length ? `not on ${unmet.join(", ")}` : "",
    ];
    return `- ${say(other.name, "en")}: ${[value, ...said].filter(Boolean).join("; ")}`;
  });
  return ["Outside the talks:", ...lines];
}

function changes({ model }: WhyText, list: Trade["changes"]): string {
  const name = naming(model);
  return list
    .map((change) => {
      const { issue, from, to } = name.change(change);
      return `${issue} from ${from} to ${to}`;
    })
    .join(", ");
}

const gains = (model: DealModel, net: readonly number[]): string =>
  net.map((by, p) => `${model.parties[p].id} ${by >= 0 ? "+" : "−"}${points(Math.abs(by), model)}`).join(", ");

const points = (units: number, { scale }: DealModel): string => (units / scale).toFixed(1);
