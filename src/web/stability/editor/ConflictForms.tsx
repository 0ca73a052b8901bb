import { useId, useState } from "react";
import type { StabilityView } from "../../../brief/stability-page/view.js";
import { useForm } from "../../forms/context.js";
import { TextField } from "../../forms/fields.js";
import { entriesOf, isWithin, itemsOf, keysOf, nameIn, nodeAt } from "../../forms/outline.js";
import { ProblemNote } from "../../forms/ProblemNote.js";
import { newId, removed } from "../../forms/steps.js";
import { ListButtons, NewLine, StatementField } from "./fields.js";
import { MakerForm } from "./MakerForm.js";
import { addedSteps, newMakerSteps, nowIn, nowSteps, optionsIn } from "./steps.js";
import { editorWords } from "./words.js";

/** The conflict of the file in forms. */
export function ConflictForms({ view }: { readonly view: StabilityView }) {
  const { root, lang, problems } = useForm();
  const words = editorWords[lang];
  const options = optionsIn(root, lang);
  const own = problems.filter(
    ({ path }) => path.length === 1 && path[0] === "conflict" && nodeAt(root, ["conflict"]) !== undefined,
  );
  const example =
    options.length > 1 ? `!${options[0]!.id}; ${options[1]!.id} if ${options[0]!.id}` : "!strike; relief if limits";
  return (
    <div className="forms start conflict-forms">
      {own.map(({ problem }, k) => (
        <ProblemNote key={k} problem={problem} />
      ))}
      <section>
        <h3>{words.makers}</h3>
        <p className="key">
          {words.grammar}
          <code dir="ltr">{example}</code>
        </p>
        {options.length > 0 && (
          <p className="key">
            {words.ids}: <bdi dir="ltr">{options.map(({ id }) => id).join(", ")}</bdi>
          </p>
        )}
        <Makers view={view} />
      </section>
      <Impossible view={view} />
      <Now />
      <Labels />
    </div>
  );
}

function Makers({ view }: { readonly view: StabilityView }) {
  const { root, lang, edit } = useForm();
  const words = editorWords[lang];
  const makers = entriesOf(nodeAt(root, ["conflict", "makers"]));
  const actors = [...entriesOf(nodeAt(root, ["parties"])), ...entriesOf(nodeAt(root, ["others"]))].map(
    ({ key, value }) => ({ id: key, name: nameIn(nodeAt(value, ["name"]), lang, key) }),
  );
  const free = actors.filter(({ id }) => !makers.some(({ key }) => key === id));
  return (
    <>
      {makers.map(({ key, value }) => {
        const actor = actors.find(({ id }) => id === key);
        return (
          <MakerForm
            key={key}
            maker={key}
            name={actor?.name ?? nameIn(nodeAt(value, ["name"]), lang, key)}
            actor={actor !== undefined}
            list={view.ok ? view.lists.find(({ maker }) => maker === key) : undefined}
          />
        );
      })}
      <NewLine
        label={`${words.name} (${words.maker})`}
        add={words.add(words.maker)}
        dir="auto"
        steps={(typed) => newMakerSteps(root, { name: typed })}
      />
      {free.length > 0 && (
        <p className="buttons">
          {free.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="quiet"
              onClick={() => void edit(newMakerSteps(root, { id, name }))}
            >
              {words.add(words.maker)}: {name}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function Impossible({ view }: { readonly view: StabilityView }) {
  const { root, lang, problems } = useForm();
  const words = editorWords[lang];
  const path = ["conflict", "impossible"];
  const own = problems.filter((each) => each.path.length === path.length && isWithin(each.path, path));
  return (
    <section>
      <h3>{words.impossible}</h3>
      <p className="key">{words.impossibleSay}</p>
      {own.map(({ problem }, k) => (
        <ProblemNote key={k} problem={problem} />
      ))}
      {itemsOf(nodeAt(root, path)).map((_, k) => (
        <div key={k} className="editor-entry">
          <div>
            <StatementField path={[...path, k]} label={words.pattern(k + 1)} of={words.impossible} />
            {view.ok && view.removes[k] && <p className="key">{view.removes[k]}</p>}
          </div>
          <ListButtons path={path} place={k} what={words.pattern(k + 1)} />
        </div>
      ))}
      <NewLine
        label={words.newPattern}
        add={words.addPattern}
        dir="ltr"
        steps={(typed) => addedSteps(root, path, typed)}
      />
    </section>
  );
}

function Now() {
  const { root, lang, edit, problems } = useForm();
  const words = editorWords[lang];
  const options = optionsIn(root, lang);
  const now = nowIn(root, options);
  const own = problems.filter((each) => isWithin(each.path, ["conflict", "now"]));
  return (
    <section>
      <h3 id="editor-now">{words.now}</h3>
      <p className="key">{words.nowSay}</p>
      <fieldset className="ids" aria-labelledby="editor-now">
        {options.map(({ id, name }) => (
          <label key={id} dir="auto">
            <input
              type="checkbox"
              checked={now?.includes(id) ?? false}
              onChange={({ target }) => {
                const others = (now ?? []).filter((one) => one !== id);
                void edit(nowSteps(target.checked ? [...others, id] : others));
              }}
            />
            {options.some((one) => one.id !== id && one.name === name) ? (
              <>
                {name} <bdi dir="ltr">({id})</bdi>
              </>
            ) : (
              name
            )}
          </label>
        ))}
      </fieldset>
      {own.map(({ problem }, k) => (
        <ProblemNote key={k} problem={problem} />
      ))}
      {now && (
        <p className="buttons">
          <button type="button" className="quiet" onClick={() => void edit(removed(root, ["conflict", "now"]))}>
            {words.nowNone}
          </button>
        </p>
      )}
    </section>
  );
}

function Labels() {
  const { root, lang, edit } = useForm();
  const words = editorWords[lang];
  const path = ["conflict", "names"];
  const [name, setName] = useState("");
  const [when, setWhen] = useState("");
  const id = useId();
  return (
    <section>
      <h3>{words.labels}</h3>
      {entriesOf(nodeAt(root, path)).map(({ key, value }) => (
        <div key={key} className="editor-entry">
          <div>
            {value.kind === "map" && (
              <TextField path={[...path, key, "name"]} label={words.labelWords(key)} of={words.labels} />
            )}
            <StatementField
              path={value.kind === "map" ? [...path, key, "when"] : [...path, key]}
              label={words.labelOf(key)}
              of={words.labels}
            />
          </div>
          <button
            type="button"
            className="quiet"
            aria-label={words.remove(key)}
            onClick={() => void edit(removed(root, [...path, key]))}
          >
            ×
          </button>
        </div>
      ))}
      <form
        className="new-entry"
        onSubmit={(event) => {
          event.preventDefault();
          if (!name.trim() || !when.trim()) return;
          const own = newId(keysOf(nodeAt(root, path)), name.trim(), "label");
          const value = /^[A-Za-z][\w-]*$/.test(name.trim()) ? when.trim() : { when: when.trim(), name: name.trim() };
          void edit([{ path: [...path, own], value }]).then(({ ok }) => {
            if (!ok) return;
            setName("");
            setWhen("");
          });
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-name`}>{words.newLabel}</label>
          <input
            id={`${id}-name`}
            value={name}
            dir="auto"
            autoComplete="off"
            onChange={(e) => setName(e.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-when`}>{words.newLabelWhen}</label>
          <input
            id={`${id}-when`}
            value={when}
            dir="ltr"
            autoComplete="off"
            onChange={(e) => setWhen(e.target.value)}
          />
        </div>
        <button type="submit" className="quiet">
          {words.addLabel}
        </button>
      </form>
    </section>
  );
}
