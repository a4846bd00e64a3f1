import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import type { EventCondition, MessageCondition } from "../../condition/event-condition.js";

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };
const agentReply: MessageCondition = { event: "message", by: "agent", visibility: "public" };
const requesterMessage: MessageCondition = { event: "message", by: "endUser", visibility: "public" };
const owned: Condition = { all: [{ not: { field: "groupId", is: null } }, { not: solved }] };

/** The ticket is there for the requester: opened in public, or by their first message after a private opening. */
const firstContact: EventCondition = {
  anyOf: [{ event: "message", opening: true, visibility: "public" }, requesterMessage],
};

/** The ids of the generic clocks. */
export type GenericClockId =
  | "firstReply"
  | "nextReply"
  | "update"
  | "timeToOwn"
  | "requesterWait"
  | "agentWork"
  | "resolution"
  | "firstResolution"
  | "groupOwnership";

/**
 * The rules this library recommends where no vendor's have to be kept: only people answer, and only in public; solving
 * without a reply cancels the first reply; a reopened ticket goes on without the time while solved; each stay in a
 * group is a cycle of its own.
 *
 * Not reproduced: nothing, since it follows no vendor.
 *
 * @see docs/concepts/sla-clock.md
 */
export const genericClocks: readonly ClockDefinition<GenericClockId>[] = [
  { id: "firstReply", start: firstContact, stop: agentReply, onSolve: "cancel" },
  {
    id: "nextReply",
    start: { ...requesterMessage, before: { clock: "firstReply", state: "stopped" } },
    stop: { anyOf: [agentReply, { becomes: solved }] },
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "update",
    start: { ...agentReply, after: { not: solved } },
    stop: { anyOf: [agentReply, { becomes: solved }] },
    pause: { field: "status.category", is: "pending" },
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "timeToOwn",
    start: { event: "created" },
    stop: { becomes: { not: { field: "assigneeId", is: null } } },
    reopen: "ignore",
    onSolve: "cancel",
  },
  {
    id: "requesterWait",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: { field: "status.category", is: "pending" },
    reopen: "resume",
  },
  {
    id: "agentWork",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: { field: "status.category", is: ["pending", "hold"] },
    reopen: "resume",
  },
  { id: "resolution", start: { event: "created" }, stop: { becomes: solved }, reopen: "resume" },
  { id: "firstResolution", start: { event: "created" }, stop: { becomes: solved }, reopen: "ignore" },
  {
    id: "groupOwnership",
    start: {
      anyOf: [
        { event: "created", after: owned },
        { event: "group", after: owned },
        { event: "status", before: solved, after: owned },
      ],
    },
    stop: { anyOf: [{ event: "group" }, { becomes: { not: owned } }] },
    recurrence: "perEvent",
    reopen: "ignore",
  },
];
