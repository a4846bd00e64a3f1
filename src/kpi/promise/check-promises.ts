import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import type { SlaDefinition } from "../../sla/sla-definition.js";
import { defaultSlot } from "../../sla/default-slot.js";
import type { PromiseFilter } from "../kpi.js";

/**
 * Checks that an SLA has the clock, slot and policy a KPI is about; reports `sla.clockUnknown`, `kpi.slotUnknown` or
 * `kpi.policyUnknown`. A misspelled one would otherwise read as a figure without data.
 */
export function checkPromises(
  { clock, slot, policy }: PromiseFilter,
  { clocks, policies }: SlaDefinition,
  path: IssuePath,
  issues: Issues,
): void {
  const demand = (
    code: "sla.clockUnknown" | "kpi.slotUnknown" | "kpi.policyUnknown",
    name: string | undefined,
    known: readonly string[],
  ): void => {
    if (name === undefined || known.includes(name)) return;
    const message = "The report's SLA has none of this name.";
    addIssue(issues, code, path, { message, expected: [...new Set(known)].join(", "), received: name });
  };
  demand(
    "sla.clockUnknown",
    clock,
    clocks.map(({ id }) => id),
  );
  demand(
    "kpi.slotUnknown",
    slot,
    policies.map((one) => one.slot ?? defaultSlot),
  );
  demand(
    "kpi.policyUnknown",
    policy,
    policies.map(({ id }) => id),
  );
}
