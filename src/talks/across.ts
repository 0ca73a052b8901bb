import type { Talks } from "./model.js";
import { entriesOf, type Node, valueUnder } from "./node.js";
import type { Reading } from "./reading.js";

/** What must agree across sections. */
export function checkAcross(talks: Talks, root: Node, file: Reading): void {
  checkWeights(talks, root, file);
}

/** A party with weights has one above 0; a party with none at all is left to the analysis. */
function checkWeights(talks: Talks, root: Node, file: Reading): void {
  for (const { id } of talks.parties) {
    const given = talks.issues.filter((issue) => Object.hasOwn(issue.weight, id));
    if (given.length === 0 || given.some((issue) => issue.weight[id].high > 0)) continue;
    const written = valueUnder(valueUnder(valueUnder(root, "issues"), given[0].id), "weight");
    const entry = entriesOf(written).find((each) => each.key === id);
    file.path.push("issues", given[0].id, "weight", id);
    file.tell(
      entry?.keyAt ?? root.at,
      "weights-all-zero",
      `all weights of ${id} are 0`,
      "give one issue a weight above 0",
    );
    file.path.length -= 4;
  }
}
