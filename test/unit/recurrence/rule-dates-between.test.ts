import { ruleDatesBetween } from "supportops/recurrence";
import { describe, expect, it } from "vitest";

const dates = (rule: string, start: string, from: string, to: string): string =>
  ruleDatesBetween(rule, { start, from, to }).join(" ");

describe("the dates of a rule", () => {
  // The examples of RFC 5545, section 3.8.5.3, with their dates; its time of day 09:00 left out.
  it.each([
    { rule: "FREQ=DAILY;COUNT=3", start: "1997-09-02", dates: "1997-09-02 1997-09-03 1997-09-04" },
    { rule: "FREQ=DAILY;UNTIL=19970904T000000Z", start: "1997-09-02", dates: "1997-09-02 1997-09-03 1997-09-04" },
    {
      rule: "FREQ=DAILY;INTERVAL=10;COUNT=5",
      start: "1997-09-02",
      dates: "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12",
    },
    { rule: "FREQ=WEEKLY;COUNT=3", start: "1997-09-02", dates: "1997-09-02 1997-09-09 1997-09-16" },
    {
      rule: "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      start: "1997-09-02",
      dates:
        "1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02 1997-10-07",
    },
    {
      rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      start: "1997-09-02",
      dates: "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16",
    },
    {
      rule: "FREQ=MONTHLY;COUNT=4;BYDAY=1FR",
      start: "1997-09-05",
      dates: "1997-09-05 1997-10-03 1997-11-07 1997-12-05",
    },
    {
      rule: "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU",
      start: "1997-09-07",
      dates: "1997-09-07 1997-09-28 1997-11-02 1997-11-30",
    },
    { rule: "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", start: "1997-09-22", dates: "1997-09-22 1997-10-20 1997-11-17" },
    { rule: "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", start: "1997-09-28", dates: "1997-09-28 1997-10-29 1997-11-28" },
    {
      rule: "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1",
      start: "1997-09-30",
      dates: "1997-09-30 1997-10-01 1997-10-31 1997-11-01",
    },
    {
      rule: "FREQ=MONTHLY;INTERVAL=18;COUNT=4;BYMONTHDAY=10,11",
      start: "1997-09-10",
      dates: "1997-09-10 1997-09-11 1999-03-10 1999-03-11",
    },
    {
      rule: "FREQ=YEARLY;COUNT=4;BYMONTH=6,7",
      start: "1997-06-10",
      dates: "1997-06-10 1997-07-10 1998-06-10 1998-07-10",
    },
    {
      rule: "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200",
      start: "1997-01-01",
      dates: "1997-01-01 1997-04-10 1997-07-19 2000-01-01",
    },
    { rule: "FREQ=YEARLY;BYDAY=20MO;COUNT=3", start: "1997-05-19", dates: "1997-05-19 1998-05-18 1999-05-17" },
    {
      rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3",
      start: "1997-05-12",
      dates: "1997-05-12 1998-05-11 1999-05-17",
    },
    {
      rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4",
      start: "1997-03-13",
      dates: "1997-03-13 1997-03-20 1997-03-27 1998-03-05",
    },
    {
      rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5",
      start: "1997-09-02",
      dates: "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13",
    },
    {
      rule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
      start: "1996-11-05",
      dates: "1996-11-05 2000-11-07 2004-11-02",
    },
    {
      rule: "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      start: "1997-09-04",
      dates: "1997-09-04 1997-10-07 1997-11-06",
    },
    {
      rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4",
      start: "1997-09-29",
      dates: "1997-09-29 1997-10-30 1997-11-27 1997-12-30",
    },
    {
      rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      start: "1997-08-05",
      dates: "1997-08-05 1997-08-10 1997-08-19 1997-08-24",
    },
    {
      rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      start: "1997-08-05",
      dates: "1997-08-05 1997-08-17 1997-08-19 1997-08-31",
    },
    {
      rule: "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      start: "2007-01-15",
      dates: "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30",
    },
  ])("$rule from $start", ({ rule, start, dates: expected }) => {
    expect(dates(rule, start, start, "2010-12-31")).toBe(expected);
  });

  it.each([
    {
      rule: "FREQ=YEARLY",
      start: "2024-02-29",
      dates: "2024-02-29 2028-02-29",
      why: "what the rule leaves out comes from the start",
    },
    {
      rule: "FREQ=MONTHLY",
      start: "2026-01-31",
      dates: "2026-01-31 2026-03-31 2026-05-31",
      why: "a month without the day is skipped",
    },
    {
      rule: "FREQ=WEEKLY;BYMONTH=2",
      start: "2026-02-20",
      dates: "2026-02-20 2026-02-27 2027-02-05",
      why: "the start gives the weekday",
    },
    {
      rule: "FREQ=YEARLY;BYWEEKNO=1",
      start: "2026-01-01",
      dates: "2026-01-01 2027-01-07 2028-01-06",
      why: "and the weekday of a week number",
    },
    {
      rule: "FREQ=YEARLY;BYEASTER=-2",
      start: "2026-01-01",
      dates: "2026-04-03 2027-03-26 2028-04-14",
      why: "Good Fridays",
    },
    {
      rule: "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
      start: "2026-01-05",
      dates: "2026-01-05 2026-01-19 2026-02-02",
      why: "every second day that is a Monday",
    },
    {
      rule: "FREQ=YEARLY;BYDAY=53TH",
      start: "2026-01-01",
      dates: "2026-12-31 2032-12-30 2037-12-31",
      why: "only some years have a 53rd Thursday",
    },
    {
      rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SA",
      start: "2026-01-01",
      dates: "2048-02-29 2076-02-29 2116-02-29",
      why: "rare, and over 2100, which is no leap year",
    },
  ])("$rule from $start: $why", ({ rule, start, dates: expected }) => {
    expect(dates(rule, start, start, "2200-12-31").split(" ").slice(0, expected.split(" ").length).join(" ")).toBe(
      expected,
    );
  });

  it("do not depend on where the question begins", () => {
    const rule = "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;COUNT=600";
    const all = ruleDatesBetween(rule, { start: "2016-02-29", from: "2016-01-01", to: "2060-12-31" });
    expect(all.length).toBe(600);
    for (const [from, to] of [
      ["2018-05-05", "2018-09-09"],
      ["2026-12-20", "2033-01-10"],
      ["2050-01-01", "2060-01-01"],
    ] as const) {
      expect(ruleDatesBetween(rule, { start: "2016-02-29", from, to })).toEqual(
        all.filter((date) => date >= from && date <= to),
      );
    }
  });

  it("are none before the start, after UNTIL, or where the span runs backwards", () => {
    expect(dates("FREQ=DAILY", "2026-01-05", "2026-01-01", "2026-01-04")).toBe("");
    expect(dates("FREQ=DAILY;UNTIL=20260105", "2026-01-01", "2026-01-06", "2026-01-09")).toBe("");
    expect(dates("FREQ=DAILY", "2026-01-01", "2026-01-09", "2026-01-08")).toBe("");
    expect(dates("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYSETPOS=2", "2026-01-01", "2026-01-01", "2030-01-01")).toBe("");
  });

  it("start with 1900 by default, and reach the last supported year", () => {
    expect(ruleDatesBetween("FREQ=YEARLY;INTERVAL=100", { from: "1900-01-01", to: "2200-12-31" })).toEqual([
      "1900-01-01",
      "2000-01-01",
      "2100-01-01",
      "2200-01-01",
    ]);
  });
});
