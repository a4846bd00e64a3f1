import type { Issue } from "supportops/errors";
import { describe, expect, it } from "vitest";
import {
  checkAnyText,
  checkArray,
  checkBoolean,
  checkInteger,
  checkNumber,
  checkRecord,
  checkText,
  checkWord,
} from "../../../src/errors/check-shape.js";
import type { Check, Issues } from "../../../src/errors/issues.js";

const path = ["policies", 0];

function run<Value>(check: Check<Value>, value: unknown): { value: Value | undefined; issues: readonly Issue[] } {
  const issues: Issues = [];
  return { value: check(value, path, issues), issues };
}

const checkPriority: Check<string> = (value, at, issues) => checkWord(value, at, issues, ["low", "urgent"]);
const checkKnown: Check<object> = (value, at, issues) => checkRecord(value, at, issues, ["id", "within"]);

describe("the shape checks", () => {
  it.each<{ check: Check<unknown>; value: unknown; why: string }>([
    { check: checkRecord, value: {}, why: "an object may be empty" },
    { check: checkRecord, value: { anything: 1 }, why: "without a list of keys any key passes" },
    { check: checkKnown, value: { within: 1 }, why: "absent keys are not the business of this check" },
    { check: checkArray, value: [], why: "a list may be empty" },
    { check: checkText, value: " ", why: "only the empty text is refused" },
    { check: checkBoolean, value: false, why: "false is a value" },
    { check: checkNumber, value: 0, why: "zero is a value" },
    { check: checkNumber, value: -1.5, why: "a range is not the business of this check" },
    { check: checkInteger, value: -1, why: "an integer may be negative" },
    { check: checkAnyText, value: "", why: "a text that may be empty" },
    { check: checkPriority, value: "urgent", why: "one of the words" },
  ])("return $value itself: $why", ({ check, value }) => {
    expect(run(check, value)).toEqual({ value, issues: [] });
  });

  it.each<{ check: Check<unknown>; value: unknown; expected: string; received: string; why: string }>([
    { check: checkRecord, value: null, expected: "object", received: "null", why: "null is no object" },
    { check: checkRecord, value: [], expected: "object", received: "array", why: "a list is no object" },
    { check: checkRecord, value: "x", expected: "object", received: '"x"', why: "text is no object" },
    { check: checkArray, value: { length: 0 }, expected: "array", received: "object", why: "array-like is no list" },
    { check: checkText, value: "", expected: "text", received: '""', why: "empty text names nothing" },
    { check: checkText, value: 7, expected: "text", received: "7", why: "a number is no text" },
    { check: checkBoolean, value: 0, expected: "boolean", received: "0", why: "zero is not false" },
    { check: checkNumber, value: "7", expected: "number", received: '"7"', why: "text is no number" },
    { check: checkNumber, value: Number.NaN, expected: "number", received: "NaN", why: "NaN is no number" },
    { check: checkNumber, value: -Infinity, expected: "number", received: "-Infinity", why: "infinity is no amount" },
  ])("refuse $received for $expected with input.type: $why", ({ check, value, expected, received }) => {
    expect(run(check, value)).toEqual({
      value: undefined,
      issues: [{ code: "input.type", path, message: `Expected ${expected}, got ${received}.`, expected, received }],
    });
  });

  it.each<{ check: Check<unknown>; expected: string }>([
    { check: checkRecord, expected: "object" },
    { check: checkArray, expected: "array" },
    { check: checkText, expected: "text" },
    { check: checkBoolean, expected: "boolean" },
    { check: checkNumber, expected: "number" },
    { check: checkPriority, expected: "low | urgent" },
  ])("call an absent $expected missing, with input.required", ({ check, expected }) => {
    expect(run(check, undefined)).toEqual({
      value: undefined,
      issues: [{ code: "input.required", path, message: `Missing ${expected}.`, expected }],
    });
  });
});

describe("checkRecord", () => {
  it("reports every unknown key at its own path and still returns the object, so that its parts are checked too", () => {
    const value = { id: "gold", witin: 1, when: 2 };
    const { value: read, issues } = run(checkKnown, value);
    expect(read).toBe(value);
    expect(issues).toMatchObject([
      {
        code: "input.unknownKey",
        path: [...path, "witin"],
        message: 'Expected key id | within, got "witin".',
        expected: "key id | within",
        received: '"witin"',
      },
      { code: "input.unknownKey", path: [...path, "when"] },
    ]);
  });
});

describe("checkWord", () => {
  it("refuses any other word with input.variant and lists the words", () => {
    expect(run(checkPriority, "Urgent")).toEqual({
      value: undefined,
      issues: [
        {
          code: "input.variant",
          path,
          message: 'Expected low | urgent, got "Urgent".',
          expected: "low | urgent",
          received: '"Urgent"',
        },
      ],
    });
  });
});
