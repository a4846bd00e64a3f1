import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssue, throwIssues } from "../../errors/issues.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";

/** How time in a value counts. */
export interface TimeInValueOptions extends DurationKpiOptions {
  /**
   * `visit` (the default): each stay is one observation, from its beginning until the value changes. `ticket`: all stays of
   * a ticket up to its last solve together; a ticket that is not solved may stay there again, so that it counts as having
   * been there for that time so far. Tickets that never came there do not count.
   */
  readonly per?: "visit" | "ticket";
}

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };

/** The time a ticket's attribute has one value, as a KPI. */
export function timeInValue(
  name: string,
  isThere: Condition,
  { per = "visit", ...options }: TimeInValueOptions,
): Kpi<DurationObservation, DurationState> {
  const issues: Issues = [];
  checkWord(per, ["per"], issues, ["visit", "ticket"]);
  throwIssues(issues);
  return timeOnClock(per === "visit" ? visitClock(name, isThere) : ticketClock(`${name}:perTicket`, isThere), options);
}

/** Refuses to sum up the time in a status in which a ticket is done: the sum would end before it begins. */
export function checkPerTicket(per: unknown, isDone: boolean): void {
  if (per !== "ticket" || !isDone) return;
  const message = "Time in a solved status is counted by visit: a ticket's sum ends with its solve.";
  throwIssue("kpi.optionInvalid", ["per"], { message, received: per });
}

function visitClock(id: string, isThere: Condition): ClockDefinition {
  return { id, start: { becomes: isThere }, stop: { ceases: isThere }, recurrence: "perEvent" };
}

function ticketClock(id: string, isThere: Condition): ClockDefinition {
  return { id, start: { becomes: isThere }, stop: { becomes: solved }, pause: { not: isThere }, reopen: "resume" };
}
