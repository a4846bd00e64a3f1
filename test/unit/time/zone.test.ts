import { describe, expect, it } from "vitest";
import { checkZone, zoneOf } from "../../../src/time/check-zone.js";
import { zoneOfTable } from "../../../src/time/compile-zones.js";
import { offsetIn, stretchesOf } from "../../../src/time/zone.js";
import { issuesOf } from "../../issues-of.js";

const hour = 3_600_000;
const from = Date.UTC(2026, 0, 1);
const forward = Date.UTC(2026, 2, 29, 1);
const back = Date.UTC(2026, 9, 25, 1);
const to = Date.UTC(2027, 0, 1);
const berlin = zoneOfTable({
  timeZone: "Europe/Berlin",
  from,
  to,
  offsetMs: hour,
  transitions: [
    { at: forward, offsetMs: 2 * hour },
    { at: back, offsetMs: hour },
  ],
});

describe("a zone of a table", () => {
  it.each([
    { at: from, offset: 1, why: "the first instant of the span" },
    { at: forward - 1, offset: 1, why: "the last before the change" },
    { at: forward, offset: 2, why: "the change belongs to the new offset" },
    { at: back - 1, offset: 2, why: "the last of summer time" },
    { at: back, offset: 1, why: "the change belongs to the new offset" },
    { at: to - 1, offset: 1, why: "the last instant of the span" },
  ])("has offset $offset h at $at: $why", ({ at, offset }) => {
    expect(offsetIn(berlin, at)).toBe(offset * hour);
  });

  it.each([
    { at: from - 1, why: "before the span" },
    { at: to, why: "the end is not covered" },
    { at: Number.NaN, why: "NaN lies nowhere" },
  ])("throws time.zoneTableTooShort at $at: $why", ({ at }) => {
    expect(issuesOf(() => offsetIn(berlin, at))).toMatchObject([
      {
        code: "time.zoneTableTooShort",
        message: `Expected an instant that the table of Europe/Berlin covers, got ${at}.`,
        received: String(at),
      },
    ]);
  });

  it("lists its stretches, the first and last cut to what was asked for", () => {
    expect(stretchesOf(berlin, forward - 5, back + 5)).toEqual([
      { from: forward - 5, to: forward, offsetMs: hour },
      { from: forward, to: back, offsetMs: 2 * hour },
      { from: back, to: back + 5, offsetMs: hour },
    ]);
  });

  it.each([
    { span: [forward, forward + 1], offset: 2, why: "a stretch starts at its change" },
    { span: [forward - 1, forward], offset: 1, why: "the end is outside" },
    { span: [from, from + 1], offset: 1, why: "the start of the table" },
    { span: [to - 1, to], offset: 1, why: "the end of the table may be asked for, as it is outside" },
  ])("has the one stretch $span at offset $offset h: $why", ({ span, offset }) => {
    const [start = 0, end = 0] = span;
    expect(stretchesOf(berlin, start, end)).toEqual([{ from: start, to: end, offsetMs: offset * hour }]);
  });

  it.each([
    { span: [forward, forward], why: "an empty span has none" },
    { span: [back, forward], why: "nor has a reversed one" },
    { span: [0, Number.NaN], why: "nor one without an end" },
  ])("has no stretch in $span: $why", ({ span }) => {
    expect(stretchesOf(berlin, span[0] as number, span[1] as number)).toEqual([]);
  });

  it("throws time.zoneTableTooShort for stretches that reach outside", () => {
    expect(issuesOf(() => stretchesOf(berlin, from - 1, to))).toMatchObject([{ code: "time.zoneTableTooShort" }]);
    expect(issuesOf(() => stretchesOf(berlin, from, to + 1))).toMatchObject([{ code: "time.zoneTableTooShort" }]);
  });

  it("joins stretches that a table parts without changing the offset", () => {
    const idle = { timeZone: "X", from, to, offsetMs: hour, transitions: [{ at: forward, offsetMs: hour }] };
    expect(stretchesOf(zoneOfTable(idle), from, to)).toEqual([{ from, to, offsetMs: hour }]);
  });
});

describe("a zone of the runtime", () => {
  it("is looked up once and shared", () => {
    expect(zoneOf("Europe/Berlin")).toBe(zoneOf("Europe/Berlin"));
    expect(checkZone("Europe/Berlin", [], [])).toBe(zoneOf("Europe/Berlin"));
  });

  it("is forgotten after a thousand other spellings, so that memory stays bounded, and found again", () => {
    const spelling = (bits: number): string =>
      Array.from("antarctica/vostok", (c, n) => (((bits >> n) & 1) === 1 ? c.toUpperCase() : c)).join("");
    const berlin = zoneOf("Europe/Berlin");
    for (let bits = 0; bits < 1000; bits++) zoneOf(spelling(bits));
    expect(zoneOf("Europe/Berlin")).not.toBe(berlin);
    expect(offsetIn(zoneOf("Europe/Berlin"), 0)).toBe(hour);
  });

  it("keeps the name it was asked for by", () => {
    expect(zoneOf("Asia/Calcutta").timeZone).toBe("Asia/Calcutta");
  });

  it("lists one stretch over three centuries where clocks never changed, across the spans in which it is loaded", () => {
    const start = Date.UTC(1900, 0, 1);
    const end = Date.UTC(2201, 0, 1);
    expect(stretchesOf(zoneOf("UTC"), start, end)).toEqual([{ from: start, to: end, offsetMs: 0 }]);
  });

  it("throws time.outOfRange beyond the days that wall times of supported dates can reach", () => {
    const twoDays = 48 * hour;
    const zone = zoneOf("UTC");
    expect(offsetIn(zone, Date.UTC(1900, 0, 1) - twoDays)).toBe(0);
    expect(issuesOf(() => offsetIn(zone, Date.UTC(1900, 0, 1) - twoDays - 1))).toMatchObject([
      { code: "time.outOfRange" },
    ]);
    expect(offsetIn(zone, Date.UTC(2201, 0, 1) + twoDays - 1)).toBe(0);
    expect(issuesOf(() => offsetIn(zone, Date.UTC(2220, 0, 1)))).toMatchObject([{ code: "time.outOfRange" }]);
  });
});
