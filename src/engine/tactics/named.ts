/** The strategies people can name. */
import { boulware, conceder, hardliner, linear } from "./curves.js";
import { micro } from "./micro.js";
import { posturing } from "./posturing.js";
import { stalling } from "./stalling.js";
import type { Strategy } from "./strategy.js";
import { niceTitForTat, titForTat } from "./tit-for-tat.js";

export const strategyNames = [
  "boulware",
  "conceder",
  "linear",
  "tit-for-tat",
  "nice-tit-for-tat",
  "micro",
  "stalling",
  "posturing",
  "hardliner",
] as const;
export type StrategyName = (typeof strategyNames)[number];

export const strategies: Readonly<Record<StrategyName, Strategy>> = {
  boulware,
  conceder,
  linear,
  "tit-for-tat": titForTat,
  "nice-tit-for-tat": niceTitForTat,
  micro,
  stalling,
  posturing,
  hardliner,
};
