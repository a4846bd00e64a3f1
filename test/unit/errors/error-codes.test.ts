import { errorCodes } from "supportops/errors";
import { describe, expect, it } from "vitest";

describe("errorCodes", () => {
  it.each(Object.entries(errorCodes))("%s is written area.problem and described in one sentence", (code, problem) => {
    expect(code).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/);
    expect(problem).toMatch(/^[A-Z].*[^.]\.$/);
  });
});
