import { useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { Draft } from "./draft.js";
import { makeFile } from "./makeFile.js";
import { useStartWords } from "./wordsContext.js";

type Making = { readonly state: "idle" | "making" } | Made | { readonly state: "failed"; readonly why: string };
interface Made {
  readonly state: "made";
  readonly name: string;
}

interface FinishProps {
  readonly draft: Draft;
  readonly lang: Language;
  readonly asOf: string;
  readonly onMade: () => void;
}

/** The draft as a talks file of the desk, and where to go from there. */
export function FinishStep({ draft, lang, asOf, onMade }: FinishProps) {
  const words = useStartWords().finish;
  const [making, setMaking] = useState<Making>({ state: "idle" });

  async function make() {
    setMaking({ state: "making" });
    const { draftText } = await import("./draft-text.js");
    const { text } = draftText(draft, { asOf });
    const made = await makeFile(draft.title, text, lang);
    if (made.ok) onMade();
    setMaking(made.ok ? { state: "made", name: made.file.name } : { state: "failed", why: made.why });
  }

  return (
    <section className="block" aria-labelledby="start-finish">
      <h2 id="start-finish">{words.head}</h2>
      <p className="say">{words.hint}</p>
      <p className="buttons">
        <button
          type="button"
          aria-disabled={making.state === "making"}
          onClick={() => making.state !== "making" && make()}
        >
          {words.make}
        </button>
      </p>
      <div role="status">
        {making.state === "making" && <p className="work">{words.making}</p>}
        {making.state === "failed" && (
          <p className="work">
            {words.failed} {making.why}
          </p>
        )}
        {making.state === "made" && (
          <>
            <p className="say">{words.made(making.name)}</p>
            <p className="buttons">
              <a className="button" href={`/brief?${new URLSearchParams({ file: making.name, lang })}`}>
                {words.brief}
              </a>
              <a className="button quiet" href={`/file?${new URLSearchParams({ file: making.name, lang })}`}>
                {words.file}
              </a>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
