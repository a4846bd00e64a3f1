import type { EscalationDefinition, EscalationStep } from "supportops/escalation";

/** Three steps for each clock: a warning, the breach, and what follows if nothing happens. */
export function escalationLadder<const ClockId extends string>(
  clocks: readonly ClockId[],
): EscalationDefinition<ClockId> {
  return {
    steps: clocks.flatMap((clock): readonly EscalationStep<ClockId>[] => [
      { id: `${clock}-warning`, clock, timer: { percent: 75 }, audience: "assignee" },
      { id: `${clock}-breach`, clock, timer: { base: "breach" }, audience: "team lead" },
      {
        id: `${clock}-manager`,
        clock,
        timer: { base: "breach", after: { hours: 4 }, hours: "business" },
        outsideHours: "nextOpening",
        audience: "manager",
      },
    ]),
  };
}
