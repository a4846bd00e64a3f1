import type { ClockDefinition } from "../../clock/clock-definition.js";
import {
  agentReply,
  answeredOrSolved,
  assigned,
  firstContact,
  pending,
  requesterMessage,
  solved,
  stayInGroup,
  waitingOnOthers,
} from "../terms.js";

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
    stop: answeredOrSolved,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "update",
    start: { ...agentReply, after: { not: solved } },
    stop: answeredOrSolved,
    pause: pending,
    recurrence: "perEvent",
    reopen: "ignore",
  },
  {
    id: "timeToOwn",
    start: { event: "created" },
    stop: { becomes: assigned },
    reopen: "ignore",
    onSolve: "cancel",
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
  { id: "resolution", start: { event: "created" }, stop: { becomes: solved }, reopen: "resume" },
  { id: "firstResolution", start: { event: "created" }, stop: { becomes: solved }, reopen: "ignore" },
  { id: "groupOwnership", ...stayInGroup },
];
