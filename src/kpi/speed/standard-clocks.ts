import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import type { EventCondition } from "../../condition/event-condition.js";

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };
const requesterMessage = { event: "message", by: "endUser", visibility: "public" } as const;
const agentReply = { event: "message", by: "agent", visibility: "public" } as const;
const firstContact: EventCondition = {
  anyOf: [{ event: "message", opening: true, visibility: "public" }, requesterMessage],
};
const inStatus = (...is: readonly ("new" | "open" | "pending" | "hold")[]): Condition => ({
  field: "status.category",
  is,
});

/** From the requester's first contact to the first public reply by a human agent; a solve without one cancels it. */
export const firstReplyClock: ClockDefinition = {
  id: "firstReply",
  start: firstContact,
  stop: agentReply,
  onSolve: "cancel",
};

/** The first reply was given, or a solve has come instead of it. */
const firstReplyIsOver: Condition = {
  any: [
    { clock: "firstReply", state: "stopped" },
    { clock: "firstReply", state: "cancelled" },
  ],
};

/**
 * From each unanswered message of the requester after the first reply, or after a solve without one, to the next public
 * reply by a human agent; several messages before an answer are one turn, counted from the oldest. A solve without an
 * answer cancels it.
 */
export const nextReplyClock: ClockDefinition = {
  id: "nextReply",
  start: { ...requesterMessage, before: firstReplyIsOver },
  stop: agentReply,
  recurrence: "perEvent",
  onSolve: "cancel",
};

/** From creation to the first solve, whatever happens afterwards. */
export const firstResolutionClock: ClockDefinition = {
  id: "firstResolution",
  start: { event: "created" },
  stop: { becomes: solved },
  reopen: "ignore",
};

/** From creation to the last solve; the time in between counts. */
export const fullResolutionClock: ClockDefinition = {
  id: "fullResolution",
  start: { event: "created" },
  stop: { becomes: solved },
  reopen: "continueWall",
};

/** The time from creation to the last solve in which a condition holds. */
function timeWhile(id: string, holds: Condition): ClockDefinition {
  return { id, start: { event: "created" }, stop: { becomes: solved }, pause: { not: holds }, reopen: "resume" };
}

/** The time in which the requester waits: new, open and on hold. */
export const requesterWaitClock = timeWhile("requesterWait", inStatus("new", "open", "hold"));

/** The time in which the support side waits for the requester: pending. */
export const agentWaitClock = timeWhile("agentWait", inStatus("pending"));

/** The time in which the support side could work: new and open. */
export const agentWorkClock = timeWhile("agentWork", inStatus("new", "open"));

/** The time in which a third party must act: on hold. */
export const onHoldClock = timeWhile("onHold", inStatus("hold"));

/** From creation until someone is assigned; a solve without that cancels it. */
export const firstAssignmentClock: ClockDefinition = {
  id: "firstAssignment",
  start: { event: "created" },
  stop: { becomes: { not: { field: "assigneeId", is: null } } },
  reopen: "ignore",
  onSolve: "cancel",
};

/** From creation to Zendesk's first reply: the first public comment of an agent after the opening one, also after a solve. */
export const zendeskFirstReplyClock: ClockDefinition = {
  id: "firstReply",
  start: { event: "created" },
  stop: agentReply,
};

/** Intercom's first response: from the requester's first message, so that outbound conversations begin with an answer to them. */
export const intercomFirstReplyClock: ClockDefinition = {
  id: "firstReply",
  start: { anyOf: [{ event: "message", opening: true, by: "endUser", visibility: "public" }, requesterMessage] },
  stop: agentReply,
  onSolve: "cancel",
};

/** Freshdesk's first response: outbound tickets have none. */
export const freshdeskFirstReplyClock: ClockDefinition = {
  id: "firstReply",
  start: { event: "message", opening: true, by: "endUser", visibility: "public" },
  stop: agentReply,
  onSolve: "cancel",
};

/** Zendesk's next reply: a solve answers, too. */
export const zendeskNextReplyClock: ClockDefinition = {
  ...nextReplyClock,
  stop: { anyOf: [agentReply, { becomes: solved }] },
  reopen: "ignore",
  onSolve: "ignore",
};

/** Jira's resolution: a reopened issue begins a new cycle. */
export const jiraResolutionClock: ClockDefinition = {
  id: "fullResolution",
  start: { event: "created" },
  stop: { becomes: solved },
  reopen: "newCycle",
};
