import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { compileCondition } from "./compile-condition.js";
import type { Condition } from "./condition.js";
import { creationFacet, type Facets, facetsReadBy } from "./facets.js";
import type { ConditionScope, Predicate } from "./predicate.js";

/** A condition whose turning true or false matters, with what it reads: it is asked again only when that may have changed. */
export interface Level {
  /** Whether it holds. */
  readonly holds: Predicate;
  /** What it reads. */
  readonly reads: Facets;
}

/** Turns a condition into a level; reports `input.*` and `condition.*` for every part that cannot be. */
export function compileLevel(
  value: unknown,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): Level | undefined {
  const holds = compileCondition(value, scope, path, issues);
  return holds && { holds, reads: creationFacet | facetsReadBy(value as Condition) };
}
