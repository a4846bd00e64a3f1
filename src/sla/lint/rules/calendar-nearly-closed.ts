import type { Calendar } from "../../../calendar/calendar.js";
import type { LintRule } from "../lint-rule.js";
import { openMsPerYear } from "../open-share.js";

/** An hour a week. */
const leastMsPerYear = 52 * 3_600_000;

/** A calendar that is open for less than an hour in an average week. */
export const calendarNearlyClosed: LintRule = {
  code: "calendarNearlyClosed",
  severity: "warning",
  hint: "Look for a weekday left out, a version without hours, or a holiday that covers everything.",
  find: ({ definition, calendars }) =>
    (definition.calendars ?? []).flatMap(({ id = "" }, place) => {
      const openMs = Math.round(openMsPerYear(calendars.get(id) as Calendar));
      if (openMs >= leastMsPerYear) return [];
      const message = `Calendar ${id} is hardly ever open: ${String(Math.round(openMs / 3_600_000))} hours in an average year.`;
      return [{ path: ["calendars", place], params: { calendar: id, openMs }, message }];
    }),
};
