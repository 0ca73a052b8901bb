/** Reading a Genius folder of at most 4,000 deals: a domain and two profiles, beside a plain reader of attributes in doubles. */
import { importGenius } from "../src/talks/import/genius.js";
import type { Import, Imported, ImportFile } from "../src/talks/import/imported.js";
import { type BenchRow, measure } from "./measure.js";

export const importRows: readonly BenchRow[] = [
  {
    name: "import-genius",
    run: () => {
      const instances = Array.from({ length: 20 }, (_, seed) => folder(seed + 1));
      return measure<readonly ImportFile[], Import<Imported>>({
        instances,
        solve: ([domain, ...profiles]) => importGenius(domain, profiles, { semantics: "genius" }),
        proven: ({ ok }) => ok,
        twins: instances,
        plain: ([, ...profiles]) => profiles.map(({ text }) => plainPoints(text)),
        comparable: (answer) => (answer.ok ? answer.value.parties.map(points) : answer.problems),
      });
    },
  },
];

/** Whole units of 10^-9 point of each option of each issue: weight × worth. */
const points = ({ weights, worths }: Imported["parties"][number]): number[][] =>
  worths.map((list, i) =>
    list.map((worth) => rounded((Number(weights[i].n) / Number(weights[i].d)) * (Number(worth.n) / Number(worth.d)))),
  );

const rounded = (value: number): number => Math.round(value * 1e6);

/** The definition over regular expressions: weight · evaluation / largest of the issue, × 100. */
function plainPoints(text: string): number[][] {
  const weights = [...text.matchAll(/<weight index="(\d+)" value="([^"]*)"/g)].map(([, , value]) => Number(value));
  return [...text.matchAll(/<issue [^>]*>([\s\S]*?)<\/issue>/g)].map(([, inner], i) => {
    const all = [...inner.matchAll(/evaluation="([^"]*)"/g)].map(([, value]) => Number(value));
    return all.map((value) => rounded(((weights[i] * value) / Math.max(...all)) * 100));
  });
}

/** Five or six issues of three to five options: 243 to 4,000 deals, written as Genius writes them. */
function folder(seed: number): readonly ImportFile[] {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const sizes = Array.from({ length: 5 + (seed % 2) }, (_, i) => (i < 4 ? 4 + below(2) : 2 + below(2)));
  const issues = (evaluation: () => string) =>
    sizes
      .map((size, i) => {
        const items = Array.from(
          { length: size },
          (_, o) => `<item index="${o + 1}" value="option ${i}-${o}" cost="0" description=""${evaluation()}></item>\n`,
        );
        return `<issue index="${i + 1}" name="issue ${i}" vtype="discrete" type="discrete" etype="discrete">\n${items.join("")}</issue>\n`;
      })
      .join("");
  const profile = () => {
    const parts = sizes.map(() => 1 + below(99));
    const sum = parts.reduce((a, b) => a + b, 0);
    const weights = parts.map((part, i) => `<weight index="${i + 1}" value="${part / sum}"></weight>\n`).join("");
    const inner = issues(() => ` evaluation="${1 + below(100)}"`);
    return `<utility_space>\n<objective index="0" name="root" type="objective" etype="objective">\n${inner}${weights}</objective>\n<reservation value="0.${below(5)}"/>\n</utility_space>\n`;
  };
  const domain = `<negotiation_template>\n<utility_space number_of_issues="${sizes.length}">\n<objective index="0" name="root" type="objective" etype="objective">\n${issues(() => "")}</objective>\n</utility_space>\n</negotiation_template>\n`;
  return [
    { name: "domain.xml", text: domain },
    { name: "a.xml", text: profile() },
    { name: "b.xml", text: profile() },
  ];
}
