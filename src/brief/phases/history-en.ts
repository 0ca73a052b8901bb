/** The failure in history that each rule of the plan checker comes from, in English. One sentence each; public record. */
import type { FindingCode } from "../../engine/plan-check/finding.js";

export const history: Readonly<Record<FindingCode, string>> = {
  "no-actor": "Minsk II of 2015 had thirteen points, and several do not say who acts.",
  "actor-not-bound":
    "At Minsk II in 2015 a state whose ambassador had signed maintained that it was no party and had nothing to carry out.",
  "no-verifier":
    "Under the Oslo accords of 1993 to 1995 no third party ruled on who had kept what: disputes went to a committee of the two sides.",
  "verifier-without-means":
    "The OSCE monitors in eastern Ukraine were so often turned back that denied access became a finding of its own in their reports.",
  "start-undefined":
    "The Joint Plan of Action was agreed on 24 November 2013; its six months ran from 20 January 2014, 57 days later.",
  "counting-rule-missing":
    "The nuclear deal's Adoption Day was printed as 18 and as 19 October 2015, and the return of UN sanctions as 27 and as 28 September 2025.",
  cycle:
    "Under Minsk II control of the border came after elections, while in Ukraine's view elections needed security first, and with it the border.",
  "unordered-pair":
    "After the Good Friday Agreement of 1998 each track waited for the other: decommissioning, due by May 2000, was done in September 2005.",
  "vague-fraction":
    "In the Agreed Framework of 1994 full safeguards were due when “a significant portion” of the reactor project was complete.",
  "trigger-not-dated":
    "The reactors of the Agreed Framework of 1994 had 2003 as a target only; it passed with none built.",
  "infeasible-clock":
    "The Hudaydah agreement of December 2018 gave two weeks for a first phase and 21 days for all, while the committee to run it had yet to be set up.",
  "irreversible-first":
    "Under the nuclear deal Iran's stock was shipped out by January 2016; the relief was revoked in 2018.",
  "no-cure-period": "A rule of good drafting: a slip that may be mended need not end an agreement.",
  "no-default":
    "A rule of good drafting; resolution 2231 answered it in reverse: unless the Council acts within thirty days, the old measures return.",
  "single-veto-holder":
    "A permanent member can block the Security Council alone; hence the nuclear deal let five of eight decide on access.",
  "sunset-gap": "In the nuclear deal linked limits ended after 8, 10 and 15 years, one by one.",
  "outsider-can-break-it":
    "The sixth round between Iran and the United States, set for 15 June 2025, was cancelled after an attack by a state outside the talks on 13 June.",
  "annex-missing":
    "The Agreed Framework of 1994 came with a confidential minute that many who had to carry it out never saw.",
  "core-issue-deferred":
    "The Oslo accords left final status to later talks, meant to end by 4 May 1999; the day passed without agreement.",
  "outside-funder-or-vote":
    "Fuel oil under the Agreed Framework depended on money that Congress, no party to it, could refuse or tie to conditions.",
  "versions-differ":
    "Resolution 242 of 1967 speaks of “territories occupied” in English and “des territoires occupés” in French; it is disputed to this day.",
  "duration-unstated":
    "After Camp David in 1978 one side remembered a settlement freeze for the length of the autonomy talks, the other one of three months.",
  "weak-verb":
    "On missiles resolution 1929 of 2010 said that Iran “shall not”, resolution 2231 of 2015 that it “is called upon not to”; they were read differently.",
  "standing-undefined":
    "On 20 August 2020 the United States, which had left the deal in 2018, claimed the right to snapback; thirteen of fifteen Council members denied it.",
  "one-hand": "The nuclear deal kept the report of the IAEA apart from the judgment of the participants.",
  "exposure-beyond-tolerance":
    "From the study of exchange with nobody to enforce it (Sandholm and Lesser, 1995): give in portions, so that nobody is ever far out of pocket.",
  "not-self-enforcing":
    "From the study of exchange with nobody to enforce it (Sandholm and Lesser, 1995): who has got what it wanted has no reason to go on.",
  "text-against-data": "A rule of good drafting: what is reckoned must be what is written.",
};
