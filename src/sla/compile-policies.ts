import { compileLevel } from "../condition/level.js";
import { checkArray, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { compileEditions } from "./compile-editions.js";
import { defaultSlot } from "./default-slot.js";
import { compileTargets } from "./compile-targets.js";
import type { TargetScope } from "./target-scope.js";
import type { CompiledEdition, CompiledPolicy } from "./compiled-sla.js";

/** A policy with the slot it competes in. */
export interface PlacedPolicy {
  readonly slot: string;
  readonly policy: CompiledPolicy;
}

/** Makes policies ready; reports every fault of each. */
export function compilePolicies(
  value: unknown,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): readonly PlacedPolicy[] {
  const placed: PlacedPolicy[] = [];
  checkArray(value, path, issues)?.forEach((row, place) => {
    const policyPath: IssuePath = [...path, place];
    const record = checkRecord(row, policyPath, issues, ["id", "slot", "match", "targets", "editions"]);
    if (record === undefined) return;
    const id = checkText(record["id"], [...policyPath, "id"], issues) ?? "";
    if (placed.some(({ policy }) => policy.id === id)) {
      const message = "Two policies have the same id.";
      addIssue(issues, "sla.policyDuplicate", [...policyPath, "id"], { message, received: id });
    }
    const slot = "slot" in record ? (checkText(record["slot"], [...policyPath, "slot"], issues) ?? "") : defaultSlot;
    const match =
      "match" in record ? compileLevel(record["match"], scope, [...policyPath, "match"], issues) : undefined;
    const editions = compileContent(record, id, scope, policyPath, issues);
    placed.push({ slot, policy: { id, match, editions } });
  });
  return placed;
}

function compileContent(
  record: Readonly<Record<string, unknown>>,
  policyId: string,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): readonly CompiledEdition[] {
  if (!("editions" in record)) {
    const owner = { policyId, edition: null };
    const targets = compileTargets(record["targets"], owner, scope, [...path, "targets"], issues);
    return [{ id: null, from: -Infinity, to: Infinity, targets }];
  }
  if ("targets" in record) {
    const message = "A policy has either targets or editions.";
    addIssue(issues, "input.variant", path, { message, expected: "targets | editions" });
  }
  return compileEditions(record["editions"], policyId, scope, [...path, "editions"], issues);
}
