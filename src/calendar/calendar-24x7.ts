import { dayMs } from "../time/civil-date.js";
import { zoneOfTable } from "../time/compile-zones.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import type { Calendar } from "./calendar.js";
import { reservedId } from "./check-calendar-id.js";
import { makeCalendar, planState } from "./make-calendar.js";
import type { Schedule } from "./schedule.js";

const allDay = [0, dayMs];
const alwaysOpen: Schedule = {
  weekly: [allDay, allDay, allDay, allDay, allDay, allDay, allDay],
  holidays: [],
  overrides: new Map(),
  breaks: new Map(),
};

/**
 * The built-in calendar that is always open; its id, `"24x7"`, can be used wherever a calendar is named.
 *
 * @example
 * ```ts
 * businessTimeBetween(calendar24x7, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"); // => 86_400_000
 * ```
 */
export const calendar24x7: Calendar = /* @__PURE__ */ makeCalendar(
  /* @__PURE__ */ planState({
    id: reservedId,
    // Never off UTC, without asking the runtime.
    zone: /* @__PURE__ */ zoneOfTable({
      timeZone: "UTC",
      from: earliestSupportedAt,
      to: supportedEndAt,
      offsetMs: 0,
      transitions: [],
    }),
    versions: [{ from: -Infinity, schedule: alwaysOpen }],
  }),
  { id: reservedId, timeZone: "UTC", weekly: "always" },
);
