import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, requesterMessage, solved } from "../terms.js";

/** The ids of the escalation times of OTRS and Znuny as clocks. */
export type OtrsZnunyClockId = "firstResponse" | "update" | "solution";

/**
 * First response, update and solution time of a queue, service or SLA. Nothing pauses, since suspending is an add-on;
 * closing cancels the first two, and a ticket opened again counts its solution time from creation as if it had never
 * been closed.
 *
 * Not reproduced: escalation times that are wiped out when a ticket is closed or merged, so that nobody can tell what was
 * missed.
 *
 * @see OTRS and Znuny administration manual, "Service level agreements"; the Escalation Suspend add-on.
 */
export const otrsZnunyClocks: readonly ClockDefinition<OtrsZnunyClockId>[] = [
  { id: "firstResponse", start: { event: "created" }, stop: agentReply, onSolve: "cancel" },
  {
    id: "update",
    start: { anyOf: [{ event: "created", by: "endUser" }, requesterMessage] },
    stop: agentReply,
    recurrence: "perEvent",
    onSolve: "cancel",
  },
  { id: "solution", start: { event: "created" }, stop: { becomes: solved }, reopen: "continueWall" },
];
