import type { Plain } from "../../talks/model.js";
import { useForm } from "./context.js";
import { Line, NumberField, TextField } from "./fields.js";
import { namedIn } from "./names.js";
import { itemsOf, nodeAt, rangeText, writtenOf } from "./outline.js";
import { itemSteps, rangeFrom, removed, type Steps } from "./steps.js";

/** A numeric issue: its levels and, for each party, its worth as a line through points. */
export function LevelsForm({ issue, name }: { readonly issue: string; readonly name: string }) {
  const { root, lang, words } = useForm();
  const path = ["issues", issue, "levels"];
  const at = nodeAt(root, [...path, "at"]);
  return (
    <fieldset className="nested">
      <legend>{words.levels}</legend>
      {at ? (
        <Line
          path={[...path, "at"]}
          label={words.fields["at"]!}
          of={name}
          hint={words.levelList}
          dir="ltr"
          value={itemsOf(at).map(writtenOf).join("  ")}
          steps={(typed) => levelSteps([...path, "at"], typed)}
          refusal={words.notANumber}
        />
      ) : (
        <div className="sides">
          {["from", "to", "step"].map((key) => (
            <NumberField key={key} path={[...path, key]} label={words.fields[key]!} of={name} />
          ))}
        </div>
      )}
      <TextField path={[...path, "unit"]} label={words.fields["unit"]!} of={name} />
      {namedIn(root, "parties", lang).map((party) => (
        <LineForm key={party.value} issue={issue} party={party.value} label={words.line(party.name)} />
      ))}
    </fieldset>
  );
}

/** @returns undefined when something is no number */
function levelSteps(path: readonly string[], typed: string): Steps | undefined {
  const levels = typed
    .trim()
    .split(/[\s;،]+/)
    .map(rangeFrom);
  if (!levels.every((level): level is number => typeof level === "number")) return undefined;
  return [{ path, value: [...levels].sort((a, b) => a - b) }];
}

/** Points of a line; worths that are given by level stay in the text. */
function LineForm({ issue, party, label }: { readonly issue: string; readonly party: string; readonly label: string }) {
  const { root, words, edit } = useForm();
  const path = ["issues", issue, "worth", party];
  const node = nodeAt(root, path);
  const points = itemsOf(node);
  if (node && node.kind !== "list") return <p className="key">{label}: …</p>;
  const lowest = points.length ? Number(writtenOf(nodeAt(points.at(-1), [0]))) + 1 : 0;
  const point: Plain = [lowest, points.length ? 100 : 0];
  return (
    <fieldset className="line-points">
      <legend>{label}</legend>
      {points.map((item, k) => (
        <div key={k} className="line-point">
          <NumberField path={[...path, k, 0]} label={words.point(k + 1).level} of={label} />
          <Line
            path={[...path, k, 1]}
            label={words.point(k + 1).worth}
            of={label}
            dir="ltr"
            value={rangeText(nodeAt(item, [1]))}
            steps={(typed) => {
              const value = rangeFrom(typed);
              return value === undefined ? undefined : [{ path: [...path, k, 1], value }];
            }}
            refusal={words.notARange}
          />
          <button
            type="button"
            className="quiet remove"
            aria-label={words.remove(`${words.point(k + 1).level}, ${label}`)}
            onClick={() => void edit(removed(root, [...path, k]))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="quiet"
        onClick={() =>
          // A line needs two points, so the first come together.
          void edit(
            points.length
              ? itemSteps(root, path, point)
              : [
                  {
                    path,
                    value: [
                      [0, 0],
                      [1, 100],
                    ],
                  },
                ],
          )
        }
      >
        {words.add(words.kinds.level)}
        <span className="unseen"> ({label})</span>
      </button>
    </fieldset>
  );
}
