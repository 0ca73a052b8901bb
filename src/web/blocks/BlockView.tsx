import type { ReactNode } from "react";
import type { Block, Chart, Listing, Table } from "../../brief/blocks.js";
import { ChartView } from "./ChartView.js";
import { ListingView } from "./ListingView.js";
import { TableView } from "./TableView.js";
import { WordsView } from "./WordsView.js";

/**
 * A question, its answer in a sentence, then the evidence in the order given. The first chart stands beside what is said, lists
 * with heads that follow one another stand side by side, a table takes the whole width.
 *
 * @param level 2 on a page, 3 inside another block
 * @param buttons under what is said
 * @param opened what the buttons opened, below everything, over the whole width
 */
export function BlockView({ block, level = 2, buttons, opened }: BlockProps) {
  const heading = `${block.id}-answer`;
  const Heading = level === 2 ? "h2" : "h3";
  const chart = block.body.find((part) => part.kind === "chart");
  const evidence = sideBySide(block.body.filter((part) => part !== chart));
  const key = block.key.map((words, index) => (
    <p key={index} className="key">
      <WordsView words={words} />
    </p>
  ));
  return (
    <section className="block" id={block.id} aria-labelledby={heading}>
      <div className={chart ? "beside" : undefined}>
        <div>
          <p className="question">{block.question}</p>
          <Heading id={heading}>
            <WordsView words={block.answer} />
          </Heading>
          {block.say.map((words, index) => (
            <p key={index} className="say">
              <WordsView words={words} />
            </p>
          ))}
          {buttons}
          {evidence.length === 0 && key}
        </div>
        {chart && <ChartView chart={chart} />}
      </div>
      {evidence.map((parts, index) => (
        <Evidence key={index} parts={parts} level={level} named={evidence.length > 1} />
      ))}
      {evidence.length > 0 && key}
      {opened}
    </section>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly level?: 2 | 3;
  readonly buttons?: ReactNode;
  readonly opened?: ReactNode;
}

type Part = Table | Chart | Listing;

interface EvidenceProps {
  readonly parts: readonly Part[];
  readonly level: 2 | 3;
  readonly named: boolean;
}

function Evidence({ parts, level, named }: EvidenceProps) {
  const shown = parts.map((part, index) => {
    switch (part.kind) {
      case "table":
        return <TableView key={index} table={part} named={named} />;
      case "chart":
        return <ChartView key={index} chart={part} />;
      case "list":
        return <ListingView key={index} listing={part} level={level} />;
      default:
        return part satisfies never;
    }
  });
  return parts.length > 1 ? <div className="lists">{shown}</div> : shown;
}

/** Lists with heads that follow one another in one row each, everything else on its own. */
function sideBySide(body: readonly Part[]): readonly (readonly Part[])[] {
  const rows: Part[][] = [];
  let before: Part | undefined;
  for (const part of body) {
    const joins = isHeaded(part) && before !== undefined && isHeaded(before);
    if (joins) rows.at(-1)!.push(part);
    else rows.push([part]);
    before = part;
  }
  return rows;
}

const isHeaded = (part: Part) => part.kind === "list" && part.head !== undefined;
