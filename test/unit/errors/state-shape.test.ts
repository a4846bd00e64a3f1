import { describe, expect, it } from "vitest";
import { checkBoolean, checkInteger } from "../../../src/errors/check-shape.js";
import type { Issues } from "../../../src/errors/issues.js";
import { wordOf } from "../../../src/errors/check-fields.js";
import { itemsOf, nullOr, shapeOf } from "../../../src/errors/state-shape.js";

interface Level {
  readonly id: number;
  readonly kind: "functional" | "hierarchical";
  readonly isLast: boolean | null;
}

const level = shapeOf<Level>({
  id: checkInteger,
  kind: wordOf("functional", "hierarchical"),
  isLast: nullOr(checkBoolean),
});

function faultsOf(value: unknown): readonly string[] {
  const issues: Issues = [];
  itemsOf(level)(value, ["ladder", "levels"], issues);
  return issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

describe("a check of nested data", () => {
  it.each([
    { value: [], why: "a list may be empty" },
    { value: [{ id: 1, kind: "functional", isLast: null }], why: "null where it may stand" },
    { value: [{ id: 1, kind: "hierarchical", isLast: true, later: 1 }], why: "a key it does not know" },
  ])("accepts $value: $why", ({ value }) => {
    expect(faultsOf(value)).toEqual([]);
  });

  it.each([
    { value: {}, faults: ["input.type at ladder.levels"], why: "no list" },
    { value: [7], faults: ["input.type at ladder.levels.0"], why: "no object" },
    {
      value: [{ id: 1, kind: "functional" }],
      faults: ["input.required at ladder.levels.0.isLast"],
      why: "null is not absent",
    },
    {
      value: [{ id: 1, kind: "functional", isLast: null }, { id: 0.5, kind: "other", isLast: null }, null],
      faults: [
        "input.type at ladder.levels.1.id",
        "input.variant at ladder.levels.1.kind",
        "input.type at ladder.levels.2",
      ],
      why: "every fault with its place",
    },
  ])("refuses $value: $why", ({ value, faults }) => {
    expect(faultsOf(value)).toEqual(faults);
  });
});
