import { movedTo } from "../../brief/stability-page/slice.js";
import type { MakerList } from "../../brief/stability-page/view.js";
import { JudgementMark, SourceMark } from "../blocks/Sources.js";
import { GripMark } from "../move/grip.js";
import { useMovable } from "../move/useMovable.js";
import type { TryAction } from "./state.js";
import type { StabilityUiWords } from "./words.js";

interface StatementListProps {
  readonly list: MakerList;
  readonly words: StabilityUiWords["tried"];
  readonly act: (action: TryAction) => void;
  /** Heard by those who cannot see the list move. */
  readonly announce: (words: string) => void;
}

/** One maker's statements, moved by hand (the page answers while they are dragged), by buttons, or by arrow keys. */
export function StatementList({ list: { maker, name, entries, kind }, words, act, announce }: StatementListProps) {
  const { box, keysId, grip, steps } = useMovable({
    order: entries.map(({ at }) => at),
    nameOf: (at) => entries.find((entry) => entry.at === at)!.words,
    words,
    place: (order, from, to) =>
      to < 0 || to >= order.length
        ? { order, at: from, why: "" }
        : { order: movedTo(order, from, to), at: to, why: "" },
    onOrder: (order) => act({ type: "order", maker, order }),
    onDrag: (order) => act({ type: "drag", maker, order }),
    onLetGo: () => act({ type: "let go" }),
    announce,
  });
  if (entries.length === 0) return <p className="key">{words.empty}</p>;
  return (
    <>
      <ol ref={box} className="movable tried-list" aria-label={words.list(name, kind)}>
        {entries.map(({ at, words: what, said, doubt, sources, note }, k) => (
          <li key={at} data-key={at}>
            <button {...grip(k)} title={said}>
              <GripMark />
              <span>
                {what}
                {doubt && <span className="small"> {doubt}</span>}
              </span>
            </button>
            {note && <JudgementMark why={note}>{words.note}</JudgementMark>}
            {sources.length > 0 && <SourceMark ids={sources}>{words.sources(sources.length)}</SourceMark>}
            {steps(k)}
          </li>
        ))}
      </ol>
      <p id={keysId} className="unseen">
        {words.keys}
      </p>
    </>
  );
}
