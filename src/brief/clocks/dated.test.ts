import { expect, test } from "vitest";
import { planDates } from "../../engine/clocks/when.js";
import type { Language } from "../wire.js";
import { datedText, datedWhy } from "./dated.js";
import { clockTalks } from "./example-clocks.js";
import { clockVoice } from "./naming.js";

const talks = clockTalks({
  milestones: {
    resolution: { name: "Resolution", on: "2015-07-20" },
    adoption: { name: "Adoption", when: { after: "resolution", plus: "90d" } },
    broader: { name: "Broader Conclusion" },
    transition: { name: "Transition", when: { earliest_of: [{ after: "adoption", plus: "8y" }, { with: "broader" }] } },
    closed: { name: "Closed", when: { latest_of: ["2016-01-16", { with: "broader" }] } },
    sooner: { name: "Sooner", when: { after: "resolution", plus: "90d" }, or_earlier: "consent" },
    counted: { name: "Counted", when: { after: "resolution", plus: "5wd" } },
    either: { name: "Either", when: { with: "between" } },
  },
  deadlines: [{ id: "between", on: "2016-01-16", what: "B" }],
});
function said(moment: string, lang: Language = "en"): readonly [string, string] {
  const voice = clockVoice(talks, lang);
  const dated = planDates(talks).of(moment);
  return [datedText(voice, dated), datedWhy(voice, dated.why, (id) => id)];
}

test("[CK38] a date that is only a bound is said as one, with how it comes about, never as a bare date", () => {
  expect(said("adoption")).toEqual(["Sunday 18 October 2015", "90 days after resolution"]);
  expect(said("transition")).toEqual([
    "at the latest Wednesday 18 October 2023",
    "the earliest of: 8 years after adoption: Wednesday 18 October 2023; together with broader: date open",
  ]);
  expect(said("closed")[0]).toBe("not before Saturday 16 January 2016");
  expect(said("broader")).toEqual(["date open", "date open"]);
  expect(said("sooner")).toEqual([
    "at the latest Sunday 18 October 2015",
    "90 days after resolution: Sunday 18 October 2015, or earlier by consent",
  ]);
  expect(said("either")).toEqual(["Saturday 16 January 2016", "together with between"]);
  expect(said("transition", "fa")[0]).toBe("دست‌بالا تا چهارشنبه ۲۶ مهر ۱۴۰۲");
  expect(said("closed", "fa")[1]).toMatch(/^دیرترینِ این‌ها: /);
});

test("[CK39] the day of the holidays that are missing is not guessed, and what is missing is said", () => {
  const [date, why] = said("counted");
  expect([date, why]).toEqual(["date open", "the holidays of a year are missing"]);
});
