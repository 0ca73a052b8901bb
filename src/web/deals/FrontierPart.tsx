import { memo, useEffect, useRef } from "react";
import type { DealsView, FrontierRow, Plot, PlotPoint, Terms } from "../../brief/deals-page/view.js";
import type { Frame, Language } from "../../brief/wire.js";
import { ChartView } from "../blocks/ChartView.js";
import { WordsView } from "../blocks/WordsView.js";
import { Choices, sameTerms } from "./CardPart.js";
import { as } from "./roles.js";
import type { DeskAction } from "./state.js";
import { dealsUiWords } from "./words.js";

type Ready = Extract<DealsView, { ok: true }>;

interface FrontierProps {
  readonly view: Ready;
  readonly lang: Language;
  readonly allRules: boolean;
  act(action: DeskAction): void;
  showAllRules(on: boolean): void;
}

/** The frontier drawn, a way along it by keyboard, and the rules. */
export const FrontierPart = memo(function FrontierPart({ view, lang, allRules, act, showAllRules }: FrontierProps) {
  const w = dealsUiWords[lang];
  const { plots, walk, card, rules } = view;
  const here = walk.findIndex(({ deal }) => sameTerms(deal, card.deal));
  const choose = (deal: Terms) => act({ type: "deal", deal });
  return (
    <div className="frontier">
      {plots.length > 0 && <p className="small">{w.pressAPoint}</p>}
      <div className={plots.length > 1 ? "plots" : undefined}>
        {plots.map((plot) => (
          <PlotView key={plot.chart.id} plot={plot} choose={choose} />
        ))}
      </div>
      {walk.length > 1 && (
        <p className="slider">
          <label htmlFor="along">{w.along}</label>
          <input
            id="along"
            type="range"
            dir="ltr"
            min={0}
            max={walk.length - 1}
            value={Math.max(0, here)}
            aria-valuetext={here < 0 ? card.bars.map(({ label }) => label).join("; ") : walk[here]!.text}
            onChange={({ target }) => choose(walk[Number(target.value)]!.deal)}
          />
          <output htmlFor="along">{here < 0 ? "" : walk[here]!.text}</output>
        </p>
      )}
      {rules.length > 0 && (
        <details
          className="rules"
          open={allRules}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== allRules) showAllRules(currentTarget.open);
          }}
        >
          <summary>{w.otherRules}</summary>
          <ul className="findings choices">
            {rules.map(({ name, convention, worth, remarks, deal }) => (
              <li key={name}>
                <span>
                  <b>{name}</b>: <WordsView words={convention} />{" "}
                  <span className="small">
                    <WordsView words={worth} />
                    {remarks.length > 0 && (
                      <>
                        {" ["}
                        <WordsView words={remarks} />
                        {"]"}
                      </>
                    )}
                  </span>
                </span>
                <button type="button" className="quiet" aria-label={w.takeLabel(name)} onClick={() => choose(deal)}>
                  {w.take}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
});

/** How near a press must be to a point, in the drawing's units. */
const reach = 18;

function PlotView({ plot, choose }: { readonly plot: Plot; choose(deal: Terms): void }) {
  const around = useRef<HTMLDivElement>(null);
  // The keyboard's way to the same points is the slider below; a press is a shortcut for those who point.
  useEffect(() => {
    const element = around.current!;
    const pressed = ({ clientX, clientY }: MouseEvent) => {
      const point = nearest(plot.points, element, { x: clientX, y: clientY });
      if (point) choose(point.deal);
    };
    element.addEventListener("click", pressed);
    return () => element.removeEventListener("click", pressed);
  }, [plot, choose]);
  return (
    <div className="plot" ref={around}>
      <ChartView chart={plot.chart} />
    </div>
  );
}

function nearest(
  points: readonly PlotPoint[],
  element: HTMLElement,
  at: { readonly x: number; readonly y: number },
): PlotPoint | undefined {
  const svg = element.querySelector("svg")!;
  const box = svg.getBoundingClientRect();
  const [, , width, height] = svg.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
  const x = ((at.x - box.left) * width) / box.width;
  const y = ((at.y - box.top) * height) / box.height;
  let found: PlotPoint | undefined;
  let least = reach;
  for (const point of points) {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance < least) [found, least] = [point, distance];
  }
  return found;
}

interface RankedProps {
  readonly view: Ready;
  readonly frame: Frame;
  readonly lang: Language;
  readonly opened: readonly number[];
  act(action: DeskAction): void;
  toggleRow(place: number): void;
}

/** The frontier as a ranked table; each row can go on the card, and packages of equal worth open under it. */
export const RankedPart = memo(function RankedPart({ view, frame, lang, opened, act, toggleRow }: RankedProps) {
  const w = dealsUiWords[lang];
  const { rows, card, key } = view;
  return (
    <section className="block" id="ranked" aria-labelledby="ranked-heading">
      <p className="question">{w.rankedQuestion}</p>
      <h2 id="ranked-heading">{w.rankedHeading}</h2>
      {rows.length > 0 && (
        <div className="table">
          <table {...as.table}>
            <caption className="unseen">{w.rankedHeading}</caption>
            <thead {...as.rowgroup}>
              <tr {...as.row}>
                {frame.parties.map(({ id, name }, p) => (
                  <th key={id} {...as.columnheader} scope="col" className="number">
                    <span className={`party-${p % 6}`}>{w.worthTo(name)}</span>
                  </th>
                ))}
                <th {...as.columnheader} scope="col">
                  {w.pickedBy}
                </th>
                <th {...as.columnheader} scope="col">
                  {w.equal}
                </th>
                <th {...as.columnheader} scope="col">
                  <span className="unseen">{w.take}</span>
                </th>
              </tr>
            </thead>
            <tbody {...as.rowgroup}>
              {rows.map((row, place) => (
                <RankedRow
                  key={row.text}
                  row={row}
                  names={frame.parties.map(({ name }) => name)}
                  lang={lang}
                  here={sameTerms(row.deal, card.deal)}
                  open={opened.includes(place)}
                  act={act}
                  toggle={() => toggleRow(place)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {key.map((words, index) => (
        <p key={index} className="key">
          <WordsView words={words} />
        </p>
      ))}
    </section>
  );
});

interface RowProps {
  readonly row: FrontierRow;
  readonly names: readonly string[];
  readonly lang: Language;
  readonly here: boolean;
  readonly open: boolean;
  act(action: DeskAction): void;
  toggle(): void;
}

function RankedRow({ row, names, lang, here, open, act, toggle }: RowProps) {
  const w = dealsUiWords[lang];
  return (
    <tr {...as.row} className={here ? "here" : undefined}>
      {row.worths.map(({ worth, gain }, p) => (
        <td key={p} {...as.cell} className="number" data-head={w.worthTo(names[p]!)}>
          {worth} {gain !== null && <span className="small">({gain})</span>}
        </td>
      ))}
      <td {...as.cell} data-head={row.pickedBy && w.pickedBy}>
        {row.pickedBy}
      </td>
      <td {...as.cell} data-head={row.more ? w.equal : undefined}>
        {row.more && (
          <button type="button" className="quiet" aria-expanded={open} onClick={toggle}>
            {row.equal}
          </button>
        )}
        {open && row.others && <Choices choices={row.others} lang={lang} act={act} />}
      </td>
      <td {...as.cell} className="row-end">
        {here ? (
          <span className="small">{w.onCard}</span>
        ) : (
          <button
            type="button"
            className="quiet"
            aria-label={w.takeLabel(row.text)}
            onClick={() => act({ type: "deal", deal: row.deal })}
          >
            {w.take}
          </button>
        )}
      </td>
    </tr>
  );
}
