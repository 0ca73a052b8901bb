/** `detente schema`: the JSON Schema of the talks file, for editors. */
import { jsonSchema } from "../talks/json-schema.js";
import type { Io, Status } from "./io.js";

export async function schema(options: { output?: string }, io: Io): Promise<Status> {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  if (options.output) await io.write(options.output, text);
  else io.out(text);
  return 0;
}
