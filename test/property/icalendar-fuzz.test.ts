import * as fc from "fast-check";
import { compileCalendar } from "supportops/calendar";
import { isSupportOpsError } from "supportops/errors";
import { parseICalendar } from "supportops/icalendar";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";

const time = fc.constantFrom(
  "20260501",
  "20260501T120000",
  "20260501T120000Z",
  "20261399",
  "19000101",
  "22001231",
  "x",
  "",
);
const names = [
  "DTSTART",
  "DTEND",
  "EXDATE",
  "RDATE",
  "RECURRENCE-ID",
  "DURATION",
  "RRULE",
  "STATUS",
  "UID",
  "SUMMARY",
  "X",
];
const parameters = fc.constantFrom(
  "",
  ";VALUE=DATE",
  ";VALUE=PERIOD",
  ";TZID=Asia/Kolkata",
  ";TZID=Nowhere",
  ";VALUE=x",
);
const rule = fc.constantFrom(
  ...[
    "FREQ=YEARLY",
    "FREQ=DAILY;COUNT=99999",
    "FREQ=SECONDLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=0",
  ],
);
const value = fc.oneof(time, rule, fc.constantFrom("P1D", "PT999999999H", "P-1D", "CANCELLED", "a"), fc.string());
const line = fc
  .tuple(fc.constantFrom(...names), parameters, value)
  .map(([name, tail, text]) => `${name}${tail}:${text}`);
const event = fc.array(line, { maxLength: 6 }).map((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\n"));
const text = fc
  .array(event, { maxLength: 3 })
  .map((events) => ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR"].join("\n"));
const options = { timeZone: "Pacific/Apia", from: "2026-01-01", to: "2026-12-31", recurrence };

describe("iCalendar text", () => {
  it("of any kind becomes parts of a definition that compiles, or one coded error", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (input) => {
        try {
          const { holidays, breaks } = parseICalendar(input, options);
          const calendar = compileCalendar({ timeZone: "Pacific/Apia", weekly: "always", holidays, breaks });
          expect(calendar.timeZone).toBe("Pacific/Apia");
        } catch (error) {
          expect(isSupportOpsError(error) && error.code).toBe("icalendar.unreadable");
        }
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});
