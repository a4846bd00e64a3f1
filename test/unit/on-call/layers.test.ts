import { compileOnCall, type OnCallDefinition, onCallAt, onCallBetween } from "supportops/on-call";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";

const daily = { from: "2026-03-23", handOver: "00:00", every: { days: 1 } } as const;

/** The sun goes from east to west; whoever has no desk open is covered by the manager. */
const sun: OnCallDefinition = {
  timeZone: "UTC",
  layers: [
    {
      id: "berlin",
      timeZone: "Europe/Berlin",
      people: ["ada", "bo"],
      hours: { "mon-fri": [["09:00", "17:00"]] },
      ...daily,
    },
    {
      id: "new york",
      timeZone: "America/New_York",
      people: ["cy"],
      hours: { "mon-fri": [["09:00", "17:00"]] },
      ...daily,
    },
    { id: "manager", people: ["di"], ...daily, to: "2026-03-25" },
  ],
};
const day = (time: string): string => `2026-03-23T${time}:00Z`;

describe("layers", () => {
  it("follow the sun: the first one that has someone answers", () => {
    const { primary, gaps } = onCallBetween(compileOnCall(sun), day("00:00"), "2026-03-24T00:00:00Z");
    // Berlin is an hour ahead of UTC, New York already four behind: 13:00 to 21:00.
    expect(primary.map(({ person, from }) => [person, toIso(from).slice(11, 16)])).toEqual([
      ["di", "00:00"],
      ["ada", "08:00"],
      ["cy", "16:00"],
      ["di", "21:00"],
    ]);
    expect(gaps).toEqual([]);
  });

  it("are each given with its own shifts", () => {
    const { layers } = onCallBetween(compileOnCall(sun), day("00:00"), "2026-03-24T00:00:00Z");
    expect(layers.map(({ layer, shifts }) => [layer, shifts.map(({ person }) => person)])).toEqual([
      ["berlin", ["ada"]],
      ["new york", ["cy"]],
      ["manager", ["di"]],
    ]);
  });

  it("leave gaps where none has anyone", () => {
    const { gaps } = onCallBetween(compileOnCall(sun), "2026-03-25T00:00:00Z", "2026-03-26T00:00:00Z");
    expect(gaps.map(({ from, to }) => [toIso(from), toIso(to)])).toEqual([
      ["2026-03-25T00:00:00.000Z", "2026-03-25T08:00:00.000Z"],
      ["2026-03-25T21:00:00.000Z", "2026-03-26T00:00:00.000Z"],
    ]);
  });

  it("are all told of an instant, with their whole shifts", () => {
    const { primary, layers } = onCallAt(compileOnCall(sun), day("14:00"));
    expect(primary).toBe("ada");
    expect(layers.map(({ shift }) => [shift?.person, shift && toIso(shift.to)])).toEqual([
      ["ada", "2026-03-23T16:00:00.000Z"],
      ["cy", "2026-03-23T21:00:00.000Z"],
      ["di", "2026-03-24T00:00:00.000Z"],
    ]);
    expect(onCallAt(compileOnCall(sun), "2026-03-28T12:00:00Z")).toEqual({
      primary: null,
      layers: ["berlin", "new york", "manager"].map((layer) => ({ layer, shift: null })),
    });
  });

  it("have nothing over no time", () => {
    expect(onCallBetween(compileOnCall(sun), day("12:00"), day("12:00"))).toEqual({
      primary: [],
      layers: ["berlin", "new york", "manager"].map((layer) => ({ layer, shifts: [] })),
      gaps: [],
    });
  });
});

const first = { id: "first", people: ["ada", "bo", "cy"], ...daily };
const shiftsOf = (changes: Partial<OnCallDefinition>, to = "2026-03-27T00:00:00Z"): unknown =>
  onCallBetween(compileOnCall({ timeZone: "UTC", layers: [first], ...changes }), day("00:00"), to).primary.map(
    ({ person, from, by }) => [person, toIso(from).slice(8, 13), by],
  );

describe("an override", () => {
  it("stands in for some time", () => {
    const overrides = [{ layer: "first", from: day("18:00"), to: "2026-03-24T06:00:00Z", person: "eve" }];
    expect(shiftsOf({ overrides }, "2026-03-25T00:00:00Z")).toEqual([
      ["ada", "23T00", "rotation"],
      ["eve", "23T18", "override"],
      ["bo", "24T06", "rotation"],
    ]);
  });

  it("without a person leaves nobody", () => {
    const overrides = [{ layer: "first", from: day("06:00"), to: day("07:00") }];
    const onCall = compileOnCall({ timeZone: "UTC", layers: [first], overrides });
    expect(onCallAt(onCall, day("06:30"))).toEqual({ primary: null, layers: [{ layer: "first", shift: null }] });
    expect(onCallBetween(onCall, day("00:00"), day("12:00")).gaps).toEqual([
      { from: Date.parse(day("06:00")), to: Date.parse(day("07:00")) },
    ]);
  });

  it("covers earlier ones in the list, and time outside the layer's hours", () => {
    const overrides = [
      { layer: "first", from: day("06:00"), to: day("12:00"), person: "eve" },
      { layer: "first", from: day("08:00"), to: day("10:00"), person: "fay" },
    ];
    const layers = [{ ...first, hours: { mon: [["11:00", "13:00"]] } }] as const;
    expect(shiftsOf({ overrides, layers }, "2026-03-24T00:00:00Z")).toEqual([
      ["eve", "23T06", "override"],
      ["fay", "23T08", "override"],
      ["eve", "23T10", "override"],
      ["ada", "23T12", "rotation"],
    ]);
    const onCall = compileOnCall({ timeZone: "UTC", layers, overrides });
    expect(onCallAt(onCall, day("09:00")).layers[0]?.shift).toEqual({
      from: Date.parse(day("08:00")),
      to: Date.parse(day("10:00")),
      person: "fay",
      layer: "first",
      by: "override",
    });
  });

  it("before the rotation begins is a shift of its own", () => {
    const overrides = [{ layer: "first", from: "2026-03-22T10:00:00Z", to: "2026-03-22T12:00:00Z", person: "eve" }];
    const onCall = compileOnCall({ timeZone: "UTC", layers: [first], overrides });
    expect(onCallAt(onCall, "2026-03-22T11:00:00Z").layers[0]?.shift?.from).toBe(Date.parse("2026-03-22T10:00:00Z"));
    expect(onCallAt(onCall, "2026-03-22T12:00:00Z").primary).toBeNull();
  });

  it("of one layer leaves the others alone", () => {
    const overrides = [{ layer: "second", from: day("00:00"), to: "2026-03-24T00:00:00Z", person: "eve" }];
    const layers = [first, { ...first, id: "second" }];
    expect(shiftsOf({ overrides, layers }, "2026-03-24T00:00:00Z")).toEqual([["ada", "23T00", "rotation"]]);
  });
});

describe("a swap", () => {
  it("changes the people of two turns", () => {
    const swaps = [{ layer: "first", turns: [day("12:00"), "2026-03-25T23:59:59Z"] as const }];
    expect(shiftsOf({ swaps })).toEqual([
      ["cy", "23T00", "swap"],
      ["bo", "24T00", "rotation"],
      ["ada", "25T00", "swap"],
      ["ada", "26T00", "rotation"],
    ]);
  });

  it("comes after those before it, and under overrides", () => {
    const swaps = [
      { layer: "first", turns: [day("12:00"), "2026-03-25T12:00:00Z"] as const },
      { layer: "first", turns: ["2026-03-25T12:00:00Z", "2026-03-24T12:00:00Z"] as const },
    ];
    const overrides = [{ layer: "first", from: day("00:00"), to: day("12:00"), person: "eve" }];
    expect(shiftsOf({ swaps, overrides })).toEqual([
      ["eve", "23T00", "override"],
      ["cy", "23T12", "swap"],
      ["ada", "24T00", "swap"],
      ["bo", "25T00", "swap"],
      ["ada", "26T00", "rotation"],
    ]);
  });
});
