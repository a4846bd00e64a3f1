import { describe, expect, it } from "vitest";
import { findSlots } from "../../../src/calendar/slots.kernel.js";

const hour = 3_600_000;
const hours = (...edges: readonly number[]): readonly number[] => edges.map((edge) => edge * hour);
const week = [0, 24, 48, 72, 96];

describe("findSlots", () => {
  it.each([
    { spans: [], width: 1001, why: "nothing is touched by nothing" },
    { spans: [5, 9], width: 1001, why: "one span needs one slot" },
    { spans: hours(...week.flatMap((day) => [day + 8, day + 16])), width: 24 * hour, why: "office hours" },
    { spans: hours(0, 120, 168, 288), width: 168 * hour, why: "five days round the clock" },
    {
      spans: hours(...week.flatMap((day) => [day + 8, day + 12, day + 13, day + 17])),
      width: 12 * hour,
      why: "a lunch break at 12 and a night",
    },
    { spans: hours(0, 1, 2, 3, 4, 5), width: null, why: "boundaries in both gaps would lie two hours apart" },
    { spans: hours(0, 1, 2000, 2001), width: null, why: "far more slots than spans" },
  ])("of $spans are $width long: $why", ({ spans, width }) => {
    const to = Math.max(1000, (spans.at(-1) ?? 0) * 2);
    expect(findSlots(spans, 0, to)?.width ?? null).toBe(width);
  });

  it("begin where no span is cut, to the millisecond", () => {
    // The second day ends one millisecond later: slots that begin at 16:00 would put it into two.
    const spans = [8 * hour, 16 * hour, 32 * hour, 40 * hour + 1, 56 * hour, 64 * hour];
    const slots = findSlots(spans, 0, 72 * hour);
    expect(slots).toEqual({ start: 16 * hour + 1 - 24 * hour, width: 24 * hour, count: 4 });
  });
});
