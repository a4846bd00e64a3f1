import { eventPartsOf } from "../definition-conditions.js";
import type { LintRule } from "../lint-rule.js";

/** A clock that is to recur at each start and starts only with what happens once to a ticket. */
export const recurrenceIdle: LintRule = {
  code: "recurrenceIdle",
  severity: "warning",
  hint: "Leave out the recurrence, or let the clock start with something that can happen again.",
  find: ({ definition }) =>
    definition.clocks.flatMap(({ id, start, recurrence }, place) => {
      const once = eventPartsOf(start, []).every(({ value }) => "event" in value && isOnce(value));
      if (recurrence !== "perEvent" || !once) return [];
      const message = `Clock ${id} is to recur, but starts only with what happens once to a ticket.`;
      return [{ path: ["clocks", place, "recurrence"], params: { clock: id }, message }];
    }),
};

function isOnce(part: { readonly event: string; readonly opening?: boolean }): boolean {
  return part.event === "created" || part.opening === true;
}
