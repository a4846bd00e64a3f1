import { businessDayLength, calendar24x7, compileCalendar } from "supportops/calendar";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const hourMs = 3_600_000;
const timeZone = "Europe/Berlin";

describe("businessDayLength is the usual open time of a date", () => {
  it.each([
    { weekly: { "mon-fri": [["09:00", "17:00"]] }, hours: 8, why: "every date is alike; weekends have none" },
    { weekly: { "mon-thu": [["09:00", "17:00"]], fri: [["09:00", "14:00"]] }, hours: 8, why: "four dates outvote one" },
    { weekly: { mon: [["09:00", "17:00"]], tue: [["09:00", "14:00"]] }, hours: 8, why: "a tie goes to the longer" },
    {
      weekly: {
        "mon-sun": [
          ["08:00", "12:00"],
          ["13:00", "17:30"],
        ],
      },
      hours: 8.5,
      why: "the parts of a date add up",
    },
    { weekly: { sat: [["20:00", "02:00"]] }, hours: 4, why: "what is open after midnight belongs to the next date" },
  ] as const)("$weekly: $hours h, $why", ({ weekly, hours }) => {
    const calendar = compileCalendar({ timeZone, weekly });
    // From Friday 2026-03-27: four weeks in which clocks are set forward once, at night.
    expect(businessDayLength(calendar, "2026-03-27T12:00:00Z")).toBe(hours * hourMs);
  });

  it("a date with 23 hours does not make a day of 24 shorter", () => {
    const always = compileCalendar({ timeZone, weekly: "always" });
    expect(businessDayLength(always, "2026-03-27T12:00:00Z")).toBe(24 * hourMs);
  });

  it("is null where nothing opens for four weeks", () => {
    const weekly = { "mon-fri": [["09:00", "17:00"]] } as const;
    const closed = compileCalendar({ timeZone, weekly, holidays: [{ from: "2026-03-01", to: "2026-06-30" }] });
    expect(businessDayLength(closed, "2026-03-27T12:00:00Z")).toBeNull();
  });

  it("looks at what is left of the supported years", () => {
    expect(businessDayLength(calendar24x7, "2200-12-20T12:00:00Z")).toBe(24 * hourMs);
    expect(businessDayLength(calendar24x7, "2200-12-31T12:00:00Z")).toBeNull();
  });

  it("refuses what is no calendar and no instant", () => {
    expect(issuesOf(() => businessDayLength({} as never, 0))).toMatchObject([{ code: "calendar.handleExpected" }]);
    expect(issuesOf(() => businessDayLength(calendar24x7, Number.NaN))).toMatchObject([
      { code: "time.instantInvalid" },
    ]);
  });
});
