/** Two deals side by side: what each is worth to whom, whether all accept, and the issues on which they differ. */
import type { Deal } from "../../engine/model.js";
import type { Row, Table } from "../blocks.js";
import { cell, type Voice } from "../naming.js";
import { differing } from "../zone-basis.js";
import type { Lens } from "./lens.js";
import type { CardView } from "./view.js";
import { dealsWordsIn } from "./words.js";

interface Two {
  readonly card: Deal;
  readonly pinned: Deal;
  readonly cardView: CardView;
  readonly pinnedView: CardView;
}

export function comparison(voice: Voice, { model }: Lens, { card, pinned, cardView, pinnedView }: Two): Table {
  const { m, n } = voice;
  const w = dealsWordsIn(voice.lang);
  const others = new Set(differing(card, pinned));
  const alike = model.issues.flatMap((_, i) => (others.has(i) ? [] : [voice.issue(i)]));
  return {
    kind: "table",
    id: "compared",
    caption: w.compared,
    columns: [
      { head: [w.comparedWhat], kind: "text", width: 0.22 },
      { head: [w.comparedThis], kind: "text" },
      { head: [w.comparedPinned], kind: "text" },
      { head: [w.comparedDifference], kind: "number", width: 0.14 },
    ],
    rows: [
      { cells: [cell(w.verdict), cell(cardView.verdict), cell(pinnedView.verdict), []] },
      ...model.parties.map((_, p): Row => {
        const [here, there] = [cardView.bars[p]!, pinnedView.bars[p]!];
        return {
          cells: [
            cell(m.fair.worthTo(voice.party(p))),
            cell(here.text),
            cell(there.text),
            cell(n.signed(here.worth - there.worth)),
          ],
        };
      }),
      ...[...others].map(
        (i): Row => ({
          cells: [cell(voice.issue(i)), cell(voice.option(i, card[i]!)), cell(voice.option(i, pinned[i]!)), []],
        }),
      ),
      ...(alike.length ? [{ cells: [cell(w.same(alike)), [], [], []] }] : []),
    ],
  };
}
