import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import { assigned, solved, waitingOnOthers } from "../terms.js";

const running: Condition = { not: solved };
const critical: Condition = { field: "priority", is: "1" };
const cancelled: Condition = { field: "status.raw", is: ["Canceled", "Cancelled", "8"] };

/** The ids of the task SLAs. */
export type ServicenowClockId =
  | "response"
  | "resolution"
  | "criticalResolution"
  | "criticalResolutionRetroactive"
  | "groupResolution";

/**
 * Task SLAs by start, pause, stop, reset and cancel conditions: cancel comes before stop, stop before start; the start of
 * `criticalResolution` is a run condition, so that a lower priority cancels it; the retroactive one counts from the
 * task's creation, without the pauses since; a change of group completes `groupResolution` and attaches the next one; a
 * reopened task has a new one attached.
 *
 * Not reproduced: a percentage rounded up to 100 before the breach; a planned end that stands still while paused;
 * figures that mix an old and a new schedule after an edit; conditions that read today's values of other records; a
 * breach held back when a clock attaches late.
 *
 * @see ServiceNow documentation, "Service level management": SLA conditions, retroactive start, SLA reset; KB0869748.
 */
export const servicenowClocks: readonly ClockDefinition<ServicenowClockId>[] = [
  {
    id: "response",
    start: { becomes: running },
    stop: { becomes: assigned },
    cancel: { becomes: cancelled },
    reopen: "ignore",
    onSolve: "fulfil",
  },
  {
    id: "resolution",
    start: { becomes: running },
    stop: { becomes: solved },
    pause: waitingOnOthers,
    cancel: { becomes: cancelled },
    reopen: "newCycle",
  },
  {
    id: "criticalResolution",
    start: { becomes: { all: [running, critical] } },
    stop: { becomes: solved },
    pause: waitingOnOthers,
    cancel: { anyOf: [{ ceases: critical }, { becomes: cancelled }] },
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "criticalResolutionRetroactive",
    start: { becomes: { all: [running, critical] } },
    stop: { becomes: solved },
    pause: waitingOnOthers,
    cancel: { anyOf: [{ ceases: critical }, { becomes: cancelled }] },
    anchor: "ticketCreated",
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "groupResolution",
    start: { becomes: running },
    stop: { becomes: solved },
    pause: waitingOnOthers,
    reset: { event: "group" },
    cancel: { becomes: cancelled },
    reopen: "newCycle",
  },
];
