import { describe, expect, it } from "vitest";
import type { HolidayDefinition } from "../../../../src/calendar/calendar-definition.js";
import { orderHolidays } from "../../../../src/adapters/payload/order-holidays.js";

describe("orderHolidays", () => {
  it("goes by the first date of each form; a rule without a start comes first, equal dates go by what they say", () => {
    const ordered: readonly HolidayDefinition[] = [
      { rule: "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1" },
      "2026-01-01",
      { from: "2026-02-01", to: "2026-02-03" },
      { rule: "FREQ=DAILY;COUNT=2", start: "2026-03-01" },
      { date: "2026-04-06", name: "Easter Monday" },
      { date: "2026-04-06", name: "Outing" },
    ];
    expect(orderHolidays([...ordered].reverse())).toEqual(ordered);
  });
});
