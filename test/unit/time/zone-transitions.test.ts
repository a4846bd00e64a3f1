import { fingerprint } from "supportops";
import { zoneFingerprint, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const hour = 3_600_000;
const year = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };

describe("zoneTransitions", () => {
  it("lists the changes of a span with the offset at its start", () => {
    // Summer time of the European Union: the last Sundays of March and October, at 01:00 UTC (Directive 2000/84/EC).
    expect(zoneTransitions("Europe/Berlin", year)).toEqual({
      timeZone: "Europe/Berlin",
      from: Date.UTC(2026, 0, 1),
      to: Date.UTC(2027, 0, 1),
      offsetMs: hour,
      transitions: [
        { at: Date.UTC(2026, 2, 29, 1), offsetMs: 2 * hour },
        { at: Date.UTC(2026, 9, 25, 1), offsetMs: hour },
      ],
    });
  });

  it("lists no change where clocks never change", () => {
    expect(zoneTransitions("UTC", year).transitions).toEqual([]);
  });

  it("counts a change at the start into the first offset, and leaves one at the end outside", () => {
    const summer = { from: "2026-03-29T01:00:00Z", to: "2026-10-25T01:00:00Z" };
    expect(zoneTransitions("Europe/Berlin", summer)).toMatchObject({ offsetMs: 2 * hour, transitions: [] });
  });

  it.each([
    { span: { from: year.to, to: year.from }, why: "the end lies before the start" },
    { span: { from: year.from, to: year.from }, why: "an empty span has no offset" },
  ])("throws time.rangeReversed: $why", ({ span }) => {
    expect(issuesOf(() => zoneTransitions("UTC", span))).toMatchObject([{ code: "time.rangeReversed", path: ["to"] }]);
  });

  it("reports every bad argument at once, each at its own path", () => {
    const span = { from: Number.NaN, to: "2027-01-01T00:00:00" };
    expect(issuesOf(() => zoneTransitions("Mars/Olympus", span))).toMatchObject([
      { code: "time.instantInvalid", path: ["from"] },
      { code: "time.offsetMissing", path: ["to"] },
      { code: "time.zoneUnknown", path: ["timeZone"] },
    ]);
  });
});

describe("zoneFingerprint", () => {
  it("hashes the offsets and not the name: zones with the same clocks are interchangeable", () => {
    const { from, to, offsetMs, transitions } = zoneTransitions("Europe/Paris", year);
    expect(zoneFingerprint("Europe/Berlin", year)).toBe(fingerprint({ from, to, offsetMs, transitions }));
  });

  it.each([
    { other: ["Europe/London", year] as const, why: "another offset" },
    { other: ["Africa/Lagos", year] as const, why: "the same offset in January, but no summer time" },
    { other: ["Europe/Berlin", { ...year, to: "2027-02-01T00:00:00Z" }] as const, why: "another span" },
  ])("differs for $other: $why", ({ other: [zone, span] }) => {
    expect(zoneFingerprint(zone, span)).not.toBe(zoneFingerprint("Europe/Berlin", year));
  });
});
