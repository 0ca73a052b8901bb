import { useEffect, useState } from "react";
import type { Language } from "../../brief/wire.js";
import { makeFile } from "../start/makeFile.js";
import type { MatrixRead } from "./protocol.js";
import { matrixWords } from "./words.js";

interface MatrixMakeProps {
  readonly read: MatrixRead;
  readonly title: string;
  /** A newer reading, of another title or other choices, is under way. */
  readonly working: boolean;
  readonly lang: Language;
  readonly onTitle: (title: string) => void;
}

type Making =
  | { readonly state: "idle" | "wanted" | "making" }
  | { readonly state: "made"; readonly name: string }
  | { readonly state: "failed"; readonly why: string };

/** What was left out, the title, and the talks file in the desk. */
export function MatrixMake({ read, title, working, lang, onTitle }: MatrixMakeProps) {
  const words = matrixWords[lang];
  const [making, setMaking] = useState<Making>({ state: "idle" });
  const [typed, setTyped] = useState<string>();
  const busy = making.state === "wanted" || making.state === "making";

  // The file on hand may be of the title before: what is made is what stands here when the press is heard.
  useEffect(() => {
    if (making.state !== "wanted" || working) return;
    setMaking({ state: "making" });
    void makeFile(title.trim() || read.title, read.file, lang).then((made) =>
      setMaking(made.ok ? { state: "made", name: made.file.name } : { state: "failed", why: made.why }),
    );
  }, [making.state, working, title, read.title, read.file, lang]);

  const link = (page: string, name: string) => `/${page}?${new URLSearchParams({ file: name, lang })}`;
  return (
    <section className="block" aria-labelledby="matrix-make">
      <h2 id="matrix-make" className="quiet-heading">
        {words.report}
      </h2>
      {read.report.length === 0 ? (
        <p className="say">{words.reportNone}</p>
      ) : (
        <ul className="limits">
          {read.report.map(({ text, english }, index) => (
            <li key={index} {...(english ? { lang: "en" } : {})} dir={english ? "ltr" : undefined}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <label className="field title-field">
        <span>{words.name}</span>
        <input
          value={typed ?? read.title}
          dir="auto"
          onChange={({ target: { value } }) => {
            setTyped(value);
            onTitle(value);
          }}
        />
      </label>
      <p className="buttons">
        <button
          type="button"
          aria-disabled={busy || read.file === ""}
          onClick={() => !busy && read.file !== "" && setMaking({ state: "wanted" })}
        >
          {words.make}
        </button>
      </p>
      <div role="status">
        {busy && <p className="work">{words.making}</p>}
        {making.state === "failed" && (
          <p className="work">
            {words.notMade} <bdi>{making.why}</bdi>
          </p>
        )}
        {making.state === "made" && (
          <>
            <p className="say">{words.made(making.name)}</p>
            <p className="buttons">
              <a className="button" href={link("table", making.name)}>
                {words.toTable}
              </a>
              <a className="button quiet" href={link("brief", making.name)}>
                {words.toBrief}
              </a>
              <a className="button quiet" href={link("file", making.name)}>
                {words.toFile}
              </a>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
