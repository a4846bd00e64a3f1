import type { ClockDefinition } from "../clock/clock-definition.js";
import type { Condition } from "../condition/condition.js";

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };
const requesterMessage = { event: "message", by: "endUser", visibility: "public" } as const;

/** From the requester's first contact to the first public reply by a human agent; a solve without one cancels it. */
export const firstReplyClock: ClockDefinition = {
  id: "firstReply",
  start: { anyOf: [{ event: "message", opening: true, visibility: "public" }, requesterMessage] },
  stop: { event: "message", by: "agent", visibility: "public" },
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

/** The time in which the requester waits: not pending, not done. */
export const requesterWaitClock: ClockDefinition = {
  id: "requesterWait",
  start: { event: "created" },
  stop: { becomes: solved },
  pause: { field: "status.category", is: "pending" },
};
