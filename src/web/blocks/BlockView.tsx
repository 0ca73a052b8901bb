import type { ReactNode } from "react";
import type { Block } from "../../brief/blocks.js";
import { ChartView } from "./ChartView.js";
import { ListingView } from "./ListingView.js";
import { TableView } from "./TableView.js";
import { WordsView } from "./WordsView.js";

/**
 * A question, its answer in a sentence, then the evidence. A chart stands beside what is said, lists stand side by side,
 * a table takes the whole width.
 *
 * @param level 2 on a page, 3 inside another block
 * @param after what stands after the evidence: buttons, and what they opened
 */
export function BlockView({
  block,
  level = 2,
  after,
}: {
  readonly block: Block;
  readonly level?: 2 | 3;
  readonly after?: ReactNode;
}) {
  const charts = block.body.filter((part) => part.kind === "chart");
  const lists = block.body.filter((part) => part.kind === "list");
  const tables = block.body.filter((part) => part.kind === "table");
  const heading = `${block.id}-answer`;
  const key = block.key.map((words, index) => (
    <p key={index} className="key">
      <WordsView words={words} />
    </p>
  ));
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="block" id={block.id} aria-labelledby={heading}>
      <div className={charts.length > 0 ? "beside" : undefined}>
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
          {charts.length > 0 && (
            <>
              {after}
              {key}
            </>
          )}
        </div>
        {charts.map((chart) => (
          <ChartView key={chart.id} chart={chart} />
        ))}
      </div>
      {lists.length > 0 && (
        <div className="lists">
          {lists.map((list, index) => (
            <ListingView key={index} listing={list} />
          ))}
        </div>
      )}
      {tables.map((table) => (
        <TableView key={table.id} table={table} />
      ))}
      {charts.length === 0 && (
        <>
          {key}
          {after}
        </>
      )}
    </section>
  );
}
