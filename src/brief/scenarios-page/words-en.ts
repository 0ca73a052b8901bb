import { en as forecast } from "../forecast/words-en.js";
import { numbersIn } from "../numbers.js";
import { strong, words } from "../words.js";
import type { ScenariosWords } from "./words.js";

const n = numbersIn("en");
const low = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const en: ScenariosWords = {
  question: "How may it end, when, and how good have we been?",
  ended:
    "By the file’s own stage these talks have ended, so there is nothing left to forecast. From an earlier date there was.",
  standing: {
    question: "Where do the talks stand after so many months?",
    answer: (continues) =>
      words`They go on in ${n.list(continues.map(({ months, percent }) => `${percent} of futures after ${n.whole(months)} months`))}.`,
    interim: (stands) =>
      words`The interim deal in force still stands in ${n.list(stands.map(({ months, percent }) => `${percent} of futures after ${n.whole(months)} months`))}; as long as it does, the talks go on under it.`,
    say: "Each column is all futures at one moment. A breakthrough and a breakdown stay; an interim deal may still become either.",
    caption: "Where the talks stand: chance, band, base rate",
    chart: (columns) => `Four columns of futures. ${columns.join(" ")}`,
    column: (months, parts) => `After ${n.whole(months)} months: ${parts.join(", ")}.`,
    axis: "months from now",
  },
  bands: {
    question: "How sure is that?",
    answer: (scenario, from, to) =>
      words`${scenario} in 12 months lies anywhere between ${strong(from)} and ${strong(to)} per cent, depending on judgements nobody can check yet.`,
    say: "Each of 64 possible worlds has its own weights, hazards and preferences, all within what is believable; the band leaves out the lowest and the highest tenth.",
    key: "Thick line: 10–90 % of the worlds. Dot: what is shown. Bar across: base rate.",
    chart: (parts) => `Band, chance and base rate for each ending. ${parts.join(" ")}`,
    part: (scenario, months, { percent, band, base }) =>
      `${scenario}, ${n.whole(months)} months: ${percent}, ${band}, base rate ${base}.`,
    base: "base rate",
  },
  first: {
    question: "Which decisive event comes first, and when?",
    answer: (scenario, bin, percent) =>
      words`If anything decisive: most likely ${low(scenario)} in ${bin}, ${percent}.`,
    key: "All thirteen cells add up to 100 %. Small: band; below: base rate.",
  },
  own: {
    question: "What does the file itself say of the endings?",
    answer: (of) =>
      words`${n.opening(of)} ${n.plural(of, { one: "ending is", other: "endings are" })} named, with impact and time by the sources; the chance beside is computed and not theirs.`,
    beside: (months) => `Computed within ${months}`,
    chance: "Chance within that time",
    key: "The last column: the computed chance that the talks first come to this ending within the sources’ own months, from now; months between the computed ones are taken in proportion.",
  },
  drivers: {
    question: "What drives it?",
    answer: (strongest, raises, scenario) =>
      words`Above all the ${strongest}: it ${raises ? "raises" : "lowers"} the odds of ${low(scenario)} most.`,
    none: words`Nothing in the file sets these talks apart from average ones, so the forecast is the base rate.`,
    caption: "What each driver does to the odds within 12 months",
    heads: { driver: "Driver", times: "Multiplies the odds by", alone: "Alone", value: "As it is" },
    key: (now, average, draws) =>
      `Odds within 12 months by the model alone, before it is blended with the base rate: ${now} as it is, ${average} if everything were average. The shares (Shapley) multiply to the whole difference. ${draws} talks. All weights are judgement.`,
    chart: (lines) => `How each driver multiplies the odds: ${lines.join("; ")}.`,
    lowers: "lowers",
    raises: "raises",
  },
  needed: {
    question: (scenario, target) => `What would have to be true for ${low(scenario)} to reach ${target}?`,
    answer: (of, scenario, target, now) =>
      of === 0
        ? words`No single driver within its range brings ${low(scenario)} within 12 months from ${now} to ${target}.`
        : words`${n.opening(of)} ${n.plural(of, { one: "driver", other: "drivers" })} alone could bring ${low(scenario)} within 12 months from ${now} to ${target}.`,
    key: "Each held at one value from now on, the others as they are; by the model alone. A deadline is tried 4, 8, 13, 26 and 39 weeks ahead.",
  },
  signposts: {
    question: "What of the next 90 days would tell most?",
    answer: (event, chance) => words`Watch whether ${event}: a chance of ${chance}, and no other sign tells more.`,
    none: words`Nothing that the model lives through in the next 90 days tells endings apart.`,
    caption: "Signposts: ending within 24 months with the event, and without it",
    heads: { event: "Event", by: "Until", chance: "Chance" },
    else: (percent) => `else ${percent}`,
    named: (event, name) => `${event}: ${name}`,
    watch: "watch",
    nobody: "no source in the file",
    key: "Most telling first, by what knowing it would tell. Concessions and verified milestones are not lived through by the model and stand in no signpost.",
  },
  deal: {
    question: "Is there a deal to be had, and would it last?",
    answer: (comprehensive, interim) =>
      words`A comprehensive deal acceptable to all exists in ${strong(comprehensive)} of the sampled preferences, an interim one in ${strong(interim)}.`,
    unknown: words`Whether a deal exists is not known from the file, so the forecast did without it.`,
    lasts: "After signing",
    worlds: (worlds) =>
      `${worlds} sets of preferences drawn from the stated ranges, red lines binding by their chance. Where none exists, no future of that set ends in such a deal.`,
    judged: "That a deadline makes signing easier and lasting harder, and by how much, is judgement.",
  },
  base: {
    question: "What does the base rate rest on?",
    answer: (reached, of, percent) =>
      words`Of ${of} processes at this stage ${reached} got there; ${percent} within 12 months.`,
    caption: "Share reached by month in PA-X peace-agreement records, 1990 to April 2020; below, the fitted curve",
    heads: { of: "From, to", n: "Processes" },
    reference: {
      substantive: "first preparatory text → partial or comprehensive deal",
      comprehensive: "first preparatory text → comprehensive deal",
      ceasefire: "first preparatory text → ceasefire",
      "interim-comprehensive": "interim deal → comprehensive deal",
      implementation: "comprehensive deal → implementation or renewal",
    },
    row: (of, events) => `${of}, ${events} got there`,
    here: "used here",
    spent: (months) =>
      `The talks have spent ${months} months in their stage, which counts: momentum fades, so the base rate from now on is lower than from the start.`,
    key: "The table is shipped, the data are not.",
    source: "PA-X, version of April 2020",
  },
  rests: {
    question: "Whose numbers are these?",
    answer: (model, base, experts) =>
      experts === null
        ? words`Judgement has ${model} by the model, counting ${base} by the base rate.`
        : words`The model has ${model}, the base rate ${base}, the experts of the file ${experts}.`,
    caption: "Forecasts of others in the file",
    heads: { expert: "Who", on: "On", weight: "Weight", months: "months" },
    noExperts: "No forecast of anybody else is in the file.",
    judged: (names) =>
      `${n.whole(names)} numbers of the model are judgement: all weights of drivers, all hazards of breakdown and suspension, the gate of ratification, durability. Those that matter most are sliders above; detente forecast --json lists all.`,
  },
  missing: {
    question: "What was missing?",
    answer: (of) =>
      words`${n.opening(of)} ${n.plural(of, { one: "thing", other: "things" })} that the file does not say; each line tells what was done without it.`,
  },
  changed: (parts) =>
    words`In 12 months, against what was computed from the file: ${n.list(parts.map(({ scenario, before, after }) => `${low(scenario)} ${before} → ${after}`))}.`,
  unchanged: words`In 12 months nothing changes by a whole per cent.`,
  groups: {
    blend: {
      head: "How much the model counts",
      say: "At 0 % what is shown is the base rate alone, at 100 % the model alone.",
    },
    talks: {
      head: "If the talks were otherwise",
      say: "What the file says can be set otherwise here, and what it does not say can be assumed. Nothing is written into the file.",
    },
    deal: {
      head: "What moves a deal",
      say: "Weight of each driver on the hazard of a deal. Judgement; the sign is fixed.",
    },
    breakdown: {
      head: "What moves a breakdown",
      say: "Weight of each driver on the hazard of breakdown and suspension. Judgement; the sign is fixed.",
    },
    hazards: {
      head: "How often talks end by themselves",
      say: "Of average talks. Judgement, except where it says data.",
    },
  },
  sliders: {
    "blend.model": "Share of the model",
    "blend.experts": "Share of the experts",
    "talks.margin": "The best deal leaves everybody more",
    "talks.gap": "Opening gap closed in the last 8 weeks",
    "talks.goodFaith": "Least willing side bargains in good faith",
    "talks.incidents": "Further incidents this week",
    "talks.deadline": "A new deadline ahead",
    "talks.mediator": "Mediator",
    "deal.margin": "Margin of the best deal",
    "deal.gap": "Closing of the gap",
    "deal.goodFaith": "Good faith",
    "deal.incidents": "Incident pressure",
    "deal.deadline": "Nearness of a deadline",
    "deal.mediator": "Mediator",
    "breakdown.margin": "Margin of the best deal",
    "breakdown.gap": "Closing of the gap",
    "breakdown.goodFaith": "Good faith",
    "breakdown.incidents": "Incident pressure",
    "breakdown.deadline": "A deadline gone by",
    "breakdown.mediator": "Mediator",
    "hazards.breakdown": "Breakdown",
    "hazards.suspension": "Suspension",
    "hazards.resumption": "Return from suspension",
    "hazards.suspendedBreakdown": "Breakdown while suspended",
    "hazards.framework": "An agenda is agreed (data, coarse)",
    "hazards.collapse": "Collapse after signing",
    "gate.back": "After a failed vote back to the table",
    excitation: "Each incident brings about others",
  },
  unit: {
    number: (value) => n.level(Number(value.toFixed(2))),
    percent: (value) => n.percent(value),
    perMonth: (value) => `${n.level(Number((value * 100).toFixed(1)))} % a month`,
    points: (value) => `${n.signed(value)} points`,
    weeks: (value) =>
      value === 0 ? "none" : n.plural(value, { one: "in 1 week", other: `in ${n.whole(value)} weeks` }),
    incidents: (value) => (value === 0 ? "none" : n.whole(value)),
    mediator: (value) => (value > 0 ? "active, with leverage" : value < 0 ? "none" : "facilitating"),
  },
  value: {
    margin: (points) => `best deal at ${points} points from the walk-aways, on average`,
    gap: (percent) => `${percent} of the opening gap closed in 8 weeks`,
    goodFaith: (percent) => `${percent} for the least willing side`,
    mediator: (level) => (level > 0 ? "active, with leverage" : level < 0 ? "none" : "facilitating"),
  },
  scenario: forecast.scenario,
};
