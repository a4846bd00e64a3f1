import type { CalendarDefinition } from "supportops/calendar";
import type { ClockDefinition } from "supportops/clock";
import {
  type ClockCycle,
  compileSla,
  evaluateSla,
  type PolicyDefinition,
  type SlaDefinition,
  type TargetDefinition,
} from "supportops/sla";
import { ticket, type TicketBuilder, type TicketSetup } from "supportops/testing";

/** Monday to Friday, nine to five in UTC; 2 March 2026 is a Monday. */
export const office: CalendarDefinition = {
  id: "office",
  timeZone: "UTC",
  weekly: { "mon-fri": [["09:00", "17:00"]] },
};

/** Seven days a week, noon to six in UTC. */
export const evenings: CalendarDefinition = {
  id: "evenings",
  timeZone: "UTC",
  weekly: { "mon-sun": [["12:00", "18:00"]] },
};

const done = { field: "status.category", is: ["solved", "closed"] } as const;

/** Counts from creation to a public reply of an agent; stands still while pending. */
export const replyClock = {
  id: "reply",
  start: { event: "created" },
  stop: { event: "message", by: "agent", visibility: "public" },
  pause: { field: "status.category", is: "pending" },
} as const satisfies ClockDefinition;

/** Counts from creation until the ticket is solved; goes on when it is reopened. */
export const resolutionClock = {
  id: "resolution",
  start: { event: "created" },
  stop: { becomes: done },
  pause: { field: "status.category", is: "pending" },
} as const satisfies ClockDefinition;

/** An instant of March 2026 in UTC: day and wall time. */
export function march(day: number, time = "09:00"): string {
  return `2026-03-${String(day).padStart(2, "0")}T${time.length === 5 ? `${time}:00` : time}Z`;
}

/** A ticket created on Monday at nine. */
export function mondayTicket(setup?: TicketSetup): TicketBuilder {
  return ticket("T", march(2), setup);
}

/** A definition with the clocks and calendars of this file. */
export function definitionWith(policies: readonly PolicyDefinition[]): SlaDefinition {
  return { calendars: [office, evenings], clocks: [replyClock, resolutionClock], policies };
}

/** One policy without condition. */
export function oneTarget(target: TargetDefinition): SlaDefinition {
  return definitionWith([{ id: "all", targets: [target] }]);
}

/** The rows of one clock. */
export function rows(
  definition: SlaDefinition,
  log: TicketBuilder,
  asOf: string,
  clock = "reply",
): readonly ClockCycle[] {
  return evaluateSla(log.build(), compileSla(definition), { asOf }).cycles.filter((cycle) => cycle.clock === clock);
}

/** The only row of one clock. */
export function row(definition: SlaDefinition, log: TicketBuilder, asOf: string, clock = "reply"): ClockCycle {
  const [first, ...others] = rows(definition, log, asOf, clock);
  if (first === undefined || others.length > 0) throw new Error("expected one row");
  return first;
}

/** An instant of a row as the text it was written as. */
export function when(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().slice(8, 16).replace("T", " ");
}

/** A row with instants as `day hour:minute` of March 2026 and durations in minutes. */
export function summary(cycle: ClockCycle) {
  const { remainingMs } = cycle;
  return {
    state: cycle.state,
    outcome: cycle.outcome,
    insideHours: cycle.insideHours,
    atRisk: cycle.atRisk,
    stopped: when(cycle.stoppedAt),
    due: when(cycle.dueAt),
    dueIfResumedNow: when(cycle.dueIfResumedNow),
    breached: when(cycle.breachedAt),
    nextChange: when(cycle.nextChangeAt),
    elapsed: cycle.elapsedMs / 60_000,
    wall: cycle.elapsedWallMs / 60_000,
    remaining: remainingMs === null ? null : remainingMs / 60_000,
    percent: cycle.percent,
    policyId: cycle.policyId,
    calendarId: cycle.calendarId,
    cancelReason: cycle.cancelReason,
    prior: cycle.priorBreaches.map(({ breachedAt, policyId }) => `${policyId} ${when(breachedAt) ?? ""}`),
  };
}
