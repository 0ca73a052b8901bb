/** A small file with something of nearly every section, itself sound. */
export const soundFile = `detente: 1 # format
title: {en: Two sides, fa: دو طرف}
as_of: 2026-01-31
talks: {stage: exploring, since: 2025-04-12, mediator: oman, core: [sanctions, level]}
sources:
  paper: {title: A paper, date: 2026-01-31, url: "https://example.org/a", reliability: B, credibility: 2}
parties:
  iran: {name: Iran, walk_away: 38..50, factions: {hard: {name: Hard, veto: true, walk_away: 45, worth: {level: [[0, 0], [9, 100]]}}}}
  usa: {name: United States, walk_away: {deal: {sanctions: none, level: 3.67, ranked: b}}}
others:
  oman: {name: Oman, role: [mediator, host], accepted_by: [iran, usa], can: [{what: host, until: 2027}], positions: {level: {stated: 0}}}
issues:
  sanctions:
    name: Sanctions
    weight: {iran: 35, usa: 20..30}
    options:
      none: {name: None, worth: {iran: 0, usa: 100}}
      phased: {name: Phased, worth: {iran: {low: 50, best: 60, high: 70}, usa: 60..80}, obliges: [give]}
    positions:
      iran: [{stated: phased, on: 2025-05, red_lines: [none]}, {text: "said so", on: 2026-01-30, source: paper, denied_by: [usa]}]
  level:
    name: Level
    levels: {at: [0, 1.5, 3.67, 9], unit: "%"}
    worth: {iran: [[0, 0], [3.67, 80], [9, 100]], usa: [[0, 100], [9, 0..10]]}
    importance: {iran: high, usa: low}
    positions: {usa: {stated: 0, red_lines: [{above: 0, firmness: stated, chance: 0.5}]}}
  ranked:
    name: Ranked
    weight: {iran: 1}
    order: {iran: [a, [b, c]]}
    options: {a: {name: A}, b: {name: B}, c: {name: C}}
rules:
  - {never: "sanctions=phased & level>3.67", why: too much}
  - {at_most: 1, of: ["ranked=a", "level=1.5"]}
bonuses: [{when: "sanctions=phased & level=3.67", worth: {usa: 5}}]
packages: {freeze: {name: Freeze, kind: interim, terms: {level: 1.50}}}
believes: {usa: {iran: {walk_away: 30, worth: {sanctions: {phased: 90}}}}}
offers: [{id: o1, on: 2025-04-12, by: iran, to: usa, terms: {level: 9}}]
events:
- on: 2025-06-13
  what: |
    Something
    happened
- {on: 2025-06-24T05:00+03:30, what: 'It''s "over"', confidence: high, claimed_by: iran}
scenarios: {breakdown: {name: Breakdown, months: [0, 3]}}
consequences: [{scenario: breakdown, where: global, domain: energy, effect: dearer, whom: [oman]}]
incidents: [{id: i1, on: 2025-07, what: shots, actors: [{party: iran, role: doer}], severity: {claimed: 3}, answered: {step: L2}}]
texts: {pact: {name: Pact, version: "2025-11-24", clauses: {"10": ten, "9": nine}}}
commitments: {give: {by: usa, to: [iran], what: give, due: {after: start, plus: 3mo}, clause: {text: pact, clause: "9"}}}
milestones: {start: {name: Start, when: {earliest_of: [2026-03-01, {after: vote}]}}, vote: {name: Vote}}
procedures: {back: {invoked_by: usa, steps: [{id: a, begins: invocation, clock: 30d, on_expiry: {result: back}}]}}
conflict:
  makers: {usa: {options: {lift: Lift, hit: {name: Hit, irreversible: true}}, prefers: ["!hit", "lift if stop"]}, iran: {options: {stop: Stop}}}
  now: [hit]
`;
