/** Talks for tests of the Clocks page: the clocks of 2015 with commitments in dispute, a plan ahead, and meetings. */

import { talksAsOf } from "../../talks/as-of.js";
import type { Talks } from "../../talks/model.js";
import { analyse } from "../analyse.js";
import type { Analysed } from "../analysed.js";
import { clockFile, clockTalks } from "../clocks/example-clocks.js";

const both = (en: string, fa: string) => ({ en, fa });

/** When the agreement was made. */
const known = "2015-07-14";

export const planFile = {
  ...clockFile,
  invocations: [
    { procedure: "dispute", by: "e3", on: "2020-01-14", known: "2020-01-14", against: ["level"] },
    ...clockFile.invocations,
  ],
  milestones: {
    resolution: { known, name: both("Resolution", "قطعنامه"), on: "2015-07-20" },
    adoption: { known, name: both("Adoption Day", "روز قبول توافق"), when: { after: "resolution", plus: "90d" } },
    transition: {
      known,
      name: both("Transition Day", "روز گذار"),
      when: { earliest_of: [{ after: "adoption", plus: "8y" }, { with: "broader" }] },
    },
    broader: { known, name: both("Broader Conclusion", "نتیجه‌گیری گسترده") },
    termination: { known, name: both("Termination Day", "روز خاتمه"), when: { after: "adoption", plus: "10y" } },
  },
  commitments: {
    level: {
      known,
      by: "iran",
      to: "usa",
      what: both("Enrich to 3.67 %", "غنی‌سازی تا ۳٫۶۷٪"),
      kind: "limit",
      start: { with: "adoption" },
      until: { after: "adoption", plus: "15y" },
      verified_by: "e3",
      verdicts: [
        { by: "e3", on: "2021-04-17", known: "2021-04-17", verdict: "non-compliant" },
        { by: "iran", on: "2021-04-18", known: "2021-04-18", verdict: "complete" },
        { by: "china", on: "2021-04-19", known: "2021-04-19", verdict: "unable to verify" },
      ],
    },
    relief: {
      known,
      by: "usa",
      to: "iran",
      what: both("End sanctions", "پایان تحریم‌ها"),
      kind: "do",
      start: { with: "adoption" },
      due: "2016-01-16",
      verdicts: [{ by: "iran", on: "2018-05-08", known: "2018-05-08", verdict: "non-compliant" }],
    },
    laws: { known, by: "usa", to: "iran", what: both("Seek laws", "پی گرفتن قانون"), kind: "do", start: "2030-01-01" },
  },
  schedule: [{ channel: "official", every: "2w", from: "2025-09-05", until: "2025-10-31", mediator: "china" }],
} as const;

export const planTalks = (sections: object = {}): Talks => clockTalks({ ...planFile, ...sections });

export function analysedAs(talks: Talks, date: string): Analysed {
  return analyse(talksAsOf(talks, date), date);
}
