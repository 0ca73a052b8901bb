/** The evaluation in Markdown: every figure of the protocol, passed or not. */
import type { Classifier, Mark } from "../classifier.js";
import { readings } from "../record.js";
import type { Scored } from "./evaluate.js";
import type { SplitResult } from "./leave-one-out.js";
import { calledShare, marksOf } from "./marks.js";
import type { Truncation } from "./onlooker.js";
import type { Tried } from "./temperature.js";

export interface ReportOn {
  readonly classifier: Classifier;
  readonly results: readonly SplitResult[];
  readonly tried: readonly Tried[];
}

export function reportOf({ classifier, results, tried }: ReportOn): string {
  const marks = results.flatMap(marksOf);
  const failed = marks.filter(({ passed }) => !passed);
  return [
    "## Conduct",
    "",
    `Made by \`npm run train-conduct\`, seed ${classifier.seed}, weights ${classifier.version}, temperature ${classifier.temperature}. Every figure here is about simulated parties. Nothing is known of how often the reading is right in real talks: no labelled data of that kind exist in public.`,
    "",
    `Each family was written apart from the classifier and from the other families. One is left out, the classifier is trained on the others (${results[0]!.training} talks, the three readings equally often, seen after 3, 5, 8 rounds and at the end by an analyst whose weights are off by exp(N(0, .35)) and who misses or misattributes up to 30 % of the incidents), and judged on ${results[0]!.test} talks of the family left out (weights as uncertain). Figures are of the talks that are not "insufficient". Chance is a log loss of 1.099 and a Brier score of .667. The calibration error is that of the highest probability in 10 bins of equal counts.`,
    "",
    ...table(
      ["left out", "rounds seen", "insufficient", "accuracy", "log loss", "Brier", "calibration error"],
      results.flatMap(({ leftOut, at }) =>
        [...at].map(([seen, of]) => [leftOut, shown(seen), percent(of.insufficient), ...figuresOf(of)]),
      ),
    ),
    "",
    `### Marks: ${marks.length - failed.length} of ${marks.length} reached`,
    "",
    ...table(
      ["mark", ...results.map(({ leftOut }) => `${leftOut} left out`)],
      markRows(
        marks,
        results.map(({ leftOut }) => leftOut),
      ),
    ),
    "",
    "### Temperature",
    "",
    "Calibration error over the three left-out families together. The usual temperature is 2; another is shipped only where this table says so: the coldest of those within .05 everywhere, else the coldest whose worst error is within .01 of the least. No temperature mends an error that is too bold on one family and too modest on another.",
    "",
    ...table(
      ["temperature", ...tried[0]!.errors.map(([seen]) => shown(seen))],
      tried.map(({ temperature, errors }) => [
        `${temperature}${temperature === classifier.temperature ? " (shipped)" : ""}`,
        ...errors.map(([, error]) => number(error)),
      ]),
    ),
    "",
    "### Who is taken for whom",
    "",
    "Rows are true readings, columns the reading with the highest probability.",
    "",
    ...table(
      ["left out", "rounds seen", "true", ...readings],
      results.flatMap(({ leftOut, at }) =>
        [...at]
          .filter(([, { insufficient }]) => insufficient < 1)
          .flatMap(([seen, { confusion }]) =>
            confusion.map((row, c) => [leftOut, shown(seen), readings[c]!, ...row.map(String)]),
          ),
      ),
    ),
    "",
    "By variant, after 5 rounds and at the end: share called genuine / stalling / posturing.",
    "",
    ...table(
      ["left out", "variant", "5 rounds", "end"],
      results.flatMap(({ leftOut, at }) =>
        (["hard", "constrained", "slow", "unlucky", "evasive", "spectacular"] as const).map((variant) => [
          leftOut,
          variant,
          ...([5, "end"] as const).map((seen) =>
            ([0, 1, 2] as const).map((c) => percent(calledShare(at.get(seen)!, [variant], c))).join(" / "),
          ),
        ]),
      ),
    ),
    "",
    "### Parties that changed their mind",
    "",
    "Reported apart, not in the accuracy: the type counted as true is the one each family names: aspiration and incentives the type a party begins with, factions the one it ends with.",
    "",
    ...table(
      ["left out", "rounds seen", "insufficient", "accuracy", "log loss", "Brier", "calibration error"],
      results.flatMap(({ leftOut, changed }) =>
        [...changed]
          .filter(([seen]) => seen !== 2)
          .map(([seen, of]) => [leftOut, shown(seen), percent(of.insufficient), ...figuresOf(of)]),
      ),
    ),
    "",
    "### Incidents missed, or laid at the wrong door",
    "",
    "After 5 rounds.",
    "",
    ...table(
      ["left out", "incidents", "share", "accuracy", "log loss", "Brier", "calibration error"],
      results.flatMap(({ leftOut, blurred }) =>
        blurred.map(({ kind, share, scored }) => [
          leftOut,
          kind === "dropped" ? "missed" : "attributed to the wrong side",
          percent(share),
          ...figuresOf(scored),
        ]),
      ),
    ),
    "",
    "### Bands",
    "",
    "After 5 rounds: how often the 10–90 % band contains the probability that the same classifier gives to somebody who knows weights, walk-away and attributions exactly: of the same rounds (genuine; all three readings; up to 30 % of the incidents were missed or misattributed), and of the whole talks (all three). The band also allows for other rows of the same behaviour and other fits, so it is wider than the first needs; the second asks it to foresee what has not happened yet.",
    "",
    ...table(
      ["left out", "talks", "genuine", "all three", "all three, whole talks", "mean width (genuine)"],
      results.map(({ leftOut, bands }) => [
        leftOut,
        String(bands.talks),
        percent(bands.genuine),
        percent(bands.all),
        percent(bands.whole),
        number(bands.width),
      ]),
    ),
    "",
    "### Reliability of the chance of genuine, 5 rounds seen",
    "",
    "Ten bins of equal counts: mean chance → share that were genuine.",
    "",
    ...table(
      ["left out", ...Array.from({ length: 10 }, (_, k) => String(k + 1))],
      results.map(({ leftOut, at }) => [
        leftOut,
        ...at.get(5)!.genuine.map(({ mean, share }) => `${number(mean, 2)} → ${number(share, 2)}`),
      ]),
    ),
    "",
  ].join("\n");
}

const names: Readonly<Record<Mark["name"], string>> = {
  "insufficient-at-2": "insufficient after 2 rounds ≥ 90 %",
  "hard-called-stalling": "genuine but hard (hard, constrained, slow) called stalling ≤ 15 %",
  "evasive-called-genuine": "evasive stallers called genuine ≤ 25 %",
  calibration: "calibration error ≤ .05",
  "log-loss": "log loss below 1.0 after 3 rounds, .85 after 5",
  "blamed-costs": "30 % of incidents at the wrong door cost ≤ 10 points of accuracy",
  "blamed-calibration": "calibration error with 30 % of incidents at the wrong door ≤ .08",
  "band-coverage": "bands contain the probability of full information in 75–90 %",
};

/** One row a mark and number of rounds, one column a family left out. */
function markRows(marks: readonly Mark[], leftOut: readonly string[]): string[][] {
  const keys = [...new Set(marks.map(({ name, seen }) => `${name}|${seen}`))];
  return keys.map((key) => {
    const [name, seen] = key.split("|") as [Mark["name"], string];
    return [
      `${names[name]} (${seen === "0" ? "end" : `${seen} rounds`})`,
      ...leftOut.map((family) => {
        const mark = marks.find((one) => one.leftOut === family && one.name === name && String(one.seen) === seen)!;
        return `${number(mark.value)}${mark.passed ? "" : " **missed**"}`;
      }),
    ];
  });
}

const shown = (seen: Truncation): string => (seen === "end" ? "end" : String(seen));
const number = (x: number, digits = 3): string =>
  Number.isFinite(x) ? x.toFixed(digits).replace(/^(-?)0\./, "$1.") : "–";
const percent = (x: number): string => `${Math.round(x * 100)} %`;
const figuresOf = ({ insufficient, accuracy, logLoss, brier, calibration }: Scored): string[] =>
  insufficient === 1
    ? ["–", "–", "–", "–"]
    : [number(accuracy, 2), number(logLoss), number(brier), calibration === null ? "–" : number(calibration)];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
