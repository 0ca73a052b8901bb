/** Scores of a register as text: one row per forecaster and lead, always beside the base rate. */
import type { Table } from "../brief/blocks.js";
import { cell } from "../brief/naming.js";
import { tableText, wrap } from "../brief/plain-text.js";
import type { Mean, Score, Scored } from "../engine/forecast/register.js";

export function scoreLines({ scores, open, annulled, disputed, tooLate }: Scored, width: number): string[] {
  const paragraph = (text: string) => wrap(text, width);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["Open", open],
    ["Annulled", annulled],
    ["Disputed, not scored", disputed],
    ["Resolved, but forecast too late for any lead", tooLate],
  ];
  const rest = lists.flatMap(([head, questions]) =>
    questions.length ? paragraph(`${head}: ${questions.join(", ")}.`) : [],
  );
  if (!scores.length)
    return [...paragraph("No resolved question has a forecast made at least 90 days before."), ...rest];
  return [
    ...tableText(table(scores), width),
    "",
    ...paragraph(
      "Smaller is better but for skill, which is 1 − score/base. Brier over the four endings within 24 months, 0 to 2 (many tools print half); log: −ln of the chance given to what happened; ranked probability: of the time of a breakthrough. In brackets 90 % by resampling questions, from 5 questions on.",
    ),
    ...scores.flatMap((one) => calibration(one).flatMap(paragraph)),
    ...rest,
  ];
}

function table(scores: readonly Score[]): Table {
  const heads = ["Forecaster", "Days before", "Questions", "Brier", "Log", "Ranked probability"];
  return {
    kind: "table",
    id: "register-scores",
    caption: "Scores (base rate's, skill)",
    columns: heads.map((head, k) => ({ head: [head], kind: k ? "number" : "text" })),
    rows: scores.map(({ by, author, lead, questions, brier, log, rankedProbability }) => ({
      cells: [
        by === author ? by : `${by} (${author})`,
        String(lead),
        String(questions),
        meanText(brier),
        meanText(log),
        meanText(rankedProbability),
      ].map((text) => cell(text)),
    })),
  };
}

function meanText({ mean, base, skill, interval }: Mean): string {
  const band = interval ? ` [${interval.map(three).join(", ")}]` : "";
  if (base === null) return `${three(mean)}${band} (no base rate)`;
  return `${three(mean)}${band} (${three(base)}, ${skill === null ? "–" : three(skill)})`;
}

const three = (value: number): string => value.toFixed(3).replace("-", "−");

/** Where there is enough to say it. */
function calibration({ by, lead, log, reliability, calibrationError, line }: Score): string[] {
  const who = `${by}, ${lead} days before`;
  return [
    ...(log.floored
      ? [`${who}: ${log.floored} chances of what happened were raised to 0.0001 for the log score.`]
      : []),
    ...(calibrationError === null
      ? [`${who}: nothing is said about reliability below 30 resolutions.`]
      : [
          `${who}: calibration error ${three(calibrationError)}; ${reliability
            .map(
              ({ n, mean, share, interval }) =>
                `said ${three(mean)}, came ${three(share)} [${interval.map(three).join(", ")}] of ${n}`,
            )
            .join("; ")}.`,
        ]),
    line === null
      ? `${who}: no calibration line below 30 resolutions.`
      : `${who}: calibration slope ${three(line.slope)}, intercept ${three(line.intercept)} (1 and 0 when calibrated).`,
  ];
}
