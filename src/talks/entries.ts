import type { Deadline, Event, Move, NextStep, Offer, Round, Safeguard, Source, Statement } from "./model.js";
import { type Node, valueUnder } from "./node.js";
import { terms } from "./options.js";
import { entryFields, sourced } from "./positions.js";
import type { Reading } from "./reading.js";
import { asObject, list, made, mapOf, needed, record, type Shape } from "./shape.js";
import { actor, actorKey, actors, date, id, idKey, number, oneOf, text, words, yesOrNo } from "./values.js";

const dated = { ...entryFields, on: needed(date) };

const oneSource = record("a source", {
  title: needed(text),
  publisher: text,
  date,
  known: date,
  url: made(words, (address, node, file) => {
    if (/^https?:\/\/[^\s<>"]+$/i.test(address)) return address;
    file.tell(
      node.at,
      "not-an-address",
      "expected an address that begins with https://",
      "give the page's full address",
    );
    return undefined;
  }),
  reliability: oneOf("reliability", ["A", "B", "C", "D", "E", "F"]),
  credibility: made(number(1, 6, true), (value) => value as 1 | 2 | 3 | 4 | 5 | 6),
  note: text,
});

export const sourceList: Shape<readonly Source[]> = made(mapOf(idKey, oneSource), (map) =>
  [...map].map(([sourceId, value]) => ({ id: sourceId, ...value })),
);

/** A list whose entries have ids, each its own. */
export function withIds<T extends { readonly id?: string }>(what: string, item: Shape<T>): Shape<readonly T[]> {
  return made(list(item), (entries, node, file) => {
    checkIds(what, node, file);
    return entries;
  });
}

function checkIds(what: string, node: Node, file: Reading): void {
  const seen = new Set<string>();
  for (const [index, item] of (node.kind === "list" ? node.items : []).entries()) {
    const written = valueUnder(item, "id");
    if (written?.kind !== "scalar" || written.value === null) continue;
    if (seen.has(written.written)) {
      const message = `another ${what} has the id "${written.written}"`;
      file.tellIn(index, written.at, { code: "duplicate-id", message, hint: "choose another id" });
    }
    seen.add(written.written);
  }
}

export const offers: Shape<readonly Offer[]> = withIds(
  "offer",
  made(
    record("an offer", {
      ...dated,
      id: needed(id),
      by: needed(actor),
      to: actors,
      through: actor,
      channel: words,
      terms: needed(terms),
      text,
    }),
    (value): Offer => ({ ...sourced(value), to: value.to ?? [] }),
  ),
);

export const moves: Shape<readonly Move[]> = list(
  made(
    record("a move", { ...dated, by: needed(actor), public: yesOrNo, terms: needed(terms), text }),
    (value): Move => ({ ...sourced(value), public: value.public ?? true }),
  ),
);

export const rounds: Shape<readonly Round[]> = list(
  made(
    record("a round", {
      ...dated,
      planned: date,
      held: yesOrNo,
      channel: words,
      format: words,
      place: text,
      mediator: actor,
      rank: mapOf(actorKey, words),
      agreed: text,
      what: text,
    }),
    (value): Round => ({ ...sourced(value), held: value.held ?? true, rank: asObject(value.rank) }),
  ),
);

export const statements: Shape<readonly Statement[]> = list(
  made(
    record("a statement", {
      ...dated,
      by: needed(actor),
      kind: needed(oneOf("kind of statement", ["demand", "threat", "offer", "praise", "readout", "denial"])),
      demand: terms,
      escalatory: yesOrNo,
      text,
    }),
    (value): Statement => sourced(value),
  ),
);

export const deadlines: Shape<readonly Deadline[]> = withIds(
  "deadline",
  made(
    record("a deadline", {
      ...dated,
      id: needed(id),
      what: needed(text),
      kind: oneOf("kind of deadline", ["sunset", "review", "election", "law", "ultimatum", "succession"]),
    }),
    (value): Deadline => sourced(value),
  ),
);

export const events: Shape<readonly Event[]> = list(
  made(
    record("an event", { ...dated, what: needed(text), kind: words, claimed_by: actors, denied_by: actors }),
    (value): Event => {
      const { claimed_by, denied_by, ...rest } = sourced(value);
      return { ...rest, claimedBy: claimed_by ?? [], deniedBy: denied_by ?? [] };
    },
  ),
);

export const safeguards: Shape<readonly Safeguard[]> = withIds(
  "safeguard",
  made(
    record("a safeguard", {
      id: needed(id),
      name: needed(text),
      purpose: text,
      expected: text,
      rests_on: list(words),
      known: date,
    }),
    (value): Safeguard => {
      const { rests_on, ...rest } = value;
      return { ...rest, restsOn: rests_on ?? [] };
    },
  ),
);

export const nextSteps: Shape<readonly NextStep[]> = list(
  made(
    record("a next step", { ...entryFields, what: needed(text), by: actors, due: date, serves: words }),
    (value): NextStep => sourced(value),
  ),
);

export const wordsToAvoid = list(
  made(
    record("a term", { text: needed(text), avoided_by: actors, instead: text, known: date }),
    ({ avoided_by, ...rest }) => ({
      ...rest,
      avoidedBy: avoided_by ?? [],
    }),
  ),
);
