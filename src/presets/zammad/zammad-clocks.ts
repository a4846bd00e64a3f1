import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import { agentReply, pending, requesterMessage, solved } from "../terms.js";

/** States that ignore escalation: pending reminder, pending close, closed, merged. */
const suspended: Condition = { field: "status.category", is: ["pending", "solved", "closed"] };

/** The ids of Zammad's escalation times as clocks. */
export type ZammadClockId = "firstResponse" | "update" | "solution";

/**
 * First response, update and solution time, counted from the ticket's creation. States that ignore escalation suspend all
 * of them; a ticket closed without an answer still waits for one; the update time runs from the oldest customer message
 * without an answer, the first one included.
 *
 * Not reproduced: seconds cut off each pause; a due instant at closing time told as the next opening; only the worst update
 * kept; every ticket rewritten when an SLA is edited.
 *
 * @see Zammad source, `lib/escalation` and its specs; admin documentation, "SLAs".
 */
export const zammadClocks: readonly ClockDefinition<ZammadClockId>[] = [
  { id: "firstResponse", start: { event: "created" }, stop: agentReply, pause: suspended, onSolve: "ignore" },
  {
    id: "update",
    start: { anyOf: [{ event: "created", by: "endUser" }, requesterMessage] },
    stop: agentReply,
    pause: suspended,
    recurrence: "perEvent",
  },
  {
    id: "solution",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    reopen: "resume",
  },
];
