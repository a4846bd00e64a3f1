import type { PolicyDefinition, TargetDefinition } from "supportops/sla";

/** The targets of a policy that has no editions; none for one that has, or for no policy. */
export function policyTargets(policy: PolicyDefinition | undefined): readonly TargetDefinition[] {
  return policy !== undefined && "targets" in policy ? policy.targets : [];
}
