import { describe, expect, it } from "vitest";
import type { Issues } from "../../../src/errors/issues.js";
import { refuse, throwRefusal } from "../../../src/errors/refuse.js";
import { issuesOf } from "../../issues-of.js";

const path = ["weekly", "mon", 0];

describe("refuse", () => {
  it("says what was expected and what came, and returns nothing, so that a check can end with it", () => {
    const issues: Issues = [];
    expect(refuse("9-17", path, issues, "calendar.rangeInvalid", "a start and an end")).toBeUndefined();
    expect(issues).toStrictEqual([
      {
        code: "calendar.rangeInvalid",
        path,
        message: 'Expected a start and an end, got "9-17".',
        expected: "a start and an end",
        received: '"9-17"',
      },
    ]);
  });

  it.each([["input.type"], ["input.variant"]] as const)("calls what is absent missing, instead of %s", (code) => {
    const issues: Issues = [];
    refuse(undefined, path, issues, code, "text");
    expect(issues).toStrictEqual([{ code: "input.required", path, message: "Missing text.", expected: "text" }]);
  });

  it("keeps a code of its own where nothing came", () => {
    const issues: Issues = [];
    refuse(undefined, path, issues, "time.dateInvalid", "a date");
    expect(issues).toStrictEqual([{ code: "time.dateInvalid", path, message: "Missing a date.", expected: "a date" }]);
  });
});

describe("throwRefusal", () => {
  it("throws what refuse appends", () => {
    const issues: Issues = [];
    refuse(7, path, issues, "input.type", "text");
    expect(issuesOf(() => throwRefusal(7, path, "input.type", "text"))).toEqual(issues);
  });
});
