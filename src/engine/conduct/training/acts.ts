/** How often simulated parties of each type do what the readings could be told apart by, round by round. */
import { type TellingAct, tellingActs } from "../reading.js";
import { type ByReading, type ConductRecord, readings } from "../record.js";
import { ownWorth } from "../valued-bids.js";
import { cutAfter } from "./onlooker.js";
import type { Talk } from "./pool.js";

/** Rounds that are told apart; the last stands for all later ones. */
export const actRounds = 12;
/** A concession that counts: 5 points of 100. */
const concession = 0.05;
/** Talks in which an act was possible are taken as two more, one with it: a share of none is not a chance of 0. */
const [extra, extraAll] = [1, 2];

/** [act][rounds gone by − 1][reading]; families count equally, since none is nearer to the truth than another. */
export function actsTable(families: readonly (readonly Talk[])[]): Record<TellingAct, ByReading[]> {
  const shares = families.map(sharesOf);
  return Object.fromEntries(
    tellingActs.map((act) => [
      act,
      Array.from({ length: actRounds }, (_, round) =>
        readings.map((_, type) => shares.reduce((sum, of) => sum + of(act, round, type), 0) / shares.length),
      ),
    ]),
  ) as unknown as Record<TellingAct, ByReading[]>;
}

function sharesOf(talks: readonly Talk[]): (act: TellingAct, round: number, type: number) => number {
  const done = new Float64Array(tellingActs.length * actRounds * 3);
  const could = new Float64Array(done.length);
  const at = (act: number, round: number, type: number) => (act * actRounds + round) * 3 + type;
  for (const { party } of talks) {
    const type = readings.indexOf(party.type);
    for (let gone = 1; gone < party.rounds.length; gone++) {
      const before = cutAfter(party, gone);
      const after = cutAfter(party, gone + 1);
      const round = Math.min(gone, actRounds) - 1;
      tellingActs.forEach((act, a) => {
        const did = didBetween(act, before, after);
        if (did === null) return;
        could[at(a, round, type)] = could[at(a, round, type)]! + 1;
        if (did) done[at(a, round, type)] = done[at(a, round, type)]! + 1;
      });
    }
  }
  return (act, round, type) => {
    const k = at(tellingActs.indexOf(act), round, type);
    return (done[k]! + extra) / (could[k]! + extraAll);
  };
}

/** Whether the act was done in the round between two cuts; null where it could not be. */
export function didBetween(act: TellingAct, before: ConductRecord, after: ConductRecord): boolean | null {
  switch (act) {
    case "concedes":
    case "repeats": {
      const [was, is] = [before, after].map(({ bids }) => bids.filter(({ by }) => by === "own"));
      if (!was!.length || is!.length === was!.length || !before.space) return null;
      const [from, to] = [was!.at(-1)!.deal, is!.at(-1)!.deal];
      return act === "repeats"
        ? from.every((option, issue) => option === to[issue])
        : ownWorth(before.space, from) - ownWorth(before.space, to) >= concession;
    }
    case "reopens":
      return before.points.some(({ reopened }) => reopened === null)
        ? count(after.points) > count(before.points)
        : null;
    case "keeps-promise":
    case "misses-promise": {
      const due = after.promises.slice(before.promises.length).filter(({ verdict }) => verdict !== "excused");
      if (!due.length) return null;
      const missed = due.some(({ verdict }) => verdict === "broken" || verdict === "late");
      return act === "misses-promise" ? missed : due.some(({ verdict }) => verdict === "kept");
    }
    case "accepts-verification":
      return after.acts.length > before.acts.length;
    case "incident":
      return fresh(before, after).some(({ attribution }) => attribution >= 0.5);
    case "answers-in-time": {
      const owed = fresh(before, after).filter(({ attribution, answered }) => attribution >= 0.5 && answered !== null);
      return owed.length ? owed.some(({ answered }) => answered === "in time") : null;
    }
    case "postpones": {
      const held = after.rounds.slice(before.rounds.length);
      return held.length ? held.some((round) => !round.held || !round.onTime) : null;
    }
    case "escalates":
      return after.statements.slice(before.statements.length).some(({ escalatory }) => escalatory);
    default:
      return act satisfies never;
  }
}

const count = (points: ConductRecord["points"]) => points.filter(({ reopened }) => reopened !== null).length;
const fresh = (before: ConductRecord, after: ConductRecord) => after.incidents.slice(before.incidents.length);
