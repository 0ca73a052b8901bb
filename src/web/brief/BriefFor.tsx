import type { BriefPage } from "../../brief/pages/brief.js";
import { briefWords } from "./words.js";
import "./brief.css";

/** Whom the brief is for and since when it tells what changed, as this page's address says. */
export function askedFocus(): Readonly<Record<string, string>> {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(["for", "since"].flatMap((key) => (asked.get(key) ? [[key, asked.get(key)!]] : [])));
}

/** Chooses them: a form whose answer is this page at another address, so that it can be kept, sent and gone back from. */
export function BriefFor({ page: { frame, sides } }: { readonly page: BriefPage }) {
  const words = briefWords[frame.lang];
  const asked = askedFocus();
  const known = sides.some(({ id }) => id === asked["for"]);
  return (
    <form className="brief-for" action="/brief" key={`${asked["for"]} ${asked["since"]}`}>
      {kept().map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{words.for}</span>
        <select name="for" defaultValue={asked["for"] ?? ""}>
          <option value="">{words.everyone}</option>
          {asked["for"] !== undefined && !known && <option value={asked["for"]}>{asked["for"]}</option>}
          {sides.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.since}</span>
        <input
          name="since"
          inputMode="numeric"
          dir="ltr"
          size={11}
          pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
          placeholder="2025-06-30"
          title={words.sinceHint}
          defaultValue={asked["since"] ?? ""}
        />
      </label>
      <button type="submit" className="quiet">
        {words.show}
      </button>
    </form>
  );
}

/** What else the address says, kept as it is. */
const kept = (): (readonly [string, string])[] =>
  [...new URLSearchParams(location.search)].filter(([name]) => name !== "for" && name !== "since");
