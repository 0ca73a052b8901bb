import type { Plain } from "./model.js";
import { plainOf } from "./plain.js";
import type { Shape } from "./shape.js";

/** A section checked by its shape and kept as written. */
export function asWritten(shape: Shape<unknown>): Shape<Plain> {
  return {
    read: (node, file) => (shape.read(node, file) === undefined ? undefined : plainOf(node)),
    json: () => shape.json(),
  };
}
