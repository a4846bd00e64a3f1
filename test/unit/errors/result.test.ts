import { SupportOpsError } from "supportops/errors";
import { describe, expect, it } from "vitest";
import { resultOf } from "../../../src/errors/result.js";

describe("resultOf", () => {
  it("returns what the function returns", () => {
    expect(resultOf(() => 7)).toEqual({ ok: true, value: 7 });
  });

  it("returns the library's own error as a value", () => {
    const error = new SupportOpsError([{ code: "time.zoneUnknown", path: [], message: "Unknown." }]);
    const result = resultOf(() => {
      throw error;
    });
    expect(result).toEqual({ ok: false, error });
  });

  it("lets any other error pass: it is a defect, not an expected outcome", () => {
    const run = () =>
      resultOf(() => {
        throw new TypeError("defect");
      });
    expect(run).toThrow(TypeError);
  });
});
