import type { ClockDefinition } from "supportops/clock";
import type { Condition } from "supportops/condition";

const isResolved: Condition = { field: "fields.resolved", is: true };
const isClosed: Condition = { field: "fields.closed", is: true };

/** From opening to the final `resolved_at`; incidents that were closed without one never stop. */
export const resolutionClock: ClockDefinition = {
  id: "resolution",
  start: { event: "created" },
  stop: { becomes: isResolved },
};

/** From opening to `resolved_at`, or to `closed_at` where there is none. */
export const completionClock: ClockDefinition = {
  id: "completion",
  start: { event: "created" },
  stop: { becomes: { any: [isResolved, isClosed] } },
};

/** From opening until someone takes the incident out of the state New. */
export const responseClock = {
  id: "response",
  start: { event: "created" },
  stop: { becomes: { not: { field: "status.category", is: "new" } } },
} as const satisfies ClockDefinition;

/** From opening until the state is Resolved or Closed, without the time spent waiting for the user or a supplier. */
export const resolvedStateClock = {
  id: "resolved",
  start: { event: "created" },
  stop: { becomes: { field: "status.category", is: ["solved", "closed"] } },
  pause: { field: "status.category", is: ["pending", "hold"] },
} as const satisfies ClockDefinition;
