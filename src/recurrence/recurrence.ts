import type { Issue, IssuePath } from "../errors/issue.js";

/** The dates of one rule, as whole days since 1970-01-01. */
export interface RuleDates {
  /**
   * The rule's dates in [fromDay, toDay), ascending, without repeats; empty if there are none.
   *
   * @param fromDay - First day.
   * @param toDay - End, itself outside.
   */
  daysBetween(fromDay: number, toDay: number): readonly number[];
}

/**
 * What understands recurrence rules. It is handed to the functions that take rules, so that a program without rules
 * does not load a rule engine; `recurrence` of `supportops/recurrence` is the one to hand in.
 */
export interface Recurrence {
  /**
   * Reads a rule; reports `recurrence.*` for one that is unreadable, unsupported or has no dates.
   *
   * @param rule - RFC 5545 recurrence rule without `RRULE:`.
   * @param startDay - DTSTART as whole days since 1970-01-01.
   * @param path - Where the rule stands in the input.
   * @param issues - The list to append to.
   * @returns Its dates, or undefined where an issue was added.
   */
  checkRule(rule: unknown, startDay: number, path: IssuePath, issues: Issue[]): RuleDates | undefined;
}
