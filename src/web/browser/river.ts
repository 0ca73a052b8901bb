/** Small talks whose lines leave no package; one line said in public is what stands in the way. */
export const riverTalks = `
detente: 1
title: {en: River talks, fa: گفت‌وگوهای رود}
as_of: 2026-03-14
parties:
  north: {name: {en: Northland, fa: شمال‌بوم}, walk_away: 30}
  south: {name: {en: Southmark, fa: جنوب‌مرز}, walk_away: 30}
issues:
  flow:
    name: {en: Flow at the border, fa: جریان آب در مرز}
    weight: {north: 60, south: 50}
    options:
      harvest: {name: As the harvest needs, worth: {north: 100, south: 0}}
      season: {name: A quota by season, worth: {north: 60, south: 70}}
      fixed: {name: A fixed quota, worth: {north: 0, south: 100}}
    positions:
      north: {stated: harvest, on: 2026-02-11, red_lines: [{options: [fixed], firmness: bottom}]}
      south: {stated: fixed, on: 2026-02-12, red_lines: [{options: [harvest, season], firmness: stated}]}
  dam:
    name: {en: Upper dam, fa: سد بالایی}
    weight: {north: 40, south: 50}
    options:
      three: {name: Three years, worth: {north: 100, south: 10}}
      six: {name: Six years, worth: {north: 60, south: 80}}
`;
