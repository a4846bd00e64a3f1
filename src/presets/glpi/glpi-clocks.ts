import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { EventCondition } from "../../condition/event-condition.js";
import { assigned, pending, solved } from "../terms.js";

/** The ticket is taken into account: a technician is assigned or writes. */
const takenIntoAccount: EventCondition = {
  anyOf: [{ becomes: assigned }, { event: "message", by: "agent" }],
};

/** The ids of GLPI's agreements as clocks. */
export type GlpiClockId = "timeToOwn" | "timeToResolve" | "internalTimeToOwn" | "internalTimeToResolve";

/**
 * Time to own and time to resolve of an SLA, which count from the opening of the ticket, and of an OLA
 * (`internal...`), which count from when it is attached. Pending time is taken out of the time to resolve alone; day
 * targets keep the time of day and get the open time of pauses added.
 *
 * Not reproduced: pause time lost when the agreement is swapped; pauses counted in another unit than the target; levels
 * that fall on midnight.
 *
 * @see GLPI source, `LevelAgreement` and its tests; issues 6902, 10594, 15605 and 22678.
 */
export const glpiClocks: readonly ClockDefinition<GlpiClockId>[] = [
  {
    id: "timeToOwn",
    start: { event: "created" },
    stop: takenIntoAccount,
    anchor: "ticketCreated",
    reopen: "ignore",
    onSolve: "fulfil",
  },
  {
    id: "timeToResolve",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    anchor: "ticketCreated",
    reopen: "resume",
  },
  {
    id: "internalTimeToOwn",
    start: { event: "created" },
    stop: takenIntoAccount,
    anchor: "policyMatched",
    reopen: "ignore",
    onSolve: "fulfil",
  },
  {
    id: "internalTimeToResolve",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    anchor: "policyMatched",
    reopen: "resume",
  },
];
