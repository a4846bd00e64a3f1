import type { Issue } from "supportops/errors";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import {
  addIssue,
  type Check,
  type Issues,
  throwIssue,
  throwIssues,
  validOrThrow,
} from "../../../src/errors/issues.js";

const first: Issue = { code: "time.dateInvalid", path: ["from"], message: "Not a date." };
const second: Issue = { code: "time.zoneUnknown", path: ["timeZone"], message: "Unknown." };

describe("addIssue", () => {
  it("writes expected and received only where they are given", () => {
    const issues: Issues = [];
    addIssue(issues, "time.dateInvalid", ["from"], { message: "Not a date." });
    addIssue(issues, "time.dateInvalid", [], { message: "Not a date.", expected: "YYYY-MM-DD", received: "x" });
    expect(issues).toStrictEqual([
      first,
      {
        code: "time.dateInvalid",
        path: [],
        message: "Not a date. Expected YYYY-MM-DD.",
        expected: "YYYY-MM-DD",
        received: '"x"',
      },
    ]);
  });

  it.each([
    { message: "Unknown zone.", expected: "IANA name", sentence: "Unknown zone. Expected IANA name.", why: "a hint" },
    { message: "No IANA name.", expected: "IANA name", sentence: "No IANA name.", why: "said already" },
  ])("says what would have been accepted, but not what was received, which may be personal: $why", (row) => {
    const issues: Issues = [];
    addIssue(issues, "time.zoneUnknown", [], { message: row.message, expected: row.expected, received: "Ada" });
    expect(issues[0]?.message).toBe(row.sentence);
  });

  it("shows a received undefined, which differs from nothing received", () => {
    const issues: Issues = [];
    addIssue(issues, "time.zoneUnknown", [], { message: "Unknown.", received: undefined });
    expect(issues[0]?.received).toBe("undefined");
  });
});

describe("throwIssues", () => {
  it("does nothing without issues", () => {
    expect(throwIssues([])).toBeUndefined();
  });

  it("throws all of them at once, in order", () => {
    expect(issuesOf(() => throwIssues([first, second]))).toEqual([first, second]);
  });
});

describe("throwIssue", () => {
  it("throws the one issue", () => {
    expect(issuesOf(() => throwIssue(first.code, first.path, { message: first.message }))).toEqual([first]);
  });
});

describe("validOrThrow", () => {
  const checkEven: Check<number> = (value, path, issues) => {
    if (typeof value === "number" && value % 2 === 0) return value;
    addIssue(issues, "input.type", path, { message: "Not even." });
    addIssue(issues, "input.type", [...path, "parity"], { message: "Odd." });
    return undefined;
  };

  it("returns what the check read", () => {
    expect(validOrThrow(checkEven, 4)).toBe(4);
  });

  it("throws every issue of the check, at the path given", () => {
    expect(issuesOf(() => validOrThrow(checkEven, 3, ["n"])).map(({ path }) => path)).toEqual([["n"], ["n", "parity"]]);
  });

  it("takes the value itself for the input without a path", () => {
    expect(issuesOf(() => validOrThrow(checkEven, 3)).map(({ path }) => path)).toEqual([[], ["parity"]]);
  });
});
