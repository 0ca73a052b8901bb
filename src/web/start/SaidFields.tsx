import { type DraftIssue, type DraftView, named, type Said } from "./draft.js";
import { useStartWords } from "./wordsContext.js";

interface SaidFieldsProps {
  readonly issue: DraftIssue;
  readonly party: string;
  readonly name: string;
  readonly view: DraftView;
  readonly set: (next: Partial<DraftView>, step?: string) => void;
}

const nothingSaid: Said = { text: "", source: "", url: "", on: "" };

/** What may be left out: what a side said and where it stands written, and what it never accepts. */
export function SaidFields({ issue, party, name, view, set }: SaidFieldsProps) {
  const words = useStartWords().orders;
  const said = view.said ?? nothingSaid;
  const field = (part: keyof Said, label: string, type: "text" | "url" | "date" = "text") => (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        value={said[part]}
        dir={part === "url" || part === "on" ? "ltr" : "auto"}
        onChange={(event) =>
          set({ said: { ...said, [part]: event.target.value } }, `said ${issue.key} ${party} ${part}`)
        }
      />
    </label>
  );
  return (
    <details className="said">
      <summary>
        {words.more}
        <span className="unseen">
          {" "}
          ({issue.name.trim()}, {name})
        </span>
      </summary>
      <fieldset className="never">
        <legend>{words.never(name)}</legend>
        {named(issue.options).map(({ key, name: option }) => (
          <label key={key} dir="auto">
            <input
              type="checkbox"
              checked={view.never.includes(key)}
              onChange={(event) =>
                set({
                  never: event.target.checked ? [...view.never, key] : view.never.filter((other) => other !== key),
                })
              }
            />
            {option.trim()}
          </label>
        ))}
      </fieldset>
      {field("text", words.said)}
      {field("source", words.source)}
      {field("url", words.url, "url")}
      {field("on", words.on, "date")}
    </details>
  );
}
