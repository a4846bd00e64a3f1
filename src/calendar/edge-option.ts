import { checkWord } from "../errors/check-shape.js";
import { validOrThrow } from "../errors/issues.js";
import type { Edge } from "./open-time.js";

/** Which instant is meant where several have the same open time between them and the given one. */
export interface EdgeOptions {
  /** Before the closed time that lies between them (`earliest`, often a closing) or after it (`latest`, an opening). */
  readonly edge?: Edge;
}

/** The edge of some options, or the one that applies without. */
export function edgeOf(options: EdgeOptions, fallback: Edge): Edge {
  const { edge } = options;
  if (edge === undefined) return fallback;
  return validOrThrow((value, path, issues) => checkWord(value, path, issues, ["earliest", "latest"]), edge, ["edge"]);
}
