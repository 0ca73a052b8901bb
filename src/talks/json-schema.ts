import { definitions, type JsonSchema } from "./shape.js";
import { talksFile } from "./talks-file.js";

/** The JSON Schema (draft 2020-12) of the talks file, for editors. Names across sections are checked by `parseTalks` only. */
export function jsonSchema(): JsonSchema {
  const schema = talksFile.json();
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Détente talks file, format 1",
    ...schema,
    $defs: definitions(),
  };
}
