import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, answeredOrSolved, requesterMessage, solved } from "../terms.js";

/** The ids of Chatwoot's thresholds as clocks. */
export type ChatwootClockId = "firstResponseTime" | "nextResponseTime" | "resolutionTime";

/**
 * First response, next response and resolution time of a conversation. Nothing pauses; resolving the conversation ends
 * what is waited for; the first resolution is final.
 *
 * Not reproduced: breaches found by polling, so that one resolved between two polls counts as kept; a calendar without open
 * days that silently means wall time; one window of hours a day.
 *
 * @see Chatwoot source, `enterprise/app/services/sla` and its specs.
 */
export const chatwootClocks: readonly ClockDefinition<ChatwootClockId>[] = [
  { id: "firstResponseTime", start: { event: "created" }, stop: agentReply, onSolve: "fulfil" },
  {
    id: "nextResponseTime",
    start: { ...requesterMessage, before: { clock: "firstResponseTime", state: "stopped" } },
    stop: answeredOrSolved,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  { id: "resolutionTime", start: { event: "created" }, stop: { becomes: solved }, reopen: "ignore" },
];
