import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, solved, waitingOnOthers } from "../terms.js";

/** The ids of Frappe Helpdesk's agreements as clocks. */
export type FrappeClockId = "response" | "resolution";

/**
 * Response and resolution of a service level agreement. Any status that is no longer open counts as the first response,
 * and the response is never paused; replied and held tickets pause the resolution.
 *
 * Not reproduced: a status that is refreshed by a job; hold time kept in whole seconds of working time and added to the
 * target; what is due while a ticket is held forgotten.
 *
 * @see Frappe Helpdesk source, the HD Service Level Agreement type and its tests.
 */
export const frappeClocks: readonly ClockDefinition<FrappeClockId>[] = [
  {
    id: "response",
    start: { event: "created" },
    stop: { anyOf: [agentReply, { becomes: { not: { field: "status.category", is: ["new", "open"] } } }] },
    reopen: "ignore",
  },
  {
    id: "resolution",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: waitingOnOthers,
    reopen: "resume",
  },
];
