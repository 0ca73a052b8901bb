/** Where a command finds the place of a problem that an analysis names by path. */
export { placed } from "../talks/placed.js";
