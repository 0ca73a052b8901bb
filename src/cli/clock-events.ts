/** Events given on the command line: `KIND@DATE`, and what an event may say besides. */
import type { Procedure, ProcedureEvent } from "../engine/clocks/model.js";
import { parseSpan } from "../engine/clocks/spans.js";
import { isDate } from "../talks/dates.js";
import { nearest } from "../talks/did-you-mean.js";
import type { Talks } from "../talks/model.js";

export type EventsRead =
  | { readonly ok: true; readonly events: readonly ProcedureEvent[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads `[STEP:]KIND[+SPAN][/WHO]@DATE`: `relief kept@2025-09-27`, `commission:extended+10d@2020-01-28`, `ministers:asked@2020-01-29`,
 * `notify the Council/e3@2020-02-18`. Every problem of every event, and of those said to invoke it.
 */
export function readEvents(
  talks: Talks,
  procedure: Procedure,
  { events, by }: { readonly events: readonly string[]; readonly by: readonly string[] },
): EventsRead {
  const problems: string[] = [];
  const actors = [...talks.parties, ...talks.others].map(({ id }) => id);
  const known = (kind: string, name: string | undefined, names: readonly string[]) => {
    if (name === undefined || names.includes(name)) return;
    const near = nearest(name, names);
    const hint = near === undefined ? `there are ${names.join(", ")}` : `did you mean "${near}"?`;
    problems.push(`no ${kind} "${name}"; ${hint} [unknown-${kind.split(" ")[0]}]`);
  };
  for (const who of by) known("party or other", who, actors);
  const read = events.flatMap((text): ProcedureEvent[] => {
    const parts = /^(?:([A-Za-z][\w-]*):)?([^+/@]+?)(?:\+(\d+[a-z]+))?(?:\/([\w-]+))?@([^@]+)$/.exec(text.trim());
    const span = parts?.[3] === undefined ? undefined : parseSpan(parts[3]);
    if (parts === null || (parts[3] !== undefined && span === undefined)) {
      problems.push(`"${text}" is no event; write [STEP:]KIND[+SPAN][/WHO]@DATE [bad-event]`);
      return [];
    }
    const [, step, kind, , who, on] = parts;
    if (!isDate(on)) {
      problems.push(`"${on}" is no date; write YYYY-MM-DD, or an instant with offset [not-a-date]`);
      return [];
    }
    known(
      "step",
      step,
      procedure.steps.map(({ id }) => id),
    );
    known("party or other", who, actors);
    return [
      {
        kind: kind.trim(),
        on,
        ...(step === undefined ? {} : { step }),
        ...(who === undefined ? {} : { by: who }),
        ...(span === undefined ? {} : { plus: span }),
      },
    ];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, events: read };
}
