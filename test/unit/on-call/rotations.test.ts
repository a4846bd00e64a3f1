import { compileOnCall, type OnCallLayer, onCallAt, onCallBetween } from "supportops/on-call";
import { recurrence } from "supportops/recurrence";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";

/** The shifts of one layer: who, from when, for how many hours. */
function shiftsOf(layer: Omit<OnCallLayer, "id" | "people">, from: string, to: string, people = ["ada", "bo", "cy"]) {
  const onCall = compileOnCall({ timeZone: "UTC", layers: [{ id: "first", people, ...layer }] }, { recurrence });
  return onCallBetween(onCall, from, to).primary.map((shift) => [
    shift.person,
    toIso(shift.from).slice(0, 16),
    (shift.to - shift.from) / 3_600_000,
  ]);
}

describe("a rotation changes hands", () => {
  const daily = { from: "2026-03-23", handOver: "09:00", every: { days: 1 } } as const;

  it("at the same wall time, person after person", () => {
    expect(shiftsOf(daily, "2026-03-23T00:00:00Z", "2026-03-26T12:00:00Z")).toEqual([
      ["ada", "2026-03-23T09:00", 24],
      ["bo", "2026-03-24T09:00", 24],
      ["cy", "2026-03-25T09:00", 24],
      ["ada", "2026-03-26T09:00", 3],
    ]);
  });

  it("every two weeks, and ends with the hand-over on its last date", () => {
    const layer = { ...daily, every: { weeks: 2 }, to: "2026-04-10" };
    expect(shiftsOf(layer, "2026-03-23T00:00:00Z", "2026-05-01T00:00:00Z")).toEqual([
      ["ada", "2026-03-23T09:00", 14 * 24],
      ["bo", "2026-04-06T09:00", 4 * 24],
    ]);
  });

  it("on the dates of a rule, of which the first on or after its start is the first hand-over", () => {
    const layer = { ...daily, from: "2026-03-24", every: { rule: "FREQ=WEEKLY;BYDAY=MO,TH" } };
    expect(shiftsOf(layer, "2026-03-23T00:00:00Z", "2026-04-04T09:00:00Z")).toEqual([
      ["ada", "2026-03-26T09:00", 4 * 24],
      ["bo", "2026-03-30T09:00", 3 * 24],
      ["cy", "2026-04-02T09:00", 2 * 24],
    ]);
  });

  it("by a rule with years between its dates", () => {
    const layer = { ...daily, every: { rule: "FREQ=YEARLY;INTERVAL=9" } };
    expect(shiftsOf(layer, "2035-03-22T09:00:00Z", "2035-03-24T09:00:00Z")).toEqual([
      ["ada", "2035-03-22T09:00", 24],
      ["bo", "2035-03-23T09:00", 24],
    ]);
  });

  it("by a rule whose dates are over: the last turn goes on", () => {
    const layer = { ...daily, every: { rule: "FREQ=DAILY;COUNT=2" } };
    expect(shiftsOf(layer, "2199-01-01T00:00:00Z", "2199-01-01T01:00:00Z")).toEqual([["bo", "2199-01-01T00:00", 1]]);
  });

  it("at midnight, written 24:00, on the date after", () => {
    const layer = { ...daily, handOver: "24:00" };
    expect(shiftsOf(layer, "2026-03-23T00:00:00Z", "2026-03-25T12:00:00Z")).toEqual([
      ["ada", "2026-03-24T00:00", 24],
      ["bo", "2026-03-25T00:00", 12],
    ]);
  });

  it("only inside the layer's hours", () => {
    const hours = { "mon-fri": [["08:00", "12:00"]] } as const;
    const layer = { ...daily, hours };
    expect(shiftsOf(layer, "2026-03-23T00:00:00Z", "2026-03-24T12:00:00Z")).toEqual([
      ["ada", "2026-03-23T09:00", 3],
      ["ada", "2026-03-24T08:00", 1],
      ["bo", "2026-03-24T09:00", 3],
    ]);
  });
});

// Offsets by the tz database, instants by hand.
describe("across a clock change the hand-over keeps its wall time", () => {
  it.each([
    {
      why: "New York goes forward on 2026-03-08, so that the week has 167 hours",
      layer: { timeZone: "America/New_York", from: "2026-03-02", handOver: "09:00", every: { weeks: 1 } },
      span: ["2026-03-02T14:00:00Z", "2026-03-09T14:00:00Z"],
      shifts: [
        ["ada", "2026-03-02T14:00", 167],
        ["bo", "2026-03-09T13:00", 1],
      ],
    },
    {
      why: "and back on 2026-11-01, 169 hours; it is the 35th week, of two people the first one's",
      people: ["ada", "bo"],
      layer: { timeZone: "America/New_York", from: "2026-03-02", handOver: "09:00", every: { weeks: 1 } },
      span: ["2026-10-26T13:00:00Z", "2026-11-02T15:00:00Z"],
      shifts: [
        ["ada", "2026-10-26T13:00", 169],
        ["bo", "2026-11-02T14:00", 1],
      ],
    },
    {
      why: "Lord Howe goes back by half an hour at 02:00 on 2026-04-05: of two 01:45 the first counts",
      layer: { timeZone: "Australia/Lord_Howe", from: "2026-04-04", handOver: "01:45", every: { days: 1 } },
      span: ["2026-04-03T14:45:00Z", "2026-04-05T16:15:00Z"],
      shifts: [
        ["ada", "2026-04-03T14:45", 24],
        ["bo", "2026-04-04T14:45", 24.5],
        ["cy", "2026-04-05T15:15", 1],
      ],
    },
    {
      why: "and forward on 2026-10-04: 02:15 does not exist and is read as 02:45",
      layer: { timeZone: "Australia/Lord_Howe", from: "2026-10-03", handOver: "02:15", every: { days: 1 } },
      span: ["2026-10-02T15:45:00Z", "2026-10-04T16:15:00Z"],
      shifts: [
        ["ada", "2026-10-02T15:45", 24],
        ["bo", "2026-10-03T15:45", 23.5],
        ["cy", "2026-10-04T15:15", 1],
      ],
    },
    {
      why: "Apia had no 2011-12-30: the turn of that date has no length, and the one of the 31st begins instead",
      layer: { timeZone: "Pacific/Apia", from: "2011-12-28", handOver: "09:00", every: { days: 1 } },
      span: ["2011-12-28T19:00:00Z", "2011-12-31T20:00:00Z"],
      shifts: [
        ["ada", "2011-12-28T19:00", 24],
        ["bo", "2011-12-29T19:00", 24],
        ["ada", "2011-12-30T19:00", 24],
        ["bo", "2011-12-31T19:00", 1],
      ],
    },
  ] as const)("$why", ({ layer, span: [from, to], shifts, ...rest }) => {
    const people = "people" in rest ? [...rest.people] : undefined;
    expect(shiftsOf(layer, from, to, people)).toEqual(shifts);
  });

  it("and whoever is asked at its instant is the one who takes over", () => {
    const layer = { id: "first", people: ["ada", "bo"], from: "2026-03-02", handOver: "09:00", every: { weeks: 1 } };
    const onCall = compileOnCall({ timeZone: "America/New_York", layers: [layer] });
    expect(onCallAt(onCall, "2026-03-09T12:59:59.999Z").primary).toBe("ada");
    expect(onCallAt(onCall, "2026-03-09T13:00:00Z").primary).toBe("bo");
  });
});
