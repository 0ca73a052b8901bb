import { expect, test } from "vitest";
import { snapback } from "./example-procedures.js";
import type { Standing } from "./model.js";
import { standingOn } from "./standing.js";

const bound = ["iran", "usa", "e3", "russia", "china"];
const usLeft: Standing = {
  who: "usa",
  in: "jcpoa",
  from: "2015-10-18",
  until: "2018-05-08",
  heldBy: ["e3", "russia", "china", "iran"],
};
const e3Lost: Standing = { who: "e3", in: "jcpoa", until: "2020-01-13", heldBy: ["iran", "russia", "china"] };
const read = (by: string[], on: string, standing: Standing[]) => {
  const { common, views } = standingOn(snapback, { by, on }, { standing, bound });
  return [common, Object.fromEntries(views.map((view) => [view.holder, view.standing]))];
};

test("[CK33] 2020: invoked by the US, in force in its own view and without standing in the view of the others; nothing is merged", () => {
  expect(read(["usa"], "2020-08-20", [usLeft])).toEqual([
    "contested",
    { usa: true, e3: false, iran: false, russia: false, china: false },
  ]);
  expect(read(["usa"], "2018-05-08", [usLeft])[0]).toBe("yes");
  expect(read(["usa"], "2018-05-09", [usLeft])[0]).toBe("contested");
});

test("[CK34] 2025: invoked by the E3, valid for them and the US, void for Iran, Russia and China", () => {
  expect(read(["e3"], "2025-08-28", [usLeft, e3Lost])).toEqual([
    "contested",
    { e3: true, usa: true, iran: false, russia: false, china: false },
  ]);
});

test("[CK35] without an entry the list of who may invoke decides for all; an entry everybody holds does too; nobody named is said", () => {
  expect(read(["iran"], "2025-08-28", [])[0]).toBe("yes");
  expect(read(["israel"], "2025-08-28", [])[0]).toBe("no");
  expect(read(["usa"], "2020-08-20", [{ who: "usa", in: "jcpoa", until: "2018-05-08" }])[0]).toBe("no");
  expect(read(["usa"], "2020-08-20", [{ ...usLeft, in: "jpoa" }])[0]).toBe("yes");
  expect(read([], "2020-08-20", [usLeft])).toEqual(["nobody", {}]);
});

test("[CK36] of several invokers one with standing is enough", () => {
  expect(read(["usa", "e3"], "2020-08-20", [usLeft])[0]).toBe("yes");
});
