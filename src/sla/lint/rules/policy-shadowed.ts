import { defaultSlot } from "../../default-slot.js";
import type { PolicyDefinition, SlaDefinition } from "../../sla-definition.js";
import { always, implies, neverHolds } from "../condition-logic.js";
import type { LintRule } from "../lint-rule.js";

/** A policy for tickets that earlier policies of its slot take, each of them or together. */
export const policyShadowed: LintRule = {
  code: "policyShadowed",
  severity: "error",
  hint: "Put the narrower policy first; the one without match belongs last.",
  find: ({ definition, priorities }) =>
    definition.policies.flatMap(({ id, slot = defaultSlot, match = always }, place) => {
      if (matchesAll(definition, slot)) return [];
      const earlier = definition.policies
        .slice(0, place)
        .filter((policy) => (policy.slot ?? defaultSlot) === slot && isPermanent(policy));
      const taken = { any: earlier.map((policy) => policy.match ?? always) };
      if (neverHolds(match, priorities) || !implies(match, taken, priorities)) return [];
      const message = `Policy ${id} can never match: earlier ones of its slot match every ticket it is for.`;
      return [{ path: ["policies", place], params: { policy: id }, message }];
    }),
};

/** Whether all policies of a slot count that match, so that none keeps another one out. */
function matchesAll({ slots = [] }: SlaDefinition, slot: string): boolean {
  return slots.some(({ id, matches }) => id === slot && matches === "all");
}

/** Whether a policy is in force at all times; outside of its editions it leaves tickets to those after it. */
function isPermanent(policy: PolicyDefinition): boolean {
  return (
    !("editions" in policy) || (policy.editions[0]?.from === undefined && policy.editions.at(-1)?.to === undefined)
  );
}
