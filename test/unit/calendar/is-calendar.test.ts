import { calendar24x7, compileCalendar, isCalendar, unionCalendars } from "supportops/calendar";
import { describe, expect, it } from "vitest";

const definition = { timeZone: "UTC", weekly: {} } as const;

describe("isCalendar", () => {
  it.each([
    { value: calendar24x7, is: true, why: "the built-in one" },
    { value: compileCalendar(definition), is: true, why: "a compiled one" },
    { value: unionCalendars([calendar24x7, compileCalendar(definition)]), is: true, why: "one made of others" },
    { value: definition, is: false, why: "a definition" },
    { value: null, is: false, why: "nothing" },
    { value: "24x7", is: false, why: "an id" },
  ])("$is for $why", ({ value, is }) => {
    expect(isCalendar(value)).toBe(is);
  });
});
