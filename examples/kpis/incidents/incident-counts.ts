// The KPIs that the demo does not have: factories of supportops/kpi over a clock or a condition.
import type { Condition } from "supportops/condition";
import { ticketShare, timeOnClock } from "supportops/kpi";
import { responseClock } from "../../demo/incidents/incident-clocks.js";

/** From opening to `closed_at`. */
export const closureTime = timeOnClock({
  id: "closure",
  start: { event: "created" },
  stop: { becomes: { field: "fields.closed", is: true } },
});

/** From opening to the first time someone took the incident out of the state New, whether or not it came back. */
export const firstNonNewTime = timeOnClock({ ...responseClock, id: "firstNonNew", reopen: "ignore" });

/** The share of incidents that were given to another group or person at least once. */
export const reassigned = ticketShare({ id: "reassigned", of: { field: "fields.reassignmentCount", atLeast: 1 } });

/** The share that stayed where it was and never came back: as near to one touch as the log can tell. */
export const oneTouch = ticketShare({
  id: "oneTouch",
  of: {
    all: [
      { field: "fields.reassignmentCount", is: 0 },
      { field: "fields.reopenCount", is: 0 },
    ],
  },
});

/** The share whose knowledge flag is set in the end. */
export const knowledgeFlag = ticketShare({ id: "knowledgeFlag", of: { field: "fields.knowledge", is: true } });

/**
 * The time incidents spend in a state, visit by visit, between their first row and their last: before the first
 * nothing is known of an incident, and how long it stays in its last state nobody has written down.
 */
export function timeInState(state: string) {
  const isThere: Condition = {
    all: [
      { field: "status.raw", is: state },
      { field: "fields.inLog", is: true },
    ],
  };
  return timeOnClock({
    id: `in ${state}`,
    start: { becomes: isThere },
    stop: { ceases: isThere },
    recurrence: "perEvent",
  });
}
