import { describe, expect, it } from "vitest";
import { valueOverTime } from "../../../../src/adapters/payload/value-over-time.js";

const changes = [
  { at: 10, from: "dana", to: "eli" },
  { at: 20, from: "eli", to: null },
];

describe("valueOverTime", () => {
  it.each([
    { at: 9, value: "dana", why: "before the first change, what that found" },
    { at: 10, value: "eli", why: "from the very instant of a change, the new value" },
    { at: 19, value: "eli", why: "until the next change" },
    { at: 20, value: null, why: "a value that was taken away is none, whatever is so today" },
    { at: 99, value: null, why: "after the last change, what that left" },
  ])("is $value at $at: $why", ({ at, value }) => {
    expect(valueOverTime(changes, "today")(at)).toBe(value);
  });

  it("is the value of today at every instant where nothing changed it", () => {
    expect([0, 99].map(valueOverTime([], "today"))).toEqual(["today", "today"]);
  });

  it("was nothing before a first change that found nothing", () => {
    expect(valueOverTime([{ at: 10, from: null, to: "eli" }], "eli")(0)).toBeNull();
  });
});
