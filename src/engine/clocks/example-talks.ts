/** Small talks files for tests of clocks, read by the reader of the file. */
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";

/** Talks among the parties of 2015 with these sections; throws where the file has problems. */
export function clockTalks(sections: Readonly<Record<string, unknown>>): Talks {
  const ids = ["iran", "usa", "e3", "russia", "china"];
  const parsed = parseTalks(
    JSON.stringify({
      detente: 1,
      title: "Clocks",
      parties: Object.fromEntries(ids.map((id) => [id, { name: id }])),
      others: { iaea: { name: "IAEA", role: "verifier" } },
      ...sections,
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The days of the agreement of 2015. */
export const jcpoaDays = {
  texts: { jcpoa: { name: "JCPOA", version: "2015-07-14", bound: ["iran", "usa", "e3", "russia", "china"] } },
  milestones: {
    finalisation: { name: "Finalisation Day", on: "2015-07-14" },
    "unsc-2231": { name: "Resolution 2231", on: "2015-07-20" },
    adoption: { name: "Adoption Day", when: { after: "unsc-2231", plus: "90d" } },
    report: { name: "IAEA report", on: "2016-01-16" },
    implementation: { name: "Implementation Day", when: { with: "report" } },
    broader: { name: "Broader Conclusion" },
    transition: {
      name: "Transition Day",
      when: { earliest_of: [{ after: "adoption", plus: "8y" }, { with: "broader" }] },
    },
    termination: { name: "Termination Day", when: { after: "adoption", plus: "10y" } },
    both: { name: "Both", when: { latest_of: [{ with: "transition" }, { after: "implementation", plus: "15y" }] } },
    closed: { name: "Closed", when: { latest_of: [{ with: "broader" }, "2016-01-16"] } },
  },
};
