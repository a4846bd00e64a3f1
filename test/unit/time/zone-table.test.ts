import { describe, expect, it } from "vitest";
import type { Issue } from "supportops/errors";
import type { Issues } from "../../../src/errors/issues.js";
import { checkZoneTable } from "../../../src/time/zone-table.js";

const hour = 3_600_000;
const table = {
  timeZone: "Europe/Berlin",
  from: Date.UTC(2026, 0, 1),
  to: Date.UTC(2027, 0, 1),
  offsetMs: hour,
  transitions: [
    { at: Date.UTC(2026, 2, 29, 1), offsetMs: 2 * hour },
    { at: Date.UTC(2026, 9, 25, 1), offsetMs: hour },
  ],
};

function check(value: unknown): { table: unknown; issues: readonly Issue[] } {
  const issues: Issues = [];
  return { table: checkZoneTable(value, ["zones", 0], issues), issues };
}

describe("checkZoneTable", () => {
  it.each([
    { value: table, why: "a year of Berlin" },
    { value: { ...table, transitions: [] }, why: "a zone may never change its clocks" },
    { value: { ...table, offsetMs: -18 * hour }, why: "18 hours are the widest offset" },
    { value: { ...table, offsetMs: -2_670_000 }, why: "offsets may have seconds" },
  ])("accepts a table: $why", ({ value }) => {
    expect(check(value)).toEqual({ table: value, issues: [] });
  });

  it("reads instants in every form that names one, so that people can write tables", () => {
    const written = { ...table, from: "2026-01-01T00:00:00Z", to: new Date(table.to) };
    expect(check(written)).toEqual({ table, issues: [] });
  });

  it.each<{ value: unknown; code: string; path: (string | number)[]; why: string }>([
    { value: null, code: "input.type", path: [], why: "null is no table" },
    { value: undefined, code: "input.required", path: [], why: "nothing is no table" },
    { value: { ...table, zone: 1 }, code: "input.unknownKey", path: ["zone"], why: "the key is timeZone" },
    { value: { ...table, timeZone: "" }, code: "input.type", path: ["timeZone"], why: "the zone has a name" },
    { value: { ...table, from: Number.NaN }, code: "time.instantInvalid", path: ["from"], why: "NaN is no instant" },
    { value: { ...table, to: "2027-01-01T00:00" }, code: "time.offsetMissing", path: ["to"], why: "whose clock?" },
    { value: { ...table, to: 1e15 }, code: "time.outOfRange", path: ["to"], why: "the year 33658" },
    { value: { ...table, offsetMs: 0.5 }, code: "time.zoneTableInvalid", path: ["offsetMs"], why: "a fraction" },
    { value: { ...table, offsetMs: "+01:00" }, code: "time.zoneTableInvalid", path: ["offsetMs"], why: "text" },
    {
      value: { ...table, offsetMs: 18 * hour + 1 },
      code: "time.zoneTableInvalid",
      path: ["offsetMs"],
      why: "too wide",
    },
    { value: { ...table, transitions: {} }, code: "input.type", path: ["transitions"], why: "rows are a list" },
    { value: { ...table, transitions: [7] }, code: "input.type", path: ["transitions", 0], why: "a row is an object" },
    {
      value: { ...table, transitions: [{ at: table.from + 1, offsetMs: 0, isDst: false }] },
      code: "input.unknownKey",
      path: ["transitions", 0, "isDst"],
      why: "a row has two keys",
    },
    {
      value: { ...table, transitions: [{ at: "x", offsetMs: 0 }] },
      code: "time.instantInvalid",
      path: ["transitions", 0, "at"],
      why: "text that is no instant",
    },
    {
      value: { ...table, transitions: [{ at: table.from + 1, offsetMs: Infinity }] },
      code: "time.zoneTableInvalid",
      path: ["transitions", 0, "offsetMs"],
      why: "infinity is no offset",
    },
    {
      value: { ...table, transitions: [...table.transitions].reverse() },
      code: "time.zoneTableInvalid",
      path: ["transitions"],
      why: "October stands before March",
    },
    {
      value: { ...table, transitions: [table.transitions[0], table.transitions[0]] },
      code: "time.zoneTableInvalid",
      path: ["transitions"],
      why: "one instant has one offset",
    },
    {
      value: { ...table, transitions: [{ at: table.from, offsetMs: 0 }] },
      code: "time.zoneTableInvalid",
      path: ["transitions"],
      why: "the offset at the start is said by offsetMs",
    },
    {
      value: { ...table, transitions: [{ at: table.to, offsetMs: 0 }] },
      code: "time.zoneTableInvalid",
      path: ["transitions"],
      why: "the end is not covered",
    },
    {
      value: { ...table, to: table.from, transitions: [] },
      code: "time.zoneTableInvalid",
      path: ["transitions"],
      why: "an empty span covers nothing",
    },
  ])("refuses with $code at $path: $why", ({ value, code, path }) => {
    const { issues } = check(value);
    expect(issues).toMatchObject([{ code, path: ["zones", 0, ...path] }]);
  });

  it("returns no table and all faults at once when several parts are bad", () => {
    const faulty = { timeZone: 1, from: "x", to: "y", offsetMs: "z", transitions: [{ at: "a", offsetMs: "b" }] };
    const { table: read, issues } = check(faulty);
    expect(read).toBeUndefined();
    expect(issues.map(({ path }) => path.slice(2).join("."))).toEqual([
      "timeZone",
      "from",
      "to",
      "offsetMs",
      "transitions.0.at",
      "transitions.0.offsetMs",
    ]);
  });
});
