import { compileCondition } from "../condition/compile-condition.js";
import type { Condition } from "../condition/condition.js";
import { defaultPriorities } from "../condition/default-priorities.js";
import type { Predicate } from "../condition/predicate.js";
import { validOrThrow } from "../errors/issues.js";

/** Makes a condition of a KPI's options ready; throws its faults at the option's name. */
export function compileTicketCondition(
  condition: Condition,
  option: string,
  priorities: readonly string[] = defaultPriorities,
): Predicate {
  const scope = { priorities, clockIds: [] };
  return validOrThrow((value, path, issues) => compileCondition(value, scope, path, issues), condition, [option]);
}
