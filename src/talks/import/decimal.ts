import { exactText, type Fraction, toNumber } from "../fraction.js";

/** The double whose own decimal is exactly the value; undefined where there is none. */
export const exactDecimal = (value: Fraction): number | undefined =>
  exactText(value) === undefined ? toNumber(value) : undefined;
