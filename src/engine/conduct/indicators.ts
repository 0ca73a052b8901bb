/** The eleven indicators of one party's conduct. */
import { concessionRate } from "./indicators/concession-rate.js";
import { costlySignals } from "./indicators/costly-signals.js";
import { delayAndGains } from "./indicators/delay-and-gains.js";
import { gapClosure } from "./indicators/gap-closure.js";
import { incidentDiscipline } from "./indicators/incident-discipline.js";
import { keptCommitments } from "./indicators/kept-commitments.js";
import { logrolling } from "./indicators/logrolling.js";
import { moveShares } from "./indicators/move-classes.js";
import { publicPrivateGap } from "./indicators/public-private-gap.js";
import { ratchet } from "./indicators/ratchet.js";
import { reciprocity } from "./indicators/reciprocity.js";
import type { Indicator } from "./reading.js";
import type { ConductRecord } from "./record.js";
import { valuedBids } from "./valued-bids.js";

/**
 * All eleven, in the order of `indicatorIds`, whatever the record holds: too few data give a leading number of null, never NaN or
 * infinity. A part that rests on another log than the leading number (answers to steps, points reopened, incidents answered, gains,
 * escalatory statements) stands on its own data: an indicator says nothing only where all its features are null (`isPresent`).
 */
export function indicatorsOf(record: ConductRecord): readonly Indicator[] {
  const bids = valuedBids(record);
  return [
    concessionRate(record, bids),
    moveShares(record, bids),
    reciprocity(record, bids),
    ratchet(record, bids),
    gapClosure(record, bids),
    logrolling(record, bids),
    costlySignals(record),
    keptCommitments(record),
    incidentDiscipline(record),
    delayAndGains(record),
    publicPrivateGap(record, bids),
  ];
}
