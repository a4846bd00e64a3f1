import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, pending, requesterContact, requesterMessage, solved } from "../terms.js";

/** The ids of Intercom's SLA targets as clocks. */
export type IntercomClockId = "firstReplyTime" | "nextReplyTime" | "timeToClose" | "resolutionTime";

/**
 * First reply, next reply, time to close and resolution time. Only teammates reply, not Fin or other bots; a close without
 * a reply cancels the wait for it; the first close ends the time to close, and resolution time goes on when a
 * conversation is opened again; a snooze pauses the latter two.
 *
 * Not reproduced: a target that is called missed only when a teammate next replies; one missed target that makes the whole
 * conversation missed; a status that vanishes when the SLA is taken off.
 *
 * @see Intercom help, "Set and measure SLAs"; API types of `sla_applied` and conversation parts.
 */
export const intercomClocks: readonly ClockDefinition<IntercomClockId>[] = [
  {
    id: "firstReplyTime",
    start: requesterContact,
    stop: agentReply,
    onSolve: "cancel",
  },
  {
    id: "nextReplyTime",
    start: { ...requesterMessage, before: { clock: "firstReplyTime", state: "stopped" } },
    stop: agentReply,
    recurrence: "perEvent",
    onSolve: "cancel",
  },
  {
    id: "timeToClose",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    reopen: "ignore",
  },
  {
    id: "resolutionTime",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    reopen: "resume",
  },
];
