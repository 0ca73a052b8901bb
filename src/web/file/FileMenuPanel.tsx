import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { DeskFiles } from "../../brief/wire-files.js";
import type { SaidWords } from "../../talks/problem-words/import-words.js";
import { currentName } from "./currentName.js";
import { type Answer, deskClient } from "./desk-client.js";
import { download } from "./download.js";
import { type ImportOutcome, importChosen } from "./import-chosen.js";
import { type FileWords, fileWords } from "./words.js";

/** Everything that can be done with the desk's files. */
export function FileMenuPanel({ lang, inline = false }: { readonly lang: Language; readonly inline?: boolean }) {
  const words = fileWords[lang];
  const [desk, setDesk] = useState<DeskFiles>();
  const [said, setSaid] = useState<ReactNode>("");
  const name = currentName();

  const refresh = useCallback(async () => {
    const listed = await deskClient.list();
    if (listed.ok) setDesk(listed.value);
    else setSaid(refused(listed, words));
  }, [words]);
  useEffect(() => void refresh(), [refresh]);

  /** Does something and goes to the file that it made. */
  async function going(work: Promise<Answer<{ readonly name: string }>>) {
    const done = await work;
    if (done.ok) location.assign(fileAddress(done.value.name, lang, "/file"));
    else setSaid(refused(done, words));
  }

  async function remove() {
    const done = await deskClient.remove(name);
    if (!done.ok) return setSaid(refused(done, words));
    const { trashed } = done.value;
    setSaid(
      <>
        {words.menu.deleted(name)}{" "}
        <button type="button" className="link" onClick={() => void going(deskClient.restore(trashed))}>
          {words.menu.bringBack}
        </button>
      </>,
    );
    await refresh();
  }

  /** Downloads, or says here why not: a browser would only show that a download failed. */
  async function taken(address: string) {
    setSaid(words.menu.reading);
    const none = await download(address);
    if (!none) return setSaid("");
    const said = refused({ ok: false, refusal: none.refusal }, words);
    setSaid(none.reason === undefined ? said : `${said} ${none.reason}.`);
  }

  async function chosen(files: FileList | null) {
    if (!files?.length) return;
    setSaid(words.menu.reading);
    setSaid(<Outcome outcome={await importChosen([...files], lang)} words={words} lang={lang} />);
    await refresh();
  }

  if (!desk) return <div className={inline ? "file-panel inline" : "file-panel"}>{said || words.menu.reading}</div>;
  const here = desk.files.some((file) => file.name === name);
  const { menu } = words;
  return (
    <div className={inline ? "file-panel inline" : "file-panel"}>
      <div role="status" className="file-said">
        {said}
      </div>
      {desk.files.length > 0 && (
        <section aria-label={menu.open}>
          <h3>{menu.files}</h3>
          <ul>
            {desk.files.map((file) => (
              <li key={file.name}>
                {file.name === name ? (
                  <>
                    <bdi>{file.name}</bdi> <span className="aside">{menu.current}</span>
                  </>
                ) : (
                  <a href={fileAddress(file.name, lang, location.pathname)}>
                    <bdi>{file.name}</bdi>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {here && (
        <section aria-label={menu.thisFile}>
          <h3>{menu.thisFile}</h3>
          <ul>
            <li>
              <a href={fileAddress(name, lang, "/file")}>{menu.edit}</a>
            </li>
            <li>
              <button
                type="button"
                className="link"
                onClick={() => void going(deskClient.create({ from: { copyOf: name } }))}
              >
                {menu.duplicate}
              </button>
            </li>
            <li>
              <button type="button" className="link" onClick={() => void remove()}>
                {menu.delete}
              </button>
            </li>
            <li>
              <Rename name={name} words={menu} rename={(to) => void going(deskClient.rename(name, to))} />
            </li>
          </ul>
          <h3>{menu.export}</h3>
          <ul className="file-forms">
            {Object.entries(menu.forms).map(([format, what]) => (
              <li key={format}>
                {format === "pdf" && !desk.forms.includes("pdf") ? (
                  <span className="aside">
                    {what}: {menu.noPdf}
                  </span>
                ) : (
                  <a
                    href={`/api/files/${encodeURIComponent(name)}/export?${new URLSearchParams({ format, lang })}`}
                    download
                    onClick={(press) => {
                      press.preventDefault();
                      void taken(press.currentTarget.href);
                    }}
                  >
                    {what}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={menu.begin}>
        <h3>{menu.begin}</h3>
        <ul>
          <li>
            <a href={`/start?lang=${lang}`}>{menu.guided}</a>
          </li>
          <li>
            <a href={`/start?matrix&lang=${lang}`}>{menu.paste}</a>
          </li>
          <li>
            <button type="button" className="link" onClick={() => void going(deskClient.create({}))}>
              {menu.beginEmpty}
            </button>
          </li>
          {desk.cases.length > 0 && (
            <li>
              <FromCase
                cases={desk.cases}
                lang={lang}
                begin={(id) => void going(deskClient.create({ from: { case: id } }))}
              />
            </li>
          )}
          <li>
            <label className="file-import">
              <span>{menu.import}</span>
              <input
                type="file"
                multiple
                accept=".yaml,.yml,.json,.xml"
                onChange={(event) => void chosen(event.target.files)}
              />
            </label>
            <p className="aside">{menu.importHelp}</p>
          </li>
        </ul>
      </section>
      {desk.trash.length > 0 && (
        <section aria-label={menu.trash}>
          <h3>{menu.trash}</h3>
          <ul>
            {desk.trash.slice(0, mostTrash).map(({ id, name: deleted, deleted: when }) => (
              <li key={id}>
                <bdi>{deleted}</bdi> <span className="aside">{new Date(when).toLocaleString(lang, timeForm)}</span>{" "}
                <button type="button" className="link" onClick={() => void going(deskClient.restore(id))}>
                  {menu.bringBack}
                  <span className="unseen"> {deleted}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const mostTrash = 20;
const timeForm: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

const fileAddress = (file: string, lang: Language, path: string) => `${path}?${new URLSearchParams({ lang, file })}`;

const refused = ({ refusal }: Extract<Answer<unknown>, { ok: false }>, words: FileWords) =>
  `${words.menu.failed}: ${words.refusals[refusal.code] ?? refusal.message}.`;

interface RenameProps {
  readonly name: string;
  readonly words: FileWords["menu"];
  readonly rename: (to: string) => void;
}

function Rename({ name, words, rename }: RenameProps) {
  return (
    <form
      className="file-rename"
      onSubmit={(event) => {
        event.preventDefault();
        rename(String(new FormData(event.currentTarget).get("name")));
      }}
    >
      <label>
        {words.newName}
        <input name="name" defaultValue={name} dir="auto" required maxLength={120} />
      </label>
      <button type="submit" className="quiet">
        {words.rename}
      </button>
    </form>
  );
}

interface FromCaseProps {
  readonly cases: DeskFiles["cases"];
  readonly lang: Language;
  readonly begin: (id: string) => void;
}

function FromCase({ cases, lang, begin }: FromCaseProps) {
  const words = fileWords[lang].menu;
  return (
    <form
      className="file-rename"
      onSubmit={(event) => {
        event.preventDefault();
        begin(String(new FormData(event.currentTarget).get("case")));
      }}
    >
      <label>
        {words.beginFrom}
        <select name="case">
          {cases.map(({ id, title }) => (
            <option key={id} value={id}>
              {typeof title === "string" ? title : (title[lang] ?? title["en"] ?? id)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="quiet">
        {words.begin}
      </button>
    </form>
  );
}

/** What came of an import: the file, and each thing that was read differently or left out. */
export function Outcome({
  outcome,
  words,
  lang,
}: {
  readonly outcome: ImportOutcome;
  readonly words: FileWords;
  readonly lang: Language;
}) {
  if (!outcome.ok)
    return (
      <>
        <p>{words.menu.failed}:</p>
        {"refusal" in outcome ? (
          <p>{words.refusals[outcome.refusal] ?? outcome.refusal}.</p>
        ) : (
          <SaidList said={outcome.problems} />
        )}
      </>
    );
  return (
    <>
      {outcome.made.map(({ name, report }) => (
        <div key={name}>
          <p>
            {words.menu.imported(name)} <a href={fileAddress(name, lang, "/file")}>{words.menu.open}</a>
          </p>
          {report.length === 0 && <p>{words.menu.nothingLeftOut}</p>}
          <SaidList said={report} />
        </div>
      ))}
    </>
  );
}

const SaidList = ({ said }: { readonly said: readonly SaidWords[] }) => (
  <ul>
    {said.map(({ text, english }, at) => (
      <li key={at} {...(english ? { lang: "en", dir: "ltr" } : {})}>
        {text}
      </li>
    ))}
  </ul>
);
