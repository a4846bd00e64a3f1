import { isSupportOpsError, SupportOpsError } from "supportops/errors";
import { describe, expect, it } from "vitest";

const zone = { code: "time.zoneUnknown", path: ["timeZone"], message: "Unknown time zone." } as const;
const date = { code: "time.dateInvalid", path: ["holidays", 0], message: "Not a date." } as const;

describe("SupportOpsError", () => {
  it("carries every issue in the order given, and the code of the first", () => {
    const error = new SupportOpsError([zone, date]);
    expect(error.issues).toEqual([zone, date]);
    expect(error.code).toBe("time.zoneUnknown");
  });

  it("says all issues in its message, a line each, with path and code", () => {
    expect(new SupportOpsError([zone, date]).message).toBe(
      "timeZone: Unknown time zone. (time.zoneUnknown)\nholidays[0]: Not a date. (time.dateInvalid)",
    );
  });

  it("is an Error of its own name, so that logs show it", () => {
    const error = new SupportOpsError([zone]);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("SupportOpsError: timeZone: Unknown time zone. (time.zoneUnknown)");
  });
});

describe("isSupportOpsError", () => {
  it("knows an error of another copy of the package by its brand", () => {
    const otherCopy = Object.assign(new Error("x"), { [Symbol.for("supportops.error")]: true });
    expect(isSupportOpsError(otherCopy)).toBe(true);
    expect(isSupportOpsError(new SupportOpsError([zone]))).toBe(true);
  });

  it.each([
    [new Error("x")],
    [{ code: "time.zoneUnknown", issues: [] }],
    [null],
    [undefined],
    ["time.zoneUnknown"],
    [7],
  ])("refuses %o", (value) => {
    expect(isSupportOpsError(value)).toBe(false);
  });
});
