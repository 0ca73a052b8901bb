/** A conflict for tests: two states on a river, one statement and one order in doubt, a label, an act that cannot be taken back. */
export const riverConflict = `
detente: 1
title: {en: Border river, fa: رود مرزی}
as_of: 2026-03-14
parties:
  north: {name: {en: Northland, fa: شمال‌بوم}}
  south: {name: {en: Southmark, fa: جنوب‌مرز}}
conflict:
  makers:
    north:
      options:
        release: {en: Release water, fa: رهاسازی آب}
        dam: {name: {en: Close the dam, fa: بستن سد}, irreversible: true}
      # what the ministry said in March
      prefers: ["!troops", "gas", "!release if !gas", {say: "!dam", chance: 0.7}]
      unsure: 0.3
    south:
      options:
        gas: {en: Sell gas at cost, fa: فروش گاز}
        troops: {en: Move troops, fa: بردن نیرو}
      prefers:
        - "!dam" # the red line of the parliament
        - release
        - troops iff dam
        - "!gas"
  impossible: ["release & dam"]
  now: none
  names: {deal: "release & gas", standoff: "dam & troops"}
`;

/** Two who may cooperate, without doubt; from the status quo one betrayal follows the other. */
export const quarrelConflict = `
detente: 1
title: Quarrel
as_of: 2026-03-14
parties: {a: {name: A}, b: {name: B}}
conflict:
  makers:
    a: {options: {coop_a: Cooperate}, prefers: ["coop_b", "!coop_a"]}
    b: {options: {coop_b: Cooperate too}, prefers: ["coop_a", "!coop_b"]}
  now: [coop_a, coop_b]
  names: {peace: "coop_a & coop_b"}
`;
