import { compileOnCall, lintOnCall, onCallFairness } from "supportops/on-call";
import { compileCalendar } from "supportops/calendar";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const hours = (count: number): number => count * 3_600_000;
const daily = { from: "2026-03-23", handOver: "00:00", every: { days: 1 } } as const;
const week = { from: "2026-03-23T00:00:00Z", to: "2026-03-30T00:00:00Z" };

describe("onCallFairness", () => {
  it("sums up hours, nights, weekends and holidays of each person", () => {
    const onCall = compileOnCall({ timeZone: "UTC", layers: [{ id: "first", people: ["bo", "ada"], ...daily }] });
    // Bo has Monday, Wednesday, Friday and Sunday; a date has 6 hours of night before 06:00 and 2 after 22:00.
    expect(onCallFairness(onCall, { ...week, holidays: ["2026-03-25", "2026-03-26"] })).toEqual({
      people: [
        {
          person: "ada",
          totalMs: hours(72),
          share: 3 / 7,
          nightMs: hours(24),
          weekendMs: hours(24),
          holidayMs: hours(24),
          shifts: 3,
        },
        {
          person: "bo",
          totalMs: hours(96),
          share: 4 / 7,
          nightMs: hours(32),
          weekendMs: hours(24),
          holidayMs: hours(24),
          shifts: 4,
        },
      ],
      coveredMs: hours(168),
    });
  });

  it("takes nights and dates by the clock of the layer's zone, also as it changes", () => {
    // Berlin goes forward at 02:00 on Sunday the 29th: the night from Saturday to Sunday has 7 hours.
    const layer = { id: "first", timeZone: "Europe/Berlin", people: ["ada"], ...daily };
    const onCall = compileOnCall({ timeZone: "UTC", layers: [layer] });
    const span = { from: "2026-03-28T11:00:00Z", to: "2026-03-29T10:00:00Z" };
    const [ada] = onCallFairness(onCall, { ...span, holidays: ["2026-03-29"] }).people;
    expect(ada).toMatchObject({ totalMs: hours(23), nightMs: hours(7), weekendMs: hours(23), holidayMs: hours(11) });
  });

  it("takes another night, adds up layers, and names those without a shift", () => {
    const layers = [
      { id: "first", people: ["ada", "bo"], ...daily },
      { id: "second", people: ["ada"], ...daily, hours: { mon: [["20:00", "22:00"]] } },
    ] as const;
    const onCall = compileOnCall({ timeZone: "UTC", layers });
    const monday = { from: "2026-03-23T00:00:00Z", to: "2026-03-24T00:00:00Z", night: ["21:00", "24:00"] } as const;
    const { people, coveredMs } = onCallFairness(onCall, monday);
    expect(people.map(({ person, totalMs, nightMs, share }) => [person, totalMs, nightMs, share])).toEqual([
      ["ada", hours(26), hours(4), 1],
      ["bo", 0, 0, 0],
    ]);
    expect(coveredMs).toBe(hours(26));
  });

  it("of no time is nothing", () => {
    const onCall = compileOnCall({ timeZone: "UTC", layers: [{ id: "first", people: ["ada"], ...daily }] });
    expect(onCallFairness(onCall, { from: week.to, to: week.from })).toMatchObject({
      coveredMs: 0,
      people: [{ share: 0 }],
    });
  });

  it.each([
    [{ night: ["22:00", "22:00"] as const }, "calendar.rangeEmpty"],
    [{ holidays: ["2026-02-30"] }, "time.dateInvalid"],
    [{ from: "2026-03-23" }, "time.instantInvalid"],
  ])("refuses %o", (wrong, code) => {
    const onCall = compileOnCall({ timeZone: "UTC", layers: [{ id: "first", people: ["ada"], ...daily }] });
    expect(issuesOf(() => onCallFairness(onCall, { ...week, ...wrong })).map((issue) => issue.code)).toEqual([code]);
  });
});

describe("lintOnCall", () => {
  const monday = { from: "2026-03-23T00:00:00Z", to: "2026-03-24T00:00:00Z" };
  const found = (layers: readonly object[], calendar?: ReturnType<typeof compileCalendar>): unknown =>
    lintOnCall(compileOnCall({ timeZone: "UTC", layers: layers as never }), {
      ...monday,
      ...(calendar === undefined ? {} : { calendar }),
    }).map(({ code, person, from, to }) => [code, person, toIso(from).slice(8, 16), toIso(to).slice(8, 16)]);
  const day = { id: "day", people: ["ada"], ...daily, hours: { "mon-fri": [["09:00", "16:00"]] } };

  it("finds the hours of a calendar that nobody covers", () => {
    const office = compileCalendar({ timeZone: "UTC", weekly: { "mon-fri": [["08:00", "17:00"]] } });
    expect(found([day], office)).toEqual([
      ["uncovered", null, "23T08:00", "23T09:00"],
      ["uncovered", null, "23T16:00", "23T17:00"],
    ]);
  });

  it("looks round the clock without one", () => {
    expect(found([day])).toEqual([
      ["uncovered", null, "23T00:00", "23T09:00"],
      ["uncovered", null, "23T16:00", "24T00:00"],
    ]);
  });

  it("finds nothing where all is well", () => {
    expect(found([{ ...day, hours: { "mon-sun": [["00:00", "24:00"]] } }])).toEqual([]);
  });

  it("finds who would have to answer in two layers, and who never has a turn", () => {
    const all = { id: "all", people: ["ada", "bo"], ...daily };
    expect(found([{ ...day, people: ["ada", "cy"] }, all, { ...day, id: "third" }])).toEqual([
      ["neverOnCall", "cy", "23T00:00", "24T00:00"],
      ["neverOnCall", "bo", "23T00:00", "24T00:00"],
      ["twiceAtOnce", "ada", "23T09:00", "23T16:00"],
      ["twiceAtOnce", "ada", "23T09:00", "23T16:00"],
    ]);
  });

  it("says it in words", () => {
    const [first] = lintOnCall(compileOnCall({ timeZone: "UTC", layers: [day as never] }), monday);
    expect(first?.message).toBe("Nobody is on call from 2026-03-23T00:00:00.000Z to 2026-03-23T09:00:00.000Z.");
  });
});
