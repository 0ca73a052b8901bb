/** The plan checker in English. */
import type { PossibleStart } from "../../engine/clocks/could-mean.js";
import type { FindingMessages } from "./findings.js";
import type { PlanVoice } from "./naming.js";

const mostStarts = 6;

/** Dates a start could mean, each with where it would lead. */
function starts(could: readonly PossibleStart[], v: PlanVoice): string {
  if (could.length === 0) return "no dated event of the file could be meant";
  const said = could.slice(0, mostStarts).map(({ day, from, end }) => {
    const what = from.kind === "event" ? v.quote(v.say(from.what)) : v.thing(from.id);
    return `${v.day(day)} (${what}${end === undefined || end === day ? "" : `; it would end on ${v.day(end)}`})`;
  });
  const more = could.length - mostStarts;
  return `it could mean ${said.join(", or ")}${more > 0 ? `, or ${v.n.whole(more)} more` : ""}`;
}

export const en: FindingMessages = {
  severity: {
    error: { one: "error", other: "errors" },
    warning: { one: "warning", other: "warnings" },
    note: { one: "note", other: "notes" },
  },
  rules: {
    "no-actor": {
      title: "Nobody is named to do it",
      message: ({ where, facts }, v) => {
        switch (facts.kind) {
          case "nobody":
            return `Nobody is named to do ${v.thing(where)}.`;
          case "passive":
            return `The words of ${v.clause(facts.clause)} (“${facts.said}”) do not say who does ${v.thing(where)}.`;
          case "one of several":
            return `${v.whos(facts.named)} are named together for ${v.thing(where)}, but it costs ${v.who(facts.bears)} alone.`;
          default:
            return facts satisfies never;
        }
      },
      fix: ({ facts }, v) => {
        switch (facts.kind) {
          case "nobody":
            return "Name one doer under `by`, and in the clause.";
          case "passive":
            return "Write the clause with the doer as its subject.";
          case "one of several":
            return `Give each side its own step, or leave it to ${v.who(facts.bears)} alone.`;
          default:
            return facts satisfies never;
        }
      },
    },
    "actor-not-bound": {
      title: "The doer is not bound",
      message: ({ where, facts }, v) =>
        `${v.whos(facts.actors)} must do ${v.thing(where)}, but ${facts.text === undefined ? "no text" : v.thing(facts.text)} ${facts.text === undefined ? "binds" : "does not bind"} ${facts.actors.length > 1 ? "them" : "it"}.`,
      fix: ({ facts }, v) =>
        `Bring ${v.whos(facts.actors)} in as bound (\`bound\` of the text), let the step wait for an act of its own that binds it, or give the step to somebody who is bound.`,
    },
    "no-verifier": {
      title: "Nobody verifies it",
      message: ({ where }, v) => `Nobody is named to say whether ${v.thing(where)} has been done.`,
      fix: () => "Name a verifier under `verified_by`, with its method.",
    },
    "verifier-without-means": {
      title: "The verifier has no means",
      message: ({ where, facts }, v) =>
        `${v.whos(facts.verifiers)} shall verify ${v.thing(where)}, with no method and no access of its own${facts.unable.length > 0 ? `; it could not on ${v.n.list(facts.unable.map(v.date))}` : ""}.`,
      fix: () =>
        "Write the method, the access it needs and when it reports under `method`, or add an access procedure that it may invoke.",
    },
    "start-undefined": {
      title: "The start is not stated",
      message: ({ where, facts }, v) => {
        switch (facts.kind) {
          case "span":
            return `In ${v.thing(where)}, ${v.span(facts.span)} run from ${v.thing(facts.moment)}, which has no date and no condition: ${starts(facts.could, v)}.`;
          case "no beginning":
            return `${v.thing(where)} has an end and no beginning: ${starts(facts.could, v)}.`;
          case "procedure":
            return `The step ${where} has a clock${facts.span === undefined ? "" : ` of ${v.span(facts.span)}`}, and nothing leads to it.`;
          default:
            return facts satisfies never;
        }
      },
      fix: ({ facts }, v) => {
        switch (facts.kind) {
          case "span":
            return `Say what starts ${v.thing(facts.moment)}: a date under \`on\`, or an event under \`when\`.`;
          case "no beginning":
            return "Add `start`: a date or an event.";
          case "procedure":
            return "Say under `begins` what it begins on.";
          default:
            return facts satisfies never;
        }
      },
    },
    "counting-rule-missing": {
      title: "How to count is not said",
      message: ({ where, facts }, v) => {
        switch (facts.kind) {
          case "days":
            return `${v.thing(where)} counts days without saying whether they are calendar or working days.`;
          case "zone":
            return `${v.thing(where)} has clocks and names no time zone, so its last day ends at different hours for different readers.`;
          case "hour":
            return `In ${v.thing(where)}, ${v.span(facts.span)} run from ${v.thing(facts.moment)}, of which only the day is known.`;
          case "calendar":
            return facts.problem.code === "missing-holiday-year"
              ? `Working days of ${v.thing(where)} reach into ${v.n.digits(String(facts.problem.year))}, whose holidays are not given.`
              : facts.problem.code === "which-calendar"
                ? `${v.thing(where)} counts working days, and the file has several calendars.`
                : `${v.thing(where)} counts working days, and no calendar says which those are.`;
          default:
            return facts satisfies never;
        }
      },
      fix: ({ facts }) => {
        switch (facts.kind) {
          case "days":
            return "Add `days: calendar` or `days: working`.";
          case "zone":
            return "Add `zone`, such as UTC or Europe/Vienna.";
          case "hour":
            return "Give the start as an instant with its offset, or count in days.";
          case "calendar":
            return facts.problem.code === "missing-holiday-year"
              ? "Add the year under `holidays`, with an empty list if there are none."
              : "Keep one calendar in the file, or count in calendar days.";
          default:
            return facts satisfies never;
        }
      },
    },
    cycle: {
      title: "Steps wait for one another",
      message: ({ facts: { steps, through, others } }, v) => {
        const chain = steps.map((id, k) => {
          const between = through[k]!.length > 0 ? ` (through ${v.things(through[k]!)})` : "";
          return `${v.thing(id)} waits for ${v.thing(steps[(k + 1) % steps.length]!)}${between}`;
        });
        const caught =
          others.length > 0 ? ` ${v.things(others)} ${others.length > 1 ? "are" : "is"} caught in it too.` : "";
        return steps.length === 1
          ? `${v.thing(steps[0]!)} waits for itself.`
          : `${v.n.list(chain)}: none can begin.${caught}`;
      },
      fix: () =>
        "Take one of the conditions out, do the steps at the same moment (`groups`), or split one so that a first part comes before.",
    },
    "unordered-pair": {
      title: "Which comes first is open",
      message: ({ where, facts }, v) =>
        `${v.thing(where)} and ${v.thing(facts.other)}, of different sides, are tied by ${"clause" in facts.by ? v.clause(facts.by.clause) : `one option of ${v.thing(facts.by.issue)}`}, and nothing says which comes first.`,
      fix: () => "Put one after the other (`after`), both at the same moment (`groups`), or give both a date.",
    },
    "vague-fraction": {
      title: "A share that nobody can measure",
      message: ({ where, facts }, v) =>
        facts.kind === "fraction"
          ? `${v.thing(where)} waits for ${v.n.percent(facts.fraction)} of ${v.thing(facts.of)}, and nothing says what is measured.`
          : `${v.things(facts.waiting)} ${facts.waiting.length > 1 ? "wait" : "waits"} for ${v.thing(where)}, whose words leave open how much: “${facts.said}”.`,
      fix: ({ where, facts }, v) =>
        `Give ${v.thing(facts.kind === "fraction" ? facts.of : where)} a \`metric\`: a quantity, a value, a unit.`,
    },
    "trigger-not-dated": {
      title: "A condition without a last date",
      message: ({ where, facts }, v) =>
        `${v.things(facts.waiting)} ${facts.waiting.length > 1 ? "wait" : "waits"} for ${v.thing(where)}, which has no date by which it must have come.`,
      fix: ({ where }, v) =>
        `Date ${v.thing(where)}, or give what waits a last date: \`earliest_of\` it and a day, or \`due\`.`,
    },
    "infeasible-clock": {
      title: "It cannot be done in time",
      message: ({ where, facts }, v) => {
        const last = facts.path[facts.path.length - 1];
        const because = last === undefined ? "" : `: ${v.thing(last.moment)} is there on ${v.day(last.day)}`;
        return facts.kind === "even at the soonest"
          ? `${v.thing(where)} is due on ${v.day(facts.due)} and cannot begin before ${v.day(facts.ready)}, even at the soonest${because}.`
          : `${v.thing(where)} is due on ${v.day(facts.due)}; if the others take the time they are allowed it cannot begin before ${v.day(facts.ready)}${because}.`;
      },
      fix: ({ facts }, v) => `Move its due date to ${v.day(facts.ready)} or later, or shorten what it waits for.`,
    },
    "irreversible-first": {
      title: "What is for good comes first",
      message: ({ where, facts }, v) =>
        `${v.thing(where)} cannot be taken back and comes before ${v.things(facts.before)}, which the other side can take back whole.`,
      fix: ({ where, facts }, v) =>
        `Do ${v.thing(where)} and ${v.things(facts.before)} at the same moment (\`groups\`), make the second harder to undo, or split the first.`,
    },
    "no-cure-period": {
      title: "No time to mend a breach",
      message: ({ where, facts }, v) =>
        `If ${v.thing(where)} is late, ${v.things(facts.waiting)} ${facts.waiting.length > 1 ? "are" : "is"} held back at once: there is no time to mend it.`,
      fix: () => "Add `cure`: days in which a breach may be mended before anything follows from it.",
    },
    "no-default": {
      title: "Nothing is said for when time runs out",
      message: ({ where, facts }, v) =>
        `The clock of ${where} (${v.span(facts.span)}) runs out, and nothing is said about what then holds.`,
      fix: () => "Add `on_expiry`: a result, or the next step.",
    },
    "single-veto-holder": {
      title: "One actor can block it for ever",
      message: ({ where, facts }, v) =>
        "verdictOn" in facts.by
          ? `${v.who(facts.actor)} alone says whether ${v.thing(facts.by.verdictOn)} is done, and so can hold up ${v.thing(where)} without end.`
          : `${v.thing(where)} waits for ${v.thing(facts.by.act)}, which ${v.who(facts.actor)} alone decides and nothing dates.`,
      fix: () =>
        "Let a neutral verifier or a majority decide, or give the step a last date at which it comes without the decision.",
    },
    "sunset-gap": {
      title: "An end that leaves a gap",
      message: ({ where, facts }, v) =>
        facts.kind === "day after"
          ? `${v.thing(where)} ends on ${v.day(facts.ends)}, and nothing is said for the day after.`
          : `${v.thing(where)} ends on ${v.day(facts.ends)}, before ${v.thing(facts.other)}, which it was traded for${facts.otherEnds === null ? " and which has no end" : ` (${v.day(facts.otherEnds)})`}.`,
      fix: ({ facts }) =>
        facts.kind === "day after"
          ? "Write what holds afterwards: a follow-on step, a review, a milestone on that day."
          : "Let both end on one event, or say what is owed in between.",
    },
    "outsider-can-break-it": {
      title: "An outsider can break it",
      message: ({ facts }, v) =>
        `${v.who(facts.actor)} is bound by nothing here and can undo it${facts.can.length > 0 ? `: ${facts.can.map(v.say).join("; ")}` : ""}.`,
      fix: ({ facts }, v) =>
        `Write what holds if ${v.who(facts.actor)} acts (talks go on, a pause with a last day), and seek an assurance from it or from those it listens to.`,
    },
    "annex-missing": {
      title: "An annex is not in the file",
      message: ({ facts }, v) =>
        facts.clause === undefined
          ? `${v.thing(facts.text)} has ${v.quote(facts.annex)}, which is not in the file.`
          : `${v.clause({ text: facts.text, clause: facts.clause })} cites ${v.quote(facts.annex)}, which is not in the file.`,
      fix: ({ facts }, v) => `Add ${v.quote(facts.annex)} under \`texts\`, or say that it does not exist.`,
    },
    "core-issue-deferred": {
      title: "A core issue is put off",
      message: ({ where, facts }, v) =>
        facts.kind === "no step"
          ? `${v.thing(facts.issue)} is a core issue, and no step of the plan comes from it.`
          : `${v.thing(where)} puts a matter off (“${facts.said}”) without a date.`,
      fix: () => "Give it a date, a rule for the time until then, and what holds if nothing is agreed.",
    },
    "outside-funder-or-vote": {
      title: "It needs the vote or money of an outsider",
      message: ({ where, facts }, v) =>
        `${v.thing(where)} waits for ${v.thing(facts.act)}, by ${v.whos(facts.actors)}, whom the plan does not bind.`,
      fix: ({ facts }, v) =>
        `Bring ${v.whos(facts.actors)} in, have the act adopted beforehand to take effect on the event, or say what holds without it.`,
    },
    "versions-differ": {
      title: "Language versions differ",
      message: (
        {
          facts: {
            clause,
            languages: [a, b],
            differs,
          },
        },
        v,
      ) => {
        const [x, y] = [v.language(a), v.language(b)];
        switch (differs.kind) {
          case "quantity":
            return `${v.clause(clause)} says ${v.quantity(differs.values[0])} in ${x} and ${v.quantity(differs.values[1])} in ${y}.`;
          case "numbers":
            return `${v.clause(clause)} has other numbers in ${x} (${differs.only[0].map(v.n.level).join(", ")}) than in ${y} (${differs.only[1].map(v.n.level).join(", ")}).`;
          case "dates":
            return `${v.clause(clause)} has other dates in ${x} (${differs.days[0].map(v.day).join(", ")}) than in ${y} (${differs.days[1].map(v.day).join(", ")}).`;
          case "actor":
            return `${v.clause(clause)} names ${v.whos(differs.actors)}, but not in ${v.language(differs.missingIn)}.`;
          case "verb":
            return `${v.clause(clause)} binds in one language and only asks in the other: “${differs.said[0]}” in ${x}, “${differs.said[1]}” in ${y}.`;
          default:
            return differs satisfies never;
        }
      },
      fix: () => "Settle which version is meant, correct the other, and say which prevails.",
    },
    "duration-unstated": {
      title: "How long is not said",
      message: ({ where }, v) => `${v.thing(where)} has no end: each side may remember another.`,
      fix: () =>
        "Add `until`: a date or an event. If it is meant for good, say so in the clause and accept this finding with that reason.",
    },
    "weak-verb": {
      title: "A verb that only asks",
      message: ({ where, facts }, v) =>
        `${v.things(facts.waiting)} ${facts.waiting.length > 1 ? "wait" : "waits"} for ${v.thing(where)}, which ${v.clause(facts.clause)} only asks for: “${facts.said}”.`,
      fix: () => "Use a verb that binds (decides, shall), or let nothing depend on it.",
    },
    "standing-undefined": {
      title: "Who may invoke it is not said",
      message: ({ facts }, v) =>
        facts.kind === "who"
          ? `${v.thing(facts.procedure)} does not say who may invoke it.`
          : `${v.thing(facts.procedure)} does not say when the right to invoke it is lost.`,
      fix: ({ facts }) =>
        facts.kind === "who"
          ? "List under `invoked_by` who may."
          : "Write under `standing` from when until when each has that right, and who holds it so.",
    },
    "one-hand": {
      title: "One hand verifies and judges",
      message: ({ where, facts }, v) =>
        facts.kind === "verifies itself"
          ? `${v.whos(facts.actors)} ${facts.actors.length > 1 ? "verify" : "verifies"} its own step ${v.thing(where)}.`
          : `${v.whos(facts.actors)} ${facts.actors.length > 1 ? "verify" : "verifies"} ${v.thing(where)} and may open ${v.thing(facts.procedure)} on the finding.`,
      fix: () => "Let one report and another judge.",
    },
    "exposure-beyond-tolerance": {
      title: "More exposure than a side can bear",
      message: ({ facts }, v) =>
        `After ${v.things(facts.after)} ${v.who(facts.party)} is out of pocket by ${v.n.points(facts.exposure)} of its own points; it can bear ${v.n.points(facts.bearable)}.`,
      fix: () => "Split the step, bring a receipt forward, or do two at the same moment.",
    },
    "not-self-enforcing": {
      title: "A side would gain by stopping",
      message: ({ facts }, v) => {
        const at =
          facts.after.length === 0
            ? "Before anything is done"
            : facts.atEnd
              ? "When all is done"
              : `After ${v.things(facts.after)}`;
        const cost = facts.leavingCost > 0 ? `, its cost of leaving of ${v.n.points(facts.leavingCost)} counted` : "";
        return `${at} ${v.who(facts.party)} would gain ${v.n.points(facts.gains)} of its own points by stopping${cost}.`;
      },
      fix: ({ facts }, v) =>
        `Find a guarantee or an escrow worth ${v.n.points(facts.gains)} to ${v.who(facts.party)}, make what it has received easier to take back, or put what it still awaits later.`,
    },
    "text-against-data": {
      title: "The text says otherwise",
      message: ({ where, facts: { clause, differs } }, v) => {
        switch (differs.kind) {
          case "quantity":
            return `${v.clause(clause)} says ${v.n.list(differs.said.map(v.quantity))}, the data of ${v.thing(where)} say ${v.quantity(differs.data)}.`;
          case "date":
            return `${v.clause(clause)} says ${v.n.list(differs.said.map(v.day))}, the data of ${v.thing(where)} say ${v.n.list(differs.data.map(v.day))}.`;
          case "actor":
            return `${v.clause(clause)} names ${v.whos(differs.said)}, the data of ${v.thing(where)} have ${v.whos(differs.data)} do it.`;
          default:
            return differs satisfies never;
        }
      },
      fix: () => "The text is what was agreed: correct the data, or point the step to another clause.",
    },
  },
};
