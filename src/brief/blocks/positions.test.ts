import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import { voiceOf } from "../naming.js";
import { positionsBlock } from "./positions.js";

test("[LW10] the option a position was read as is not repeated where the words already say it", () => {
  const parsed = parseTalks(`detente: 1
title: T
parties: {a: {name: A}, b: {name: B}}
issues:
  cap:
    name: Cap
    options: {low: {name: A low cap}, high: {name: A high cap}}
    positions:
      a: {stated: low, text: "A low cap."}
      b: {stated: high, text: We shall see}
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const block = JSON.stringify(positionsBlock(voiceOf(parsed.value, "en"), analyse(parsed.value, ""), "full"));
  expect(block).not.toContain("= A low cap");
  expect(block).toContain("= A high cap");
});
