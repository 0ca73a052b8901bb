import type { Frame } from "../../brief/wire.js";
import { usePageWords } from "../wordsContext.js";

/** The date the page looks from; opens a form to look from another one. */
export function AsOf({ frame }: { readonly frame: Frame }) {
  const words = usePageWords();
  const asked = new URLSearchParams(location.search).has("as-of");
  return (
    <details className="as-of">
      <summary>
        {words.asOf} <b>{frame.asOf}</b>
        <span className="unseen">. {words.changeDate}</span>
      </summary>
      <form method="get" action={location.pathname}>
        <input type="hidden" name="lang" value={frame.lang} />
        <label>
          {words.dateToLookFrom}
          <input type="date" name="as-of" defaultValue={frame.asOfDate.slice(0, 10)} required />
        </label>
        <button type="submit">{words.look}</button>
        {asked && <a href={`${location.pathname}?lang=${frame.lang}`}>{words.fileDate}</a>}
      </form>
    </details>
  );
}
