/** Colours of a drawing, as the page's own where it has them. */

/** The sides' colours: teal, plum, then pairs tested the same way; never flags, and never without a label. */
const sides = [
  "var(--a, #0b6e6e)",
  "var(--b, #8c3b63)",
  "var(--c, #2a4d8f)",
  "var(--d, #8a5a00)",
  "var(--e, #2f6b3a)",
  "var(--f, #5b4a8a)",
];

export const sideColour = (party: number): string => sides[party % sides.length]!;
export const ink = "var(--ink, #1c1b19)";
export const soft = "var(--soft, #5d5a53)";
export const hairline = "var(--line, #dcd8ce)";
export const fill = "var(--fill, #f1eee7)";
export const paper = "var(--paper, #fbfaf7)";
export const mark = "var(--mark, #8a5a00)";
