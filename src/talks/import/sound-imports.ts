/** A small sound set of files of each format, written for the tests; the domain first. */
import type { ImportFile } from "./imported.js";

const discrete = (evaluations: readonly (string | undefined)[]): string =>
  ["none", "some & more", "all"]
    .map((value, k) => {
      const evaluation = evaluations[k] === undefined ? "" : ` evaluation="${evaluations[k]}"`;
      return `<item index="${k + 1}" value="${value.replace("&", "&amp;")}"${evaluation}/>`;
    })
    .join("\n      ");

/** Issues of every type, one inside a nested objective, indexes from 2. */
const issues = (evaluations: readonly (string | undefined)[], evaluators: readonly string[]): string => `
    <issue index="2" name="relief" type="discrete" etype="discrete" vtype="discrete">
      ${discrete(evaluations)}
    </issue>
    <objective index="5" name="inner" type="objective" etype="objective">
      <issue index="4" name="years" type="integer" lowerbound="-2" upperbound="2">${evaluators[0] ?? ""}</issue>
    </objective>
    <issue index="3" name="share" type="real" vtype="real" etype="real"><range lowerbound="0.0" upperbound="10.0"/>${evaluators[1] ?? ""}</issue>`;

/** A Genius domain of 3 × 11 × 5 deals. */
export const geniusDomain: ImportFile = {
  name: "domain.xml",
  text: `<negotiation_template number_of_sessions="1">
  <agent name="a" class="x" utility_space="a.xml"/>
  <utility_space number_of_issues="3">
  <objective index="1" name="Relief talks" type="objective" etype="objective">${issues([], [])}
  </objective>
  </utility_space>
</negotiation_template>
`,
};

/** A Genius profile of that domain. */
export function geniusProfile(
  name: string,
  evaluations: readonly (string | undefined)[],
  end = '<discount_factor value="0.8"/>\n  <reservation value="0.25"/>',
): ImportFile {
  const evaluators = [
    '<evaluator ftype="linear" offset="0.1" slope="0.2"/>',
    '<evaluator ftype="triangular" parameter0="0" parameter1="10" parameter2="4"/>',
  ];
  return {
    name,
    text: `<utility_space>
  <objective index="1" name="Relief talks" type="objective" etype="objective">
    <weight index="2" value="0.5"/>${issues(evaluations, evaluators)}
    <weight index="3" value="0.3"/>
    <weight index="4" value="0.2"/>
  </objective>
  ${end}
</utility_space>
`,
  };
}

export const soundGenius: readonly ImportFile[] = [
  geniusDomain,
  geniusProfile("a.xml", ["1", "3", "4"]),
  geniusProfile("b.xml", ["7", "5", "0"], ""),
];

const webDomain = {
  name: "trip",
  issuesValues: { place: { values: ["sea", "hills"] }, days: { values: ["3", "4", "5"] } },
};

const webProfile = (name: string, place: object, days: object, bid: object): ImportFile => ({
  name,
  text: JSON.stringify(
    {
      LinearAdditiveUtilitySpace: {
        name,
        issueUtilities: {
          place: { discreteutils: { valueUtilities: place } },
          days: { discreteutils: { valueUtilities: days } },
        },
        issueWeights: { place: 0.6, days: 0.4 },
        domain: webDomain,
        ...bid,
      },
    },
    null,
    2,
  ),
});

export const soundGeniusWeb: readonly ImportFile[] = [
  { name: "trip.json", text: JSON.stringify(webDomain, null, 2) },
  webProfile(
    "one.json",
    { sea: 1, hills: 0.2 },
    { 3: 0, 4: 0.5, 5: 1 },
    {
      reservationBid: { issuevalues: { place: "hills", days: "4" } },
    },
  ),
  webProfile("two.json", { sea: 0.3, hills: 1 }, { 3: 1, 4: 0.9, 5: 0 }, {}),
];

export const soundNegmas: readonly ImportFile[] = [
  {
    name: "space.yml",
    text: `type: negmas.outcomes.CartesianOutcomeSpace
name: water
path: /home/somebody/water
issues:
  - {type: CategoricalIssue, name: share, values: [low, mid, high]}
  - {type: negmas.outcomes.ContiguousIssue, name: years, values: [1, 4]}
  - type: ContinuousIssue
    name: price
    values: [0.0, 2.0]
    n_levels: 5
`,
  },
  {
    name: "up.yml",
    text: `type: LinearAdditiveUtilityFunction
weights: [0.5, 0.3, 0.2]
values:
  - {type: TableFun, mapping: {low: 0.0, mid: 0.4, high: 1.0}}
  - {type: AffineFun, slope: 0.25, bias: 0.0}
  - {type: LinearFun, slope: 0.5}
reserved_value: 0.3
stability: 1
`,
  },
  {
    name: "down.yml",
    text: `type: negmas.preferences.ExpDiscountedUFun
discount: 0.9
factor: step
reserved_value: -.inf
ufun:
  type: negmas.preferences.LinearAdditiveUtilityFunction
  weights: {share: 0.4, years: 0.4, price: 0.2}
  values:
    - {type: TableFun, mapping: {low: 1, mid: 0.5, high: 0}}
    - {type: TableFun, mapping: {1: 1, 2: 0.75, 3: 0.5, 4: 0}}
    - {type: AffineFun, slope: -0.5, bias: 1}
  reserved_value: 0.25
`,
  },
];
