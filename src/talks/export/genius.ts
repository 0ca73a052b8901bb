/** Genius XML: a domain and a profile for each party, where all is additive. */

import { compareFractions, type Fraction, fraction, over, times, toNumber } from "../fraction.js";
import type { ReportLine } from "../import/imported.js";
import type { Talks, Text } from "../model.js";
import { say } from "../words.js";
import { type Additive, additive, asUtility, type Export, largest, losses, mostOf, notAdditive } from "./exported.js";

/**
 * Genius divides evaluations by the largest of their issue; so each weight is multiplied by that largest worth, and the values of
 * all deals stay what they are.
 */
export function exportGenius(talks: Talks): Export {
  const reason = notAdditive(talks);
  if (reason) return { ok: false, reason };
  const parties = talks.parties.map((party) => additive(talks, party));
  const profiles = parties.map((one) => ({ name: `${one.party.id}.xml`, text: profile(talks, one) }));
  const files = [{ name: "domain.xml", text: domain(talks) }, ...profiles];
  return { ok: true, value: { files, report: [...losses(talks), ...parties.flatMap(misread)] } };
}

/** What Genius will understand otherwise: no walk-away is 0 there, and no deal is worth more than 1. */
function misread(one: Additive): ReportLine[] {
  const { id } = one.party;
  const lines: ReportLine[] = [];
  const line = (code: string, text: string) => lines.push({ code, text, count: 1 });
  if (one.walkAway === null) line("walk-away-not-stated", `${id} states no walk-away; Genius takes 0`);
  if (compareFractions(mostOf(one), fraction(100n)) > 0)
    line("capped", `${id}: deals worth more than 100 points count as 100 in Genius`);
  return lines;
}

function domain(talks: Talks): string {
  const issues = talks.issues.map(({ name, options }, i) =>
    issueXml(
      i,
      name,
      options.map((option, o) => `      <item index="${o + 1}" value="${escapeXml(itemValue(option))}"/>`),
    ),
  );
  return xml([
    "<negotiation_template>",
    `  <utility_space number_of_issues="${talks.issues.length}">`,
    `  <objective index="0" name="${escapeXml(say(talks.title, "en"))}" type="objective" etype="objective" description="">`,
    ...issues,
    "  </objective>",
    "  </utility_space>",
    "</negotiation_template>",
  ]);
}

function profile(talks: Talks, { shares, worths, walkAway }: Additive): string {
  const issues = talks.issues.map(({ name, options }, i) => {
    const factor = readable(largest(worths[i]));
    const items = options.map((option, o) => {
      const evaluation = toNumber(times(worths[i][o], factor));
      return `      <item index="${o + 1}" value="${escapeXml(itemValue(option))}" evaluation="${evaluation}"/>`;
    });
    return issueXml(i, name, items);
  });
  const weights = shares.map((share, i) => asUtility(times(share, largest(worths[i]))));
  return xml([
    "<utility_space>",
    `  <objective index="0" name="${escapeXml(say(talks.title, "en"))}" type="objective" etype="objective" description="">`,
    ...issues,
    ...weights.map((weight, i) => `    <weight index="${i + 1}" value="${weight}"/>`),
    "  </objective>",
    ...(walkAway === null ? [] : [`  <reservation value="${asUtility(walkAway)}"/>`]),
    "</utility_space>",
  ]);
}

/** Genius takes an issue with no evaluation of at least 0.00001 as worth nothing: such evaluations are written larger. */
const readable = (most: Fraction): Fraction =>
  most.n > 0n && compareFractions(most, fraction(1n, 1000n)) < 0 ? over(fraction(100n), most) : fraction(1n);

const issueXml = (i: number, name: Text, items: readonly string[]): string =>
  [
    `    <issue index="${i + 1}" name="${escapeXml(say(name, "en"))}" type="discrete" etype="discrete" vtype="discrete">`,
    ...items,
    "    </issue>",
  ].join("\n");

/** The id tells options apart where names may not. */
const itemValue = ({ id, name }: Talks["issues"][number]["options"][number]): string => {
  const words = say(name, "en");
  return words === id ? id : `${id}: ${words}`;
};

const xml = (lines: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;

/** Markup characters as entities; characters that XML 1.0 cannot hold are dropped. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"'\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);
