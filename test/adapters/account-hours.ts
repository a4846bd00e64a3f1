import type { CalendarDefinition } from "supportops/calendar";

/**
 * The hours of the account that the samples were written for, for vendors whose API tells none: Monday to Friday from
 * nine to five, closed on two public holidays. Another account's hours go into the folder as `calendar.json`.
 *
 * @param timeZone - IANA zone of the account; New York's if it is not said.
 */
export function accountHours(timeZone: string | null): CalendarDefinition {
  return {
    timeZone: timeZone ?? "America/New_York",
    weekly: { "mon-fri": [["09:00", "17:00"]] },
    holidays: ["2025-01-20", "2025-02-17"],
  };
}
