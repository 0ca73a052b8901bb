// npm run rules: writes RULES.md from docs/rules/*.md, one line a rule, by prefix.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./set-up.mjs";

const folder = path.join(root, "docs/rules");
const parts = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => readFileSync(path.join(folder, name), "utf8").trim());
const head = `# Rules

What Détente promises, one sentence each. Every rule has at least one test whose name starts with its id, and every such test names
a rule that stands here; a test sees to both. When a test and this page disagree, one of them is wrong. Written from docs/rules by
\`npm run rules\`.
`;
writeFileSync(path.join(root, "RULES.md"), `${head}\n${parts.join("\n\n")}\n`);
