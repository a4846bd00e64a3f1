import { allTargets } from "../definition-targets.js";
import type { LintRule } from "../lint-rule.js";

/** A calendar that no target counts with. */
export const calendarUnused: LintRule = {
  code: "calendarUnused",
  severity: "info",
  hint: "Name it in a target, or take it away.",
  find: ({ definition }) => {
    const named = allTargets(definition).map(({ target }) => target.calendar);
    // A ticket may name any of them.
    if (named.some((calendar) => typeof calendar === "object")) return [];
    return (definition.calendars ?? []).flatMap(({ id = "" }, place) => {
      const message = `No target counts with calendar ${id}.`;
      return named.includes(id) ? [] : [{ path: ["calendars", place], params: { calendar: id }, message }];
    });
  },
};
