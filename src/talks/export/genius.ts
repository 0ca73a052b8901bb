/** Genius XML: a domain and a profile for each party, where all is additive. */
import type { Talks, Text } from "../model.js";
import { say } from "../words.js";
import { type Export, losses, notAdditive, sharesOf, walkAwayPoints } from "./exported.js";

/**
 * Genius divides evaluations by the largest of their issue; so each weight is multiplied by that largest worth, and the values of
 * all deals stay what they are.
 */
export function exportGenius(talks: Talks): Export {
  const reason = notAdditive(talks);
  if (reason) return { ok: false, reason };
  const profiles = talks.parties.map((party) => ({ name: `${party.id}.xml`, text: profile(talks, party) }));
  return {
    ok: true,
    value: { files: [{ name: "domain.xml", text: domain(talks) }, ...profiles], report: losses(talks) },
  };
}

function domain(talks: Talks): string {
  const issues = talks.issues.map(({ name, options }, i) =>
    issueXml(
      i,
      name,
      options.map((option, o) => `      <item index="${o + 1}" value="${escape(valueOf(option))}"/>`),
    ),
  );
  return xml([
    "<negotiation_template>",
    `  <utility_space number_of_issues="${talks.issues.length}">`,
    `  <objective index="0" name="${escape(say(talks.title, "en"))}" type="objective" etype="objective" description="">`,
    ...issues,
    "  </objective>",
    "  </utility_space>",
    "</negotiation_template>",
  ]);
}

function profile(talks: Talks, party: Talks["parties"][number]): string {
  const shares = sharesOf(talks, party.id, party.weightsAsWritten);
  const most = talks.issues.map(({ options }) => Math.max(...options.map(({ worth }) => worth[party.id]!.best)));
  const issues = talks.issues.map(({ name, options }, i) =>
    issueXml(
      i,
      name,
      options.map(
        (option, o) =>
          `      <item index="${o + 1}" value="${escape(valueOf(option))}" evaluation="${option.worth[party.id]!.best}"/>`,
      ),
    ),
  );
  const walkAway = walkAwayPoints(talks, party);
  return xml([
    "<utility_space>",
    `  <objective index="0" name="${escape(say(talks.title, "en"))}" type="objective" etype="objective" description="">`,
    ...issues,
    ...shares.map((share, i) => `    <weight index="${i + 1}" value="${(share * most[i]) / 100}"/>`),
    "  </objective>",
    ...(walkAway === undefined ? [] : [`  <reservation value="${walkAway / 100}"/>`]),
    "</utility_space>",
  ]);
}

const issueXml = (i: number, name: Text, items: readonly string[]): string =>
  [
    `    <issue index="${i + 1}" name="${escape(say(name, "en"))}" type="discrete" etype="discrete" vtype="discrete">`,
    ...items,
    "    </issue>",
  ].join("\n");

/** The id tells options apart where names may not. */
const valueOf = ({ id, name }: Talks["issues"][number]["options"][number]): string => {
  const words = say(name, "en");
  return words === id ? id : `${id}: ${words}`;
};

const xml = (lines: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;

/** Markup characters as entities; characters that XML 1.0 cannot hold are dropped. */
const escape = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"'\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);
