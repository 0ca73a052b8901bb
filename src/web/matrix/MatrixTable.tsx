import { useId } from "react";
import type { Language } from "../../brief/wire.js";
import type {
  ColumnChoice,
  ColumnRole,
  MatrixChoices,
  MatrixPreview,
  PreviewCell,
  TableKind,
} from "../../talks/import/matrix/preview.js";
import { rolesOfKind, rolesOfOneSide } from "../../talks/import/matrix/roles.js";
import { type MatrixWords, matrixWords } from "./words.js";

interface MatrixTableProps {
  readonly preview: MatrixPreview;
  readonly number: number;
  readonly of: number;
  readonly lang: Language;
  readonly choices: MatrixChoices;
  readonly used: boolean;
  readonly onChoose: (choices: MatrixChoices) => void;
  readonly onUse: (used: boolean) => void;
}

/** One table: what it is about, what each column holds, and every cell with how it was read. */
export function MatrixTable({ preview, number, of, lang, choices, used, onChoose, onUse }: MatrixTableProps) {
  const words = matrixWords[lang];
  const id = useId();
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id} className="quiet-heading">
        {words.table(number, of)}
        {preview.caption && <bdi>: {preview.caption}</bdi>}
      </h2>
      {of > 1 && (
        <label className="check">
          <input type="checkbox" checked={used} onChange={(event) => onUse(event.target.checked)} />
          {words.use}
        </label>
      )}
      {used && (
        <>
          <div className="table-choices">
            <label className="field">
              <span>{words.kind}</span>
              <select
                value={preview.kind}
                onChange={(event) => onChoose({ ...choices, kind: event.target.value as TableKind })}
              >
                {optionsOf(words.kinds)}
              </select>
            </label>
            <label className="field">
              <span>{words.turned}</span>
              <select
                value={preview.orientation}
                onChange={(event) => onChoose({ orientation: event.target.value as "down" | "across" })}
              >
                {optionsOf(words.turns)}
              </select>
            </label>
            <label className="field">
              <span>{words.headRow}</span>
              <select
                value={preview.headRow}
                onChange={(event) => onChoose({ ...without(choices, "columns"), headRow: Number(event.target.value) })}
              >
                <option value={-1}>{words.noHead}</option>
                {preview.rows.slice(0, 12).map((_, r) => (
                  <option key={r} value={r}>
                    {words.row(r + 1)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ColumnRoles {...{ preview, words, choices, onChoose }} />
          <Cells preview={preview} words={words} />
        </>
      )}
    </section>
  );
}

const optionsOf = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  (Object.keys(names) as Key[]).map((key) => (
    <option key={key} value={key}>
      {names[key]}
    </option>
  ));

const without = ({ columns: _, ...rest }: MatrixChoices, _key: "columns"): MatrixChoices => rest;

interface RolesProps {
  readonly preview: MatrixPreview;
  readonly words: MatrixWords;
  readonly choices: MatrixChoices;
  readonly onChoose: (choices: MatrixChoices) => void;
}

function ColumnRoles({ preview, words, choices, onChoose }: RolesProps) {
  const choose = (column: number, choice: ColumnChoice) =>
    onChoose({ ...choices, columns: { ...choices.columns, [column]: choice } });
  return (
    <fieldset className="roles">
      <legend>{words.columns}</legend>
      <ul>
        {preview.columns.map(({ head, role, who, confidence, why }, c) => {
          const name = words.column(c + 1, head);
          return (
            <li key={c}>
              <b dir="auto">{name}</b>
              <label className="field">
                <span className="unseen">{words.role(name)}</span>
                <select
                  value={role}
                  onChange={(event) =>
                    choose(c, {
                      role: event.target.value as ColumnRole,
                      ...(rolesOfOneSide.has(event.target.value as ColumnRole) ? { who: who ?? head } : {}),
                    })
                  }
                >
                  {rolesOfKind[preview.kind].map((each) => (
                    <option key={each} value={each}>
                      {words.roles[each]}
                    </option>
                  ))}
                </select>
              </label>
              {rolesOfOneSide.has(role) ? (
                <label className="field">
                  <span className="unseen">{words.who(name)}</span>
                  <input
                    key={who}
                    defaultValue={who ?? ""}
                    dir="auto"
                    onBlur={({ target: { value } }) => {
                      if (value.trim() !== (who ?? ""))
                        choose(c, { role, ...(value.trim() ? { who: value.trim() } : {}) });
                    }}
                  />
                </label>
              ) : (
                <span />
              )}
              <small title={why}>
                {words.confidence[confidence]}
                <span className="unseen">: {why}</span>
              </small>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

const mostRows = 120;

function Cells({ preview, words }: { readonly preview: MatrixPreview; readonly words: MatrixWords }) {
  const rows = preview.rows.slice(0, mostRows);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="preview" aria-label={words.cells} tabIndex={0}>
        <table dir={preview.rightToLeft ? "rtl" : undefined}>
          <caption>{words.cells}</caption>
          <thead>
            <tr>
              {preview.columns.map(({ head, role }, c) => (
                <th key={c} scope="col" className={role === "ignored" ? "ignored" : undefined}>
                  <bdi>{words.column(c + 1, head)}</bdi>
                  <small>{words.roles[role]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ use, cells }, r) =>
              use === "head" || use === "empty" ? null : (
                <tr key={r} className={`use-${use.replace(" ", "-")}`}>
                  {cells.map((cell, c) => (
                    <CellView
                      key={c}
                      cell={cell}
                      words={words}
                      use={c === 0 && use !== "issue" ? words.uses[use] : ""}
                    />
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      {preview.rows.length > mostRows && <p className="key">{words.more(preview.rows.length - mostRows)}</p>}
    </>
  );
}

function CellView({
  cell,
  words,
  use,
}: {
  readonly cell: PreviewCell;
  readonly words: MatrixWords;
  readonly use: string;
}) {
  const { mark, text, notes, reading } = cell;
  const marked = mark === "words" || mark === "left out" || mark === "nothing";
  return (
    <td className={`mark-${mark.replace(" ", "-")}`}>
      <div dir="auto">{text}</div>
      {use && <div className="aside">{use}</div>}
      {marked && <div className="aside">{words.marks[mark]}</div>}
      {reading && reading.sources.length > 0 && (
        <div className="aside" dir="auto">
          {reading.sources.map(({ title, date }) => [title, date].filter(Boolean).join(", ")).join("; ")}
        </div>
      )}
      {(mark === "nothing" ? [] : notes).map((note, index) => (
        <div key={index} className="cell-note">
          {note}
        </div>
      ))}
    </td>
  );
}
