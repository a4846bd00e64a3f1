import type { ClockDefinition } from "../clock/clock-definition.js";
import type { Condition } from "../condition/condition.js";
import type { EventCondition, MessageCondition } from "../condition/event-condition.js";

/** Nobody has to act any more. */
export const solved: Condition = { field: "status.category", is: ["solved", "closed"] };

/** The requester must act. */
export const pending: Condition = { field: "status.category", is: "pending" };

/** The requester or a third party must act. */
export const waitingOnOthers: Condition = { field: "status.category", is: ["pending", "hold"] };

/** A person of the support side answers where the requester can read it; the opening text and programs answer nothing. */
export const agentReply: MessageCondition = { event: "message", by: "agent", visibility: "public" };

/** The requester writes again. */
export const requesterMessage: MessageCondition = { event: "message", by: "endUser", visibility: "public" };

/** The requester writes for the first time, the opening text included. */
export const requesterContact: EventCondition = {
  anyOf: [{ ...requesterMessage, opening: true }, requesterMessage],
};

/** The ticket is there for the requester: opened in public, or by their first message after a private opening. */
export const firstContact: EventCondition = {
  anyOf: [{ event: "message", opening: true, visibility: "public" }, requesterMessage],
};

/** The wait for an answer is over: someone replied, or nobody has to any more. */
export const answeredOrSolved: EventCondition = { anyOf: [agentReply, { becomes: solved }] };

/** Someone has taken the ticket. */
export const assigned: Condition = { not: { field: "assigneeId", is: null } };

/** A group has the ticket, and somebody has to act. */
const owned: Condition = { all: [{ not: { field: "groupId", is: null } }, { not: solved }] };

/** A clock whose cycles are the stays of a ticket in a group, each to another group or the solve. */
export const stayInGroup: Omit<ClockDefinition, "id"> = {
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
};
