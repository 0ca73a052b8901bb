/** Plans as talks files, for the tests of the page. */

/** Six steps of two sides without dates, two of them after another; F1 of the tests of the engine, with names, a verifier and sources. */
export const riverPlan = `# River, shared
detente: 1
title: {en: River, fa: رود}
as_of: 2026-03-14
parties:
  north: {name: {en: Northdale, fa: شمال‌دره}, bearable: 4}
  south: {name: {en: Southmark, fa: جنوب‌مرز}}
others:
  office: {name: {en: River Office, fa: دفتر رود}}
sources:
  minutes: {title: {en: Minutes, fa: صورت‌جلسه}, date: 2026-02-11}
commitments:
  # Water first
  A1: {by: north, to: [south], what: {en: Open the sluice, fa: گشودن دریچه}, cost: {north: 3}, worth: {south: 5}, verified_by: office, source: minutes, note: {en: A guess, fa: حدس}}
  A2: {by: north, to: [south], what: {en: Share the gauges, fa: اشتراک سنجه‌ها}, cost: {north: 4}, worth: {south: 6}, after: [{on: A1, need: verified}]}
  A3: {by: north, to: [south], what: {en: Lend a dredger, fa: وام لایروب}, cost: {north: 2}, worth: {south: 3}}
  # Then gas
  B1: {by: south, to: [north], what: {en: Sell gas at cost, fa: فروش گاز}, cost: {south: 2}, worth: {north: 4}}
  B2: {by: south, to: [north], what: {en: Lift the levy, fa: برداشتن عوارض}, cost: {south: 5}, worth: {north: 7}}
  B3: {by: south, to: [north], what: {en: Return the pumps, fa: بازگرداندن پمپ‌ها}, cost: {south: 3}, worth: {north: 5}, after: [B1]}
`;

/** Two steps that wait for one another. */
export const circlePlan = `detente: 1
title: Circle
as_of: 2026-03-14
parties: {north: {name: Northdale}, south: {name: Southmark}}
commitments:
  vote: {by: north, what: Hold the vote, after: [border]}
  border: {by: south, what: Hand back the border, after: [vote]}
`;

/** Payments against deeds by date; a range, a payment that waits for a verdict, a step taken back easily. */
export const datedPlan = `detente: 1
title: Dated
as_of: 2026-03-14
parties: {north: {name: Northdale}, south: {name: Southmark}}
others: {office: {name: River Office}}
commitments:
  clear: {by: north, to: [south], what: Clear the bed, cost: {north: 400..600}, worth: {south: 900..1100}, start: 2026-04-01, due: 2026-05-01, verified_by: office, reversal: {giver: 0.5, receiver: 1}}
tranches:
  first: {by: south, to: [north], amount: 300, currency: USD m, on: 2026-04-10, cost: {south: 250..350}, worth: {north: 300}}
  second: {by: south, to: [north], amount: 500, currency: USD m, on: 2026-05-10, after: [{on: clear, need: verified}], cost: {south: 500}, worth: {north: 500}}
`;
