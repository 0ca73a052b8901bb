/** Counts and dates as Persian says them, for all its tables. A noun after a number stays singular. */

import type { Count } from "../../engine/model.js";
import { datesIn } from "../dates.js";
import { countText, numbersIn } from "../numbers.js";

export const n = numbersIn("fa");
export const d = datesIn("fa");
export const count = (of: Count) => countText(of, n, (low, high) => `بین ${low} و ${high}`);
export const packages = (of: Count | number) => `${typeof of === "number" ? n.whole(of) : count(of)} بسته`;
