import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, answeredOrSolved, requesterMessage, solved, waitingOnOthers } from "../terms.js";

/** The ids of Freshdesk's SLA targets as clocks. */
export type FreshdeskClockId = "firstResponse" | "everyResponse" | "resolution";

/**
 * First response, every response and resolution; statuses whose SLA timer is off (as delivered: Pending, Waiting on
 * Customer, Waiting on Third Party) pause them all; a solve ends a response that is waited for; a reopened ticket goes on
 * with the same resolution.
 *
 * Not reproduced: automatic replies that count as the first response; a due time that goes stale while paused;
 * statistics that keep the last solve and forget the others.
 *
 * @see Freshdesk support, "Understanding SLA policies" and "Custom ticket statuses: the SLA timer".
 */
export const freshdeskClocks: readonly ClockDefinition<FreshdeskClockId>[] = [
  { id: "firstResponse", start: { event: "created" }, stop: agentReply, pause: waitingOnOthers, onSolve: "fulfil" },
  {
    id: "everyResponse",
    start: { ...requesterMessage, before: { clock: "firstResponse", state: "stopped" } },
    stop: answeredOrSolved,
    pause: waitingOnOthers,
    recurrence: "perEvent",
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
