import { ruleDatesBetween } from "supportops/recurrence";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const decade = { from: "2026-01-01", to: "2035-12-31" };

describe("a rule is refused before the engine runs", () => {
  it.each([
    { rule: "", code: "recurrence.ruleInvalid", why: "empty" },
    { rule: "yearly", code: "recurrence.ruleInvalid", why: "prose" },
    { rule: "FREQ=FORTNIGHTLY", code: "recurrence.ruleInvalid", why: "no such frequency" },
    { rule: "INTERVAL=2", code: "recurrence.ruleInvalid", why: "no frequency" },
    { rule: "RRULE:FREQ=YEARLY", code: "recurrence.ruleInvalid", why: "the property name is no part of the rule" },
    { rule: "FREQ=YEARLY;FREQ=DAILY", code: "recurrence.ruleInvalid", why: "a part twice" },
    { rule: "FREQ=YEARLY;BYMONTH", code: "recurrence.ruleInvalid", why: "a part without value" },
    { rule: "FREQ=YEARLY;BYMONTH=13", code: "recurrence.ruleInvalid", why: "no such month" },
    { rule: "FREQ=YEARLY;BYMONTH=-1", code: "recurrence.ruleInvalid", why: "months do not count from the end" },
    { rule: "FREQ=YEARLY;BYMONTHDAY=0", code: "recurrence.ruleInvalid", why: "days count from 1" },
    { rule: "FREQ=YEARLY;BYMONTHDAY=1,", code: "recurrence.ruleInvalid", why: "an empty entry" },
    { rule: "FREQ=WEEKLY;BYDAY=XX", code: "recurrence.ruleInvalid", why: "no such weekday" },
    { rule: "FREQ=YEARLY;BYDAY=54MO", code: "recurrence.ruleInvalid", why: "a year has at most 53" },
    { rule: "FREQ=WEEKLY;WKST=XX", code: "recurrence.ruleInvalid", why: "no such weekday" },
    { rule: "FREQ=YEARLY;INTERVAL=0", code: "recurrence.ruleInvalid", why: "an interval of nothing" },
    { rule: "FREQ=YEARLY;COUNT=1.5", code: "recurrence.ruleInvalid", why: "counts are whole" },
    { rule: "FREQ=YEARLY;UNTIL=2026", code: "recurrence.ruleInvalid", why: "a year is no date" },
    { rule: "FREQ=YEARLY;UNTIL=20260230", code: "time.dateInvalid", why: "no such date" },
    { rule: "FREQ=YEARLY;BYEASTER=99", code: "recurrence.ruleInvalid", why: "too far from Easter" },
    { rule: "FREQ=YEARLY;BYEASTER=x", code: "recurrence.ruleInvalid", why: "no number" },
    { rule: "FREQ=SECONDLY;BYYEARDAY=366", code: "recurrence.partUnsupported", why: "would not end" },
    { rule: "FREQ=MINUTELY", code: "recurrence.partUnsupported", why: "rules give dates" },
    { rule: "FREQ=DAILY;BYHOUR=9", code: "recurrence.partUnsupported", why: "rules give dates" },
    { rule: "FREQ=DAILY;TZID=Europe/Berlin", code: "recurrence.partUnsupported", why: "the calendar has the zone" },
    {
      rule: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      code: "recurrence.noDates",
      why: "February has no 30th; would take seconds",
    },
    {
      rule: "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31,-31",
      code: "recurrence.noDates",
      why: "nor have April and June a 31st",
    },
    { rule: "FREQ=MONTHLY;BYYEARDAY=1", code: "recurrence.partUnsupported", why: "a day of the year is yearly" },
    { rule: "FREQ=WEEKLY;BYMONTHDAY=1", code: "recurrence.partUnsupported", why: "forbidden by RFC 5545" },
    { rule: "FREQ=WEEKLY;BYDAY=2MO", code: "recurrence.partUnsupported", why: "a week has one Monday" },
    { rule: "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20", code: "recurrence.partUnsupported", why: "would never be" },
    { rule: "FREQ=MONTHLY;BYDAY=1MO,TU", code: "recurrence.partUnsupported", why: "the engine would find none" },
    { rule: "FREQ=MONTHLY;BYDAY=6MO", code: "recurrence.partUnsupported", why: "a month has at most five" },
    { rule: "FREQ=YEARLY;BYYEARDAY=100;BYMONTH=1", code: "recurrence.partUnsupported", why: "would never be" },
    { rule: "FREQ=YEARLY;BYEASTER=0;BYDAY=MO", code: "recurrence.partUnsupported", why: "Easter is a Sunday" },
    {
      rule: "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
      code: "recurrence.partUnsupported",
      why: "positions are of a month or year",
    },
    { rule: "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1", code: "recurrence.partUnsupported", why: "whose year is it?" },
  ])("$rule: $why", ({ rule, code }) => {
    expect(issuesOf(() => ruleDatesBetween(rule, decade))[0]).toMatchObject({ code, path: ["rule"] });
  });

  it("with every fault of its parts and of the dates around it", () => {
    const options = { from: "x", to: "y", start: "z" };
    expect(
      issuesOf(() => ruleDatesBetween("FREQ=YEARLY;BYMONTH=13,14;BYDAY=XX", options)).map(({ code }) => code),
    ).toEqual([
      "time.dateInvalid",
      "time.dateInvalid",
      "time.dateInvalid",
      "recurrence.ruleInvalid",
      "recurrence.ruleInvalid",
      "recurrence.ruleInvalid",
    ]);
    expect(issuesOf(() => ruleDatesBetween(null as never, decade))).toMatchObject([{ code: "recurrence.ruleInvalid" }]);
  });

  it("when its start leaves it no date: a 31st of June", () => {
    expect(issuesOf(() => ruleDatesBetween("FREQ=YEARLY;BYMONTH=6", { ...decade, start: "2026-01-31" }))).toMatchObject(
      [{ code: "recurrence.noDates" }],
    );
  });
});
