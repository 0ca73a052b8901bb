import { type ClipboardEvent, type DragEvent, useState } from "react";
import type { StartPageData } from "../../brief/start-page/wire.js";
import type { MatrixInput } from "../../talks/import/matrix/read.js";
import { StartBar } from "../start/StartBar.js";
import { startPageWords } from "../start/words.js";
import { StartWordsContext } from "../start/wordsContext.js";
import { MatrixMake } from "./MatrixMake.js";
import { MatrixTable } from "./MatrixTable.js";
import { useMatrix } from "./useMatrix.js";
import { matrixWords } from "./words.js";
import "../start/start.css";
import "./matrix.css";

/** A table pasted or dropped, what was understood of it, and the talks file it makes. */
export function MatrixPage({ page: { lang } }: { readonly page: StartPageData }) {
  const words = matrixWords[lang];
  const matrix = useMatrix(lang);
  const [typed, setTyped] = useState("");
  const [over, setOver] = useState(false);
  const { read, problems, working } = matrix;

  async function take(file: File) {
    matrix.readNew({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  function onPaste(event: ClipboardEvent) {
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    // A picture of a table has no words; what has words is taken as words.
    if (!text && !html && !file) return;
    event.preventDefault();
    setTyped(text);
    if (!text && !html && file) void take(file);
    else matrix.readNew(pasted(text, html));
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
    else if (event.dataTransfer.getData("text/plain"))
      matrix.readNew(pasted(event.dataTransfer.getData("text/plain"), event.dataTransfer.getData("text/html")));
  }

  return (
    <StartWordsContext value={startPageWords[lang]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field is the first */}
      <div
        className={`page start matrix${over ? " drop-here" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <StartBar way="matrix" />
        <main id="answer" tabIndex={-1}>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim()) matrix.readNew(pasted(typed, ""));
            }}
          >
            <label className="field paste">
              <span>{words.paste}</span>
              <textarea
                id="matrix-paste"
                rows={5}
                dir="auto"
                value={typed}
                aria-describedby="paste-hint"
                onPaste={onPaste}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            <p id="paste-hint" className="key">
              {words.pasteHint}
            </p>
            <p className="buttons">
              <button type="submit">{words.read}</button>
              <label className="file-field">
                <span>{words.orFile}</span>
                <input
                  type="file"
                  accept=".xlsx,.docx,.csv,.tsv,.txt,.html,.htm"
                  onChange={(event) => {
                    const [file] = event.target.files ?? [];
                    if (file) void take(file);
                    event.target.value = "";
                  }}
                />
              </label>
            </p>
            <p className="key">{words.drop}</p>
          </form>
          <div className="work" role="status">
            {working && words.reading}
            {!working && problems.length > 0 && (
              <>
                <p>{words.failed}</p>
                <ul>
                  {problems.map((problem, index) => (
                    <li key={index} {...(problem.english ? { lang: "en" } : {})} dir={problem.english ? "ltr" : "auto"}>
                      {problem.text}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
          {read && (
            <>
              <Understood read={read} lang={lang} />
              {read.previews.map((preview, k) => (
                <MatrixTable
                  key={k}
                  preview={preview}
                  number={k + 1}
                  of={read.previews.length}
                  lang={lang}
                  choices={matrix.choices[k] ?? {}}
                  used={!matrix.without.includes(k)}
                  onChoose={(choices) => matrix.choose(k, choices)}
                  onUse={(used) => matrix.leaveOut(k, !used)}
                />
              ))}
              <MatrixMake read={read} title={matrix.title} working={working} lang={lang} onTitle={matrix.name} />
            </>
          )}
        </main>
      </div>
    </StartWordsContext>
  );
}

const pasted = (text: string, html: string): MatrixInput => ({ text, ...(html ? { html } : {}) });

/** One sentence about all tables. */
function Understood({ read, lang }: { readonly read: MatrixReadOf; readonly lang: StartPageData["lang"] }) {
  const words = matrixWords[lang];
  const positions = read.previews.filter(({ kind }) => kind === "positions");
  const issues = positions.flatMap(({ rows }) => rows.filter(({ use }) => use === "issue")).length;
  const sides = new Set(
    positions.flatMap(({ columns }) => columns.flatMap(({ role, who }) => (role === "party" && who ? [who] : []))),
  ).size;
  const look = read.previews.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(({ mark, notes }) => mark === "left out" || (mark !== "nothing" && notes.length > 0)),
    ),
  ).length;
  return (
    <section className="block" aria-labelledby="matrix-understood">
      <p className="question">{words.question}</p>
      <h2 id="matrix-understood" aria-live="polite">
        {issues > 0 || read.previews.some(({ kind }) => kind !== "positions")
          ? words.understood(issues, sides, look)
          : words.nothing}
      </h2>
    </section>
  );
}

type MatrixReadOf = NonNullable<ReturnType<typeof useMatrix>["read"]>;
