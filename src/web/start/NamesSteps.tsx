import { useEffect, useRef } from "react";
import type { Draft } from "./draft.js";
import {
  addIssue,
  addOption,
  addParty,
  changeIssue,
  removeIssue,
  removeOption,
  removeParty,
  renameOption,
  renameParty,
} from "./draft-edits.js";
import type { Drafting } from "./useDraft.js";
import { useStartWords } from "./wordsContext.js";

/** Title, parties, issues and their options: names only. Enter in a name goes on to the next one, which is made where it is missing. */
export function NamesSteps({ drafting }: { readonly drafting: Drafting }) {
  const words = useStartWords();
  const { draft, change } = drafting;
  const added = useFocusOnNew(drafting);
  return (
    <>
      <section className="block" aria-labelledby="start-title">
        <h2 id="start-title">{words.talks.head}</h2>
        <label className="field title-field">
          <span>{words.talks.label}</span>
          <input
            id="talks-title"
            value={draft.title}
            placeholder={words.talks.hint}
            dir="auto"
            onChange={(event) => change({ ...draft, title: event.target.value }, "title")}
          />
        </label>
      </section>

      <section className="block" aria-labelledby="start-parties">
        <h2 id="start-parties">{words.parties.head}</h2>
        <p className="say">{words.parties.hint}</p>
        <ul className="names">
          {draft.parties.map(({ key, name }, k) => (
            <NameRow
              key={key}
              id={`name-${key}`}
              label={words.parties.label(k + 1)}
              name={name}
              mark={`party-${k % 6}`}
              removable={draft.parties.length > 2}
              onName={(next) => change(renameParty(draft, key, next), `name ${key}`)}
              onRemove={() => change(removeParty(draft, key))}
              onEnter={() => goOn(draft.parties, k, () => added(addParty(draft), `p${draft.next}`))}
            />
          ))}
        </ul>
        <button type="button" className="quiet" onClick={() => added(addParty(draft), `p${draft.next}`)}>
          {words.parties.add}
        </button>
      </section>

      <section className="block" aria-labelledby="start-issues">
        <h2 id="start-issues">{words.issues.head}</h2>
        <p className="say">{words.issues.hint}</p>
        {draft.issues.map((issue, i) => {
          const title = issue.name.trim() || words.issues.label(i + 1);
          return (
            <fieldset key={issue.key} className="issue-names">
              <legend className="unseen">{title}</legend>
              <ul className="names">
                <NameRow
                  id={`name-${issue.key}`}
                  label={words.issues.label(i + 1)}
                  name={issue.name}
                  removable={draft.issues.length > 1}
                  onName={(next) =>
                    change(
                      changeIssue(draft, issue.key, (each) => ({ ...each, name: next })),
                      `name ${issue.key}`,
                    )
                  }
                  onRemove={() => change(removeIssue(draft, issue.key))}
                  onEnter={() => focusOn(`name-${issue.options[0]?.key}`)}
                />
              </ul>
              <ul className="names options" aria-label={words.issues.options(title)}>
                {issue.options.map(({ key, name }, o) => (
                  <NameRow
                    key={key}
                    id={`name-${key}`}
                    label={words.issues.option(o + 1)}
                    name={name}
                    removable={issue.options.length > 2}
                    onName={(next) =>
                      change(
                        changeIssue(draft, issue.key, (each) => renameOption(each, key, next)),
                        `name ${key}`,
                      )
                    }
                    onRemove={() => change(changeIssue(draft, issue.key, (each) => removeOption(each, key)))}
                    onEnter={() => goOn(issue.options, o, () => added(addOption(draft, issue.key), `o${draft.next}`))}
                  />
                ))}
              </ul>
              <button
                type="button"
                className="quiet"
                onClick={() => added(addOption(draft, issue.key), `o${draft.next}`)}
              >
                {words.issues.addOption}
                <span className="unseen"> ({title})</span>
              </button>
            </fieldset>
          );
        })}
        <button type="button" className="quiet" onClick={() => added(addIssue(draft), `i${draft.next}`)}>
          {words.issues.add}
        </button>
      </section>
    </>
  );
}

interface NameRowProps {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly mark?: string;
  readonly removable: boolean;
  readonly onName: (name: string) => void;
  readonly onRemove: () => void;
  readonly onEnter: () => void;
}

function NameRow({ id, label, name, mark, removable, onName, onRemove, onEnter }: NameRowProps) {
  const words = useStartWords();
  return (
    <li>
      <label className="field">
        <span className={mark}>{label}</span>
        <input
          id={id}
          value={name}
          dir="auto"
          onChange={(event) => onName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
      </label>
      {removable && (
        <button
          type="button"
          className="quiet remove"
          aria-label={words.remove(name.trim() || label)}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </li>
  );
}

const focusOn = (id: string) => document.getElementById(id)?.focus();

/** To the next name of a list, or to a new one behind the last. */
function goOn(list: readonly { readonly key: string }[], at: number, add: () => void) {
  const next = list[at + 1];
  if (next) focusOn(`name-${next.key}`);
  else add();
}

/** Makes a change that adds a name, and puts the cursor there once it is on the page. */
function useFocusOnNew({ draft, change }: Drafting) {
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is what makes the field appear
  useEffect(() => {
    if (wanted.current) focusOn(wanted.current);
    wanted.current = undefined;
  }, [draft]);
  return (next: Draft, key: string) => {
    wanted.current = `name-${key}`;
    change(next);
  };
}
