/** Acts adopted before they take effect: who goes first is then no question. */
import { isFirm } from "../../engine/clocks/when.js";
import { isEntry, itemsOf } from "../../engine/phases/entries.js";
import type { Text } from "../../talks/model.js";
import type { ReadPlan } from "./solve.js";
import type { PlanVoice } from "./voice.js";

/** Those with a firm day of adoption and an effect that is later or still open. */
export function earlyLines(voice: PlanVoice, { talks, dates }: ReadPlan): string[] {
  return itemsOf(talks.later["acts"]).flatMap((act) => {
    const id = String(act["id"]);
    const [adopted, effective] = [dates.part(id, "adopted"), dates.part(id, "effective")];
    if (!adopted || !effective || !isFirm(adopted)) return [];
    if (effective.latest !== undefined && effective.latest <= adopted.latest!) return [];
    const written = act["effective"];
    const moment = isEntry(written) ? (written["with"] ?? written["after"]) : undefined;
    const day = voice.dated(effective);
    const when = typeof moment === "string" ? voice.w.step.withMoment(voice.moment(moment), day) : day;
    return when ? [voice.w.step.early(voice.say(act["what"] as Text), voice.dated(adopted), when)] : [];
  });
}
