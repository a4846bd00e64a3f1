import fc from "fast-check";
import type { Condition } from "supportops/condition";
import { compileSla, evaluateSla, lintSla, type SlaDefinition } from "supportops/sla";
import { ticket } from "supportops/testing";
import type { TicketState } from "supportops/ticket";
import { expect, it } from "vitest";

const categories = ["new", "open", "pending", "hold", "solved", "closed"] as const;
const priorities = ["low", "normal", "high", "urgent"] as const;

/** Conditions on few subjects, so that they often contradict or cover each other. */
const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ field: fc.constant("status.category" as const), is: fc.subarray([...categories], { minLength: 1 }) }),
    fc.record({ field: fc.constant("priority" as const), is: fc.subarray([...priorities, null], { minLength: 1 }) }),
    fc.record({ field: fc.constant("priority" as const), atLeast: fc.constantFrom(...priorities) }),
    fc.record({ field: fc.constant("priority" as const), atMost: fc.constantFrom(...priorities) }),
    fc.record({
      field: fc.constant("fields.n" as const),
      is: fc.subarray([1, 2, 3, "a", "b", null], { minLength: 1 }),
    }),
    fc.record({ field: fc.constant("fields.n" as const), atLeast: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ field: fc.constant("fields.n" as const), atMost: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ tag: fc.constantFrom("x", "y") }),
    fc.record({ not: tie("condition") }),
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
  ),
})).condition;

const state: fc.Arbitrary<Partial<TicketState>> = fc.record({
  status: fc.constantFrom(...categories).map((category) => ({ raw: category, category })),
  priority: fc.constantFrom(...priorities, "other", null),
  tags: fc.subarray(["x", "y"]),
  fields: fc.record({ n: fc.constantFrom(0, 1, 2, 3, 4, "a", "c", null, ["a"], ["a", "b"], []) }),
});

const targets = [{ clock: "work", within: "PT1H", calendar: "24x7" }];

function definitionWith(first: Condition, second: Condition): SlaDefinition {
  return {
    clocks: [{ id: "work", start: { event: "created" }, stop: { event: "message" } }],
    policies: [
      { id: "first", match: first, targets },
      { id: "second", match: second, targets },
    ],
  };
}

const states = fc.array(state, { minLength: 20, maxLength: 20 });

it("a policy that is said never to match never does, for any ticket", () => {
  let said = 0;
  fc.assert(
    fc.property(condition, condition, states, (first, second, initials) => {
      const definition = definitionWith(first, second);
      const sla = compileSla(definition);
      const never = lintSla(definition)
        .filter(({ code }) => code === "policyShadowed" || code === "policyNeverMatches")
        .map(({ path }) => definition.policies[path[1] as number]?.id);
      said += never.length;
      for (const initial of initials) {
        const built = ticket("1", 0, { initial }).build();
        const policyId = evaluateSla(built, sla, { asOf: 0 }).cycles[0]?.policyId ?? null;
        expect(never).not.toContain(policyId);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
  // Otherwise the law would hold for a linter that says nothing.
  expect(said).toBeGreaterThan(20);
});
