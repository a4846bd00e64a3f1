import { type Calendar, type CalendarDefinition, compileCalendar, isOpen } from "supportops/calendar";
import { describe, expect, it } from "vitest";

/** Bytes of every typed array that a calendar holds on to. */
function bytesHeld(calendar: Calendar): number {
  const seen = new Set<unknown>();
  const weigh = (value: unknown): number => {
    if (typeof value !== "object" || value === null || seen.has(value)) return 0;
    seen.add(value);
    if (ArrayBuffer.isView(value)) return value.byteLength;
    return Reflect.ownKeys(value).reduce((sum, key) => sum + weigh((value as Record<PropertyKey, unknown>)[key]), 0);
  };
  return weigh(calendar);
}

describe("memory", () => {
  const spread = Array.from(
    { length: 500 },
    (_, step) => Date.UTC(1900, 0, 1) + ((step * 7919) % 500) * 19_000_000_000,
  );

  it.each([
    {
      definition: { timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } },
      most: 4_000_000,
      why: "109,938 days in 301 years at 32 bytes, 78,524 weekdays at 4",
    },
    {
      definition: { timeZone: "UTC", weekly: "always" },
      most: 1000,
      why: "one open interval in all",
    },
    {
      definition: {
        timeZone: "UTC",
        weekly: {},
        overrides: {
          "2000-01-01": [
            ["08:00", "09:00"],
            ["10:00", "11:00"],
          ],
          "2100-01-01": [["08:00", "09:00"]],
        },
      },
      most: 1000,
      why: "few openings do not take a row for each part of a day",
    },
  ])(
    "stays bounded under a hostile spread of dates: $why",
    ({ definition, most }) => {
      const calendar = compileCalendar(definition as CalendarDefinition);
      for (const at of spread) isOpen(calendar, at);
      expect(bytesHeld(calendar)).toBeLessThan(most);
      const held = bytesHeld(calendar);
      for (const at of spread) isOpen(calendar, at + 1);
      expect(bytesHeld(calendar)).toBe(held);
      // Loads a zone's offsets of three centuries.
    },
    60_000,
  );
});
