import { lazy, Suspense, useState } from "react";
import type { Language } from "../../brief/wire.js";
import { deskClient } from "./desk-client.js";
import type { FileSession } from "./session.js";
import type { FileWords } from "./words.js";

const Difference = lazy(() => import("./Difference.js").then((module) => ({ default: module.Difference })));

interface NoticesProps {
  readonly session: FileSession;
  readonly words: FileWords;
  readonly lang: Language;
  readonly noDrafts: boolean;
}

/** What stands between the file on disk and the one on the page, each with what can be done about it. */
export function Notices({ session, words, lang, noDrafts }: NoticesProps) {
  const { outside, draft, others, refusal, document } = session;
  return (
    <div className="file-notices">
      {refusal && (
        <p className="notice-line" role="alert">
          <b>{words.notSaved}:</b> {words.refusals[refusal.code] ?? refusal.message}.
        </p>
      )}
      {outside === "gone" && <Gone session={session} words={words} lang={lang} />}
      {outside && outside !== "gone" && (
        <section className="notice-block" aria-labelledby="outside-heading">
          <h2 id="outside-heading">{words.outside.title}</h2>
          <p className="say">{words.outside.say}</p>
          <p className="buttons">
            <button type="button" onClick={() => void session.merge()}>
              {words.outside.merge}
            </button>
            <button type="button" className="quiet" onClick={() => void session.keepMine()}>
              {words.outside.keepMine}
            </button>
            <button type="button" className="quiet" onClick={session.takeTheirs}>
              {words.outside.takeTheirs}
            </button>
          </p>
          <Suspense>
            <Difference mine={document.text} theirs={outside.text} words={words.outside} />
          </Suspense>
        </section>
      )}
      {draft && (
        <section className="notice-block" aria-labelledby="draft-heading">
          <h2 id="draft-heading">{words.draft.title(new Date(draft.at).toLocaleString(lang, timeForm))}</h2>
          <p className="say">{words.draft.say}</p>
          <p className="buttons">
            <button type="button" onClick={() => void session.bringDraft()}>
              {words.draft.bring}
            </button>
            <button type="button" className="quiet" onClick={session.dropDraft}>
              {words.draft.drop}
            </button>
          </p>
          <details>
            <summary>{words.draft.differs}</summary>
            <Suspense>
              <Difference mine={draft.text} theirs={document.text} words={words.outside} />
            </Suspense>
          </details>
        </section>
      )}
      {others > 0 && <p className="notice-line">{words.others(others)}</p>}
      {noDrafts && <p className="notice-line">{words.noDrafts}</p>}
    </div>
  );
}

const timeForm: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };

function Gone({ session, words, lang }: Pick<NoticesProps, "session" | "words" | "lang">) {
  const [said, say] = useState("");
  async function again() {
    const made = await deskClient.create({ from: { text: session.document.text } });
    if (made.ok) location.assign(`/file?${new URLSearchParams({ lang, file: made.value.name })}`);
    else say(words.refusals[made.refusal.code] ?? made.refusal.message);
  }
  return (
    <section className="notice-block" aria-labelledby="gone-heading">
      <h2 id="gone-heading">{words.gone.title}</h2>
      <p className="say">{words.gone.say}</p>
      <p className="buttons">
        <button type="button" onClick={() => void again()}>
          {words.gone.again}
        </button>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}
