import { formatPercent } from "supportops/format";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("formatPercent", () => {
  it.each([
    { percent: 0, digits: 1, text: "0.0%", why: "none" },
    { percent: 83.333, digits: 1, text: "83.3%", why: "rounded down" },
    { percent: 66.667, digits: 1, text: "66.7%", why: "rounded up" },
    { percent: 12.5, digits: 0, text: "13%", why: "halves away from zero" },
    { percent: 99.94, digits: 1, text: "99.9%", why: "rounded down below 100" },
    { percent: 99.97, digits: 1, text: "99.9%", why: "one miss in thousands is still a miss" },
    { percent: 99.5, digits: 0, text: "99%", why: "never up to 100, without digits either" },
    { percent: 99.9999999, digits: 6, text: "99.999999%", why: "nor with the most digits" },
    { percent: 100, digits: 1, text: "100.0%", why: "exactly 100 is 100" },
    { percent: 100.04, digits: 1, text: "100.0%", why: "down to 100 is no claim of success" },
    { percent: 112.5, digits: 1, text: "112.5%", why: "a target can be used up more than once" },
    { percent: -12.34, digits: 1, text: "-12.3%", why: "a change can be a loss" },
    { percent: -0.04, digits: 1, text: "0.0%", why: "a loss too small to show has no sign" },
    { percent: -0, digits: 0, text: "0%", why: "zero has no sign" },
  ])("writes $percent with $digits digits as $text: $why", ({ percent, digits, text }) => {
    expect(formatPercent(percent, { digits })).toBe(text);
  });

  it("shows one digit unless told otherwise", () => {
    expect(formatPercent(50)).toBe("50.0%");
  });

  it.each([
    { percent: Number.NaN, digits: 1, issues: [{ code: "input.type", path: ["percent"] }] },
    { percent: Infinity, digits: 1, issues: [{ code: "input.type", path: ["percent"] }] },
    { percent: 50, digits: -1, issues: [{ code: "format.optionInvalid", path: ["digits"] }] },
    { percent: 50, digits: 7, issues: [{ code: "format.optionInvalid", path: ["digits"] }] },
    { percent: 50, digits: 0.5, issues: [{ code: "format.optionInvalid", path: ["digits"] }] },
    {
      percent: Number.NaN,
      digits: Number.NaN,
      issues: [
        { code: "input.type", path: ["percent"] },
        { code: "format.optionInvalid", path: ["digits"] },
      ],
    },
  ])("refuses $percent with $digits digits, all faults at once", ({ percent, digits, issues }) => {
    expect(issuesOf(() => formatPercent(percent, { digits }))).toMatchObject(issues);
  });
});
