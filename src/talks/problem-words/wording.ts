/**
 * How one English wording is said in Persian: `$1` is what the first group caught, set apart as it stands;
 * `#1` the same where it names a kind of thing, by its Persian name; `%1` a count, in Persian digits. Or a function of the groups.
 */
export type Wording = readonly [english: RegExp, persian: string | ((...groups: string[]) => string)];
