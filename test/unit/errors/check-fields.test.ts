import type { Issue } from "supportops/errors";
import { describe, expect, it } from "vitest";
import { checkFields, listOf, optional, wordOf } from "../../../src/errors/check-fields.js";
import { checkNumber, checkText } from "../../../src/errors/check-shape.js";
import type { Check, Issues } from "../../../src/errors/issues.js";

function run<Value>(check: Check<Value>, value: unknown): { value: Value | undefined; issues: readonly Issue[] } {
  const issues: Issues = [{ code: "input.json", path: [], message: "A fault found before." }];
  return { value: check(value, ["layers", 0], issues), issues: issues.slice(1) };
}

const codesOf = (issues: readonly Issue[]): unknown => issues.map(({ code, path }) => [code, path.join(".")]);

describe("checkFields", () => {
  const checkLayer: Check<unknown> = (value, path, issues) =>
    checkFields(value, path, issues, {
      id: checkText,
      weight: optional(checkNumber),
      scope: optional(wordOf("date", "shift"), "date"),
    });

  it("reads each key by its check, whatever was found before; an absent key without substitute stays absent", () => {
    expect(run(checkLayer, { id: "a" })).toStrictEqual({ value: { id: "a", scope: "date" }, issues: [] });
    expect(run(checkLayer, { scope: "shift", weight: 2, id: "a" }).value).toStrictEqual({
      id: "a",
      weight: 2,
      scope: "shift",
    });
  });

  it.each([
    { value: 5, codes: [["input.type", "layers.0"]], why: "a number is no object" },
    { value: {}, codes: [["input.required", "layers.0.id"]], why: "a key that may not be absent is" },
    { value: { id: "a", other: 1 }, codes: [["input.unknownKey", "layers.0.other"]], why: "a key is unknown" },
    {
      value: { scope: "day", weight: "2", id: "" },
      codes: [
        ["input.type", "layers.0.id"],
        ["input.type", "layers.0.weight"],
        ["input.variant", "layers.0.scope"],
      ],
      why: "all faults are reported, in the order of the fields",
    },
  ])("gives undefined where $why", ({ value, codes }) => {
    const read = run(checkLayer, value);
    expect(read.value).toBeUndefined();
    expect(codesOf(read.issues)).toEqual(codes);
  });
});

describe("listOf", () => {
  it("reads each item by its check", () => {
    expect(run(listOf(checkText), ["a", "b"])).toEqual({ value: ["a", "b"], issues: [] });
    expect(run(listOf(checkText), [])).toEqual({ value: [], issues: [] });
  });

  it("gives undefined where an item is at fault, and for what is no array", () => {
    const read = run(listOf(checkText), ["a", 1, ""]);
    expect(read.value).toBeUndefined();
    expect(codesOf(read.issues)).toEqual([
      ["input.type", "layers.0.1"],
      ["input.type", "layers.0.2"],
    ]);
    expect(codesOf(run(listOf(checkText), "a").issues)).toEqual([["input.type", "layers.0"]]);
  });
});
