import { compileCondition } from "../condition/compile-condition.js";
import type { ConditionScope, Predicate } from "../condition/predicate.js";
import { checkArray, checkRecord, checkWord } from "../errors/check-shape.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { type ActorRole, actorRoles } from "../ticket/ticket-event.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { ReportDefinition } from "./report-definition.js";

/** Which tickets a report leaves out. */
export interface TicketFilter {
  /** The name under which a ticket is tallied that does not count, or `null`; other records have no creator. */
  leavesOut(state: TicketState, createdBy: ActorRole | null): string | null;
}

/** Names under which reports tally tickets themselves. */
const ownNames = ["merged", "deleted", "spam", "notCreated", "population", "createdBy"];

/** Reads which tickets count; reports `input.*`, `condition.*`, or `kpi.optionInvalid` for a name that is taken. */
export function checkTicketFilter(
  definition: Pick<ReportDefinition, "population" | "exclude" | "createdBy">,
  scope: ConditionScope,
  issues: Issues,
): TicketFilter {
  const { population, exclude = {}, createdBy } = definition;
  const isMember = population === undefined ? null : compileCondition(population, scope, ["population"], issues);
  const record = checkRecord(exclude, ["exclude"], issues) ?? {};
  const excluded = Object.entries(record).map(([name, condition]): [string, Predicate | undefined] => {
    if (ownNames.includes(name)) {
      const message = "Reports tally tickets of their own under this name.";
      addIssue(issues, "kpi.optionInvalid", ["exclude", name], { message, received: name });
    }
    return [name, compileCondition(condition, scope, ["exclude", name], issues)];
  });
  if (createdBy !== undefined)
    checkArray(createdBy, ["createdBy"], issues)?.forEach((role, index) => {
      checkWord(role, ["createdBy", index], issues, actorRoles);
    });
  return {
    leavesOut(state, creator) {
      if (creator !== null && createdBy?.includes(creator) === false) return "createdBy";
      const found = excluded.find(([, holds]) => holds?.(state, []) === true);
      if (found !== undefined) return found[0];
      return isMember?.(state, []) === false ? "population" : null;
    },
  };
}
