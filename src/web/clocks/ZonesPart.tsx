import { type FormEvent, useId, useState } from "react";
import type { ClocksUiWords } from "./words.js";

interface ZonesPartProps {
  readonly zones: readonly string[];
  readonly set: (zones: readonly string[]) => void;
  readonly words: ClocksUiWords["zones"];
}

/** Zones in which ends are said besides the procedure's own: those of the file, the reader's, any other. */
export function ZonesPart({ zones, set, words }: ZonesPartProps) {
  const list = useId();
  const problem = useId();
  const [typed, setTyped] = useState("");
  const [unknown, setUnknown] = useState("");
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

  function add(event: FormEvent) {
    event.preventDefault();
    const zone = canonical(typed.trim());
    setUnknown(zone === undefined ? typed.trim() : "");
    if (zone === undefined) return;
    if (!zones.includes(zone)) set([...zones, zone]);
    setTyped("");
  }

  return (
    <section className="clock-zones" aria-labelledby="zones-heading">
      <h2 id="zones-heading" className="quiet-heading">
        {words.legend}
      </h2>
      <form onSubmit={add}>
        <ul>
          {zones.map((zone) => (
            <li key={zone}>
              <bdi dir="ltr">{zone}</bdi>
              <button
                type="button"
                className="quiet clock-out"
                aria-label={words.remove(zone)}
                onClick={() => set(zones.filter((each) => each !== zone))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        {own && !zones.includes(own) && (
          <button type="button" className="quiet" onClick={() => set([...zones, own])}>
            {words.own(own)}
          </button>
        )}
        <label>
          {words.field}
          <input
            type="text"
            dir="ltr"
            list={list}
            value={typed}
            aria-invalid={unknown !== "" || undefined}
            aria-describedby={unknown === "" ? undefined : problem}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <datalist id={list}>
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <button type="submit" className="quiet" disabled={typed.trim() === ""}>
          {words.add}
        </button>
      </form>
      <p className="clock-problem" id={problem} role="status">
        {unknown !== "" && words.unknown(unknown)}
      </p>
    </section>
  );
}

/** The zone by its usual capitals; undefined where there is none. */
function canonical(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    // The one way to ask whether a zone exists is to be refused.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
