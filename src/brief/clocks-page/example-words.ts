/** A block as one text, for tests of what it says. */
import type { Block } from "../blocks.js";
import { unmarked } from "../words.js";

export function plainBlock(block: Block): string {
  const body = block.body.flatMap((part) => {
    switch (part.kind) {
      case "table":
        return part.rows.map((row) =>
          [
            ...(row.group ? [unmarked(row.group)] : []),
            ...row.cells.map((lines) => lines.map(({ words }) => unmarked(words)).join(" / ")),
          ].join(" | "),
        );
      case "list":
        return [unmarked(part.head ?? []), ...part.items.map(({ words }) => unmarked(words))];
      case "chart":
        return [part.label];
      default:
        return part satisfies never;
    }
  });
  return [unmarked(block.answer), ...block.say.map(unmarked), ...body, ...block.key.map(unmarked)].join("\n");
}
