import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, answeredOrSolved, pending, requesterContact, requesterMessage, solved } from "../terms.js";

/** The ids of HubSpot's SLA goals as clocks. */
export type HubspotClockId = "timeToFirstReply" | "timeToNextReply" | "timeToClose";

/**
 * Time to first reply, to next reply and to close. Replies are waited for on tickets that came in by a connected channel,
 * that is with a message of the contact; stages in which the contact must act pause them; a close ends a reply that is
 * waited for.
 *
 * Not reproduced: hours without dated exceptions; a status that is written by a workflow after the fact; tickets logged
 * by hand that look overdue because no reply can be seen.
 *
 * @see HubSpot knowledge base, "Set SLA goals in the help desk" and "Set SLA goals in the inbox".
 */
export const hubspotClocks: readonly ClockDefinition<HubspotClockId>[] = [
  {
    id: "timeToFirstReply",
    start: requesterContact,
    stop: agentReply,
    pause: pending,
    onSolve: "fulfil",
  },
  {
    id: "timeToNextReply",
    start: { ...requesterMessage, before: { clock: "timeToFirstReply", state: "stopped" } },
    stop: answeredOrSolved,
    pause: pending,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "timeToClose",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    reopen: "resume",
  },
];
