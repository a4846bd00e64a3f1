import type { Condition } from "../../condition/condition.js";
import type { IssuePath } from "../../errors/issue.js";
import type { PolicyDefinition, SlaDefinition, TargetDefinition } from "../sla-definition.js";
import { always } from "./condition-logic.js";

/** The targets of a policy, or of one of its editions. */
export interface TargetList {
  readonly policy: PolicyDefinition;
  readonly targets: readonly TargetDefinition[];
  /** Where the list stands. */
  readonly path: IssuePath;
}

/** One target with its place. */
export interface PlacedTarget {
  readonly policy: PolicyDefinition;
  readonly target: TargetDefinition;
  readonly path: IssuePath;
}

/** Every list of targets of a definition. */
export function allTargetLists({ policies }: SlaDefinition): readonly TargetList[] {
  return policies.flatMap((policy, place): readonly TargetList[] => {
    const path = ["policies", place];
    if (!("editions" in policy)) return [{ policy, targets: policy.targets, path: [...path, "targets"] }];
    return policy.editions.map(({ targets }, edition) => {
      return { policy, targets, path: [...path, "editions", edition, "targets"] };
    });
  });
}

/** Every target of a definition. */
export function allTargets(definition: SlaDefinition): readonly PlacedTarget[] {
  return allTargetLists(definition).flatMap(({ policy, targets, path }) =>
    targets.map((target, row) => ({ policy, target, path: [...path, row] })),
  );
}

/** When a target applies, as far as its policy does: one that reads its due instant from a field needs the field. */
export function applicabilityOf(target: TargetDefinition): Condition {
  const when = target.when ?? always;
  return "dueField" in target ? { all: [when, { not: { field: target.dueField, is: null } }] } : when;
}
