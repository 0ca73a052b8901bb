import { useId } from "react";
import type { MakerList } from "../../../brief/stability-page/view.js";
import type { EditPath } from "../../../talks/edit.js";
import { useForm } from "../../forms/context.js";
import { Folded } from "../../forms/EntryForm.js";
import { NumberField, TextField } from "../../forms/fields.js";
import { isWithin, itemsOf, keysOf, nodeAt } from "../../forms/outline.js";
import { ProblemNote } from "../../forms/ProblemNote.js";
import { removed } from "../../forms/steps.js";
import { ListButtons, NewLine, StatementField } from "./fields.js";
import {
  addedSteps,
  chanceSteps,
  type Direction,
  directionOf,
  directionSteps,
  makerPath,
  newOptionSteps,
  optionWordsPath,
} from "./steps.js";
import { editorWords } from "./words.js";

interface MakerFormProps {
  readonly maker: string;
  readonly name: string;
  /** Whether its name stands elsewhere in the file. */
  readonly actor: boolean;
  /** Its ranks as they are worked out; undefined while they cannot be. */
  readonly list: MakerList | undefined;
}

/** One maker: its options, what it wants, and the ranks that come of it. */
export function MakerForm({ maker, name, actor, list }: MakerFormProps) {
  const { root, lang, edit } = useForm();
  const words = editorWords[lang];
  const path = makerPath(maker);
  return (
    <Folded path={path} name={name} removeLabel={words.remove(name)} onRemove={() => void edit(removed(root, path))}>
      {() => (
        <>
          {!actor && <TextField path={[...path, "name"]} label={words.name} of={name} />}
          <fieldset className="nested">
            <legend>{words.options}</legend>
            {keysOf(nodeAt(root, [...path, "options"])).map((own) => (
              <OptionForm key={own} path={[...path, "options", own]} own={own} of={name} />
            ))}
            <NewLine
              label={`${words.name} (${words.option}, ${name})`}
              add={words.add(words.option)}
              dir="auto"
              steps={(typed) => newOptionSteps(root, maker, typed)}
            />
          </fieldset>
          <Wants path={path} name={name} />
          <NumberField path={[...path, "unsure"]} label={words.unsure} of={name} />
          {list && (
            <div className="editor-ranks" role="status">
              <p className="key">
                <b>{words.ranks}</b>: {list.ranks}
              </p>
              {list.liked.length > 0 && (
                <ul>
                  {list.liked.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </>
      )}
    </Folded>
  );
}

function OptionForm({ path, own, of }: { readonly path: EditPath; readonly own: string; readonly of: string }) {
  const { root, lang, edit } = useForm();
  const words = editorWords[lang];
  const id = useId();
  return (
    <div className="editor-option">
      <TextField path={optionWordsPath(root, path)} label={words.optionName(own)} of={of} />
      <div className="field">
        <label htmlFor={id}>
          {words.direction}
          <span className="unseen"> ({own})</span>
        </label>
        <select
          id={id}
          value={directionOf(root, path)}
          onChange={({ target }) => void edit(directionSteps(root, path, target.value as Direction))}
        >
          {(["both", "take", "drop"] as const).map((direction) => (
            <option key={direction} value={direction}>
              {words.directions[direction]}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="quiet"
        aria-label={words.remove(`${own} (${of})`)}
        onClick={() => void edit(removed(root, path))}
      >
        ×
      </button>
    </div>
  );
}

/** Statements or states in their order; an uncertain one with its chance, several of unknown order together. */
function Wants({ path, name }: { readonly path: EditPath; readonly name: string }) {
  const { root, lang, problems } = useForm();
  const words = editorWords[lang];
  const ranked = nodeAt(root, [...path, "ranking"]) !== undefined;
  const list = [...path, ranked ? "ranking" : "prefers"];
  const own = problems.filter((each) => each.path.length === list.length && isWithin(each.path, list));
  const label = ranked ? words.state : words.statement;
  return (
    <fieldset className="nested">
      <legend>{ranked ? words.ranking : words.statements}</legend>
      {own.map(({ problem }, k) => (
        <ProblemNote key={k} problem={problem} />
      ))}
      {itemsOf(nodeAt(root, list)).map((item, k) => {
        const what = `${label(k + 1)}, ${name}`;
        const entry = [...list, k];
        return (
          <div key={k} className="editor-entry">
            <div>
              {item.kind === "list" ? (
                itemsOf(item).map((inner, i) => (
                  <StatementField
                    key={i}
                    path={inner.kind === "map" ? [...entry, i, "say"] : [...entry, i]}
                    label={`${label(k + 1)}, ${i + 1}`}
                    of={name}
                  />
                ))
              ) : (
                <>
                  <StatementField
                    path={item.kind === "map" ? [...entry, "say"] : entry}
                    label={label(k + 1)}
                    of={name}
                  />
                  {!ranked && <Doubt path={entry} of={what} />}
                </>
              )}
            </div>
            <ListButtons path={list} place={k} what={what} />
          </div>
        );
      })}
      <NewLine
        label={`${ranked ? words.newState : words.newStatement} (${name})`}
        add={ranked ? words.addState : words.addStatement}
        dir="ltr"
        steps={(typed) => addedSteps(root, list, typed)}
      />
    </fieldset>
  );
}

/** With which chance a statement stands there, and what else would; folded away where no doubt is stated. */
function Doubt({ path, of }: { readonly path: EditPath; readonly of: string }) {
  const { root, lang } = useForm();
  const words = editorWords[lang];
  const stated = nodeAt(root, [...path, "chance"]) !== undefined;
  return (
    <details className="editor-doubt" open={stated}>
      <summary>
        {words.doubt}
        <span className="unseen"> ({of})</span>
      </summary>
      <NumberField
        path={[...path, "chance"]}
        label={words.chance}
        of={of}
        steps={(typed) => chanceSteps(root, path, typed)}
      />
      {stated && <StatementField path={[...path, "else"]} label={words.otherwise} of={of} />}
    </details>
  );
}
