/** Counts and dates as English says them, for all its tables. */

import type { Count } from "../../engine/model.js";
import { datesIn } from "../dates.js";
import { countText, numbersIn } from "../numbers.js";

export const n = numbersIn("en");
export const d = datesIn("en");
export const count = (of: Count) => countText(of, n, (low, high) => `between ${low} and ${high}`);
export const packages = (of: Count | number) =>
  `${typeof of === "number" ? n.whole(of) : count(of)} ${n.plural(typeof of === "number" ? of : of.exact ? of.value : 2n, { one: "package", other: "packages" })}`;
export const verb = (of: Count, one: string, other: string) => (of.exact && of.value === 1n ? one : other);
