import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import { agentReply, solved } from "../terms.js";

const stopped: Condition = { field: "fields.IsStopped", is: true };

/** The ids of the milestones. */
export type SalesforceClockId = "firstResponse" | "response" | "checkIn" | "resolution";

/**
 * Milestones of an entitlement process in the three kinds of recurrence: `firstResponse` and `resolution` do not recur;
 * `response` is independent and starts whenever its criteria match again; `checkIn` is sequential and starts at the old
 * target when it was completed early. The case's Stopped flag, kept as field `IsStopped`, pauses them all; a closed case
 * leaves the process.
 *
 * Not reproduced: a viewer that shows time running while the case is stopped; times in whole minutes; a violation that
 * depends on when the time-based workflow ran.
 *
 * @see Salesforce help, "Milestone Recurrence Types" and "How Case Milestones Work".
 */
export const salesforceClocks: readonly ClockDefinition<SalesforceClockId>[] = [
  {
    id: "firstResponse",
    start: { event: "created" },
    stop: agentReply,
    pause: stopped,
    cancel: { becomes: solved },
    recurrence: "none",
  },
  {
    id: "response",
    start: { becomes: { field: "status.category", is: ["new", "open"] } },
    stop: agentReply,
    pause: stopped,
    cancel: { becomes: solved },
    recurrence: "perEvent",
  },
  {
    id: "checkIn",
    start: { event: "created" },
    stop: agentReply,
    pause: stopped,
    cancel: { becomes: solved },
    recurrence: "sequential",
  },
  {
    id: "resolution",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: stopped,
    recurrence: "none",
    reopen: "ignore",
  },
];
