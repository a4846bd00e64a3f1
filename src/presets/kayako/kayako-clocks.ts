import type { ClockDefinition } from "../../clock/clock-definition.js";
import { agentReply, answeredOrSolved, pending, requesterContact, requesterMessage, solved } from "../terms.js";

/** The ids of Kayako's SLA metrics as clocks. */
export type KayakoClockId = "firstReplyTime" | "nextReplyTime" | "resolutionTime";

/**
 * First reply, next reply and resolution time. A pending case pauses all of them; completing the case completes what is
 * waited for; a case opened again goes on with its resolution.
 *
 * Not reproduced: remaining seconds that are right only at the moment of the request; activities whose text depends on the
 * reader's language.
 *
 * @see Kayako developer documentation, cases: `sla_metrics`; "Using SLAs in Kayako".
 */
export const kayakoClocks: readonly ClockDefinition<KayakoClockId>[] = [
  {
    id: "firstReplyTime",
    start: requesterContact,
    stop: agentReply,
    pause: pending,
    onSolve: "fulfil",
  },
  {
    id: "nextReplyTime",
    start: { ...requesterMessage, before: { clock: "firstReplyTime", state: "stopped" } },
    stop: answeredOrSolved,
    pause: pending,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  { id: "resolutionTime", start: { event: "created" }, stop: { becomes: solved }, pause: pending, reopen: "resume" },
];
