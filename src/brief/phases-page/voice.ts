/** Names of one plan in one language. */
import type { Dated } from "../../engine/clocks/when.js";
import { isFirm } from "../../engine/clocks/when.js";
import { entriesOf, itemsOf, type PlanEntry } from "../../engine/phases/entries.js";
import type { Unit } from "../../engine/phases/model.js";
import { dayText } from "../../talks/dates.js";
import type { Text } from "../../talks/model.js";
import type { Inline } from "../blocks.js";
import { clockMessages } from "../clocks/messages.js";
import { type Dates, datesIn } from "../dates.js";
import { type Numbers, numbersIn } from "../numbers.js";
import { clean, isolate, textIn } from "../text.js";
import type { Language } from "../wire.js";
import { ofParty } from "../words.js";
import type { ReadPlan } from "./solve.js";
import { type PhasesWords, phasesWords } from "./words.js";

export interface PlanVoice {
  readonly lang: Language;
  readonly n: Numbers;
  readonly d: Dates;
  readonly w: PhasesWords;
  readonly say: (text: Text | undefined) => string;
  /** Party by its place in the plan, in its colour. */
  readonly party: (p: number) => Inline;
  readonly partyName: (p: number) => string;
  /** Anybody by id, in colour where it is a party. */
  readonly who: (id: string) => Inline;
  readonly whoName: (id: string) => string;
  /** Units of the model as points. */
  readonly points: (value: number) => string;
  readonly entry: (step: number) => PlanEntry;
  /** In quotation marks. */
  readonly step: (step: number) => string;
  readonly stepPlain: (step: number) => string;
  /** A step, milestone or act by id, in quotation marks. */
  readonly moment: (id: string) => string;
  /** Steps of one moment, or the group's own name. */
  readonly unit: (unit: Unit) => string;
  readonly unitPlain: (unit: Unit) => string;
  readonly dated: (dated: Dated) => string;
  readonly day: (day: number) => string;
}

export function planVoice({ talks, model }: ReadPlan, lang: Language): PlanVoice {
  const n = numbersIn(lang);
  const d = datesIn(lang);
  const w = phasesWords(lang);
  const { date } = clockMessages(lang);
  const say = (text: Text | undefined) => textIn(text, lang);
  const names = new Map([...talks.others, ...talks.parties].map(({ id, name }) => [id, say(name)]));
  const whoName = (id: string) => names.get(id) ?? isolate(clean(id));
  const { later } = talks;
  const entries = new Map<string, PlanEntry>([
    ...entriesOf(later["milestones"]),
    ...entriesOf(later["tranches"]),
    ...entriesOf(later["commitments"]),
    ...itemsOf(later["acts"]).map((act): [string, PlanEntry] => [String(act["id"]), act]),
  ]);
  const plain = (id: string) => {
    const { name, what, amount, currency } = entries.get(id) ?? {};
    const own = say((name ?? what) as Text | undefined);
    if (own || amount === undefined) return own || isolate(clean(id));
    return w.payment(clean(id), n.level(Number(amount)), clean(String(currency ?? "")));
  };
  const stepPlain = (step: number) => plain(model.steps[step]!.id);
  const day = (of: number) => d.full(dayText(of));
  const groupName = (members: readonly number[]) => {
    const ids = members.map((member) => model.steps[member]!.id);
    const group = itemsOf(later["groups"]).find(
      ({ name, steps }) =>
        name !== undefined &&
        Array.isArray(steps) &&
        steps.length === ids.length &&
        ids.every((id) => (steps as readonly unknown[]).includes(id)),
    );
    return group ? say(group["name"] as Text) : "";
  };
  const unitPlain = ({ members }: Unit) =>
    (members.length > 1 && groupName(members)) || members.map(stepPlain).join(" + ");
  return {
    lang,
    n,
    d,
    w,
    say,
    party: (p) => ofParty(p, whoName(model.parties[p]!)),
    partyName: (p) => whoName(model.parties[p]!),
    who: (id) => (model.parties.includes(id) ? ofParty(model.parties.indexOf(id), whoName(id)) : whoName(id)),
    whoName,
    points: (value) => n.points(value / model.scale),
    entry: (step) => entries.get(model.steps[step]!.id) ?? {},
    step: (step) => w.quote(stepPlain(step)),
    stepPlain,
    moment: (id) => w.quote(plain(id)),
    unit: (unit) => w.quote(unitPlain(unit)),
    unitPlain,
    dated: (dated) => {
      const { earliest, latest } = dated;
      if (earliest === undefined) return latest === undefined ? "" : date.atTheLatest(day(latest));
      if (latest === undefined) return date.notBefore(day(earliest));
      return isFirm(dated) ? day(earliest) : date.between(day(earliest), day(latest));
    },
    day,
  };
}

/** When the steps of a unit are done, each different date once. */
export const whenOf = (voice: PlanVoice, { model, dates }: ReadPlan, { members }: Unit): string =>
  [...new Set(members.map((member) => voice.dated(dates.of(model.steps[member]!.id))).filter(Boolean))].join(
    voice.lang === "fa" ? "؛ " : "; ",
  );
