import type { ClockDefinition } from "../../clock/clock-definition.js";
import {
  agentReply,
  answeredOrSolved,
  firstContact,
  pending,
  requesterMessage,
  solved,
  waitingOnOthers,
} from "../terms.js";

/** The ids of Zendesk's ticket metrics as clocks. */
export type ZendeskClockId =
  | "firstReply"
  | "nextReply"
  | "periodicUpdate"
  | "pausableUpdate"
  | "requesterWait"
  | "agentWork"
  | "totalResolution";

/**
 * Zendesk's seven ticket metrics. Bots and automations fulfil no reply, the opening message is never its own reply, and a
 * ticket that an agent opens in private starts with the requester's first message; a solve ends the next reply and the
 * updates, and never the first reply; a reopened ticket goes on with the same wait, work and resolution.
 *
 * Not reproduced: an edited policy or schedule that does nothing to a ticket until its next event; a badge that shows
 * calendar time for business targets; a second breach event for each policy applied later.
 *
 * @see Zendesk help, "About SLA policies and how they work" and "About native Support time duration metrics".
 */
export const zendeskClocks: readonly ClockDefinition<ZendeskClockId>[] = [
  { id: "firstReply", start: firstContact, stop: agentReply, onSolve: "ignore" },
  {
    id: "nextReply",
    start: { ...requesterMessage, before: { clock: "firstReply", state: "stopped" } },
    stop: answeredOrSolved,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "periodicUpdate",
    start: { ...agentReply, after: { not: solved } },
    stop: answeredOrSolved,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "pausableUpdate",
    start: { ...agentReply, after: { not: solved } },
    stop: answeredOrSolved,
    pause: pending,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "requesterWait",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    reopen: "resume",
  },
  {
    id: "agentWork",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: waitingOnOthers,
    reopen: "resume",
  },
  { id: "totalResolution", start: { event: "created" }, stop: { becomes: solved }, reopen: "resume" },
];
