import { describe, expect, it } from "vitest";
import { describeValue } from "../../../src/errors/describe-value.js";

describe("describeValue", () => {
  it.each([
    { value: "09:75", shown: '"09:75"', why: "text stands in quotes, so that a number and its text differ" },
    { value: 'a"b\n', shown: '"a\\"b\\n"', why: "quotes and line ends are escaped: the description stays on one line" },
    { value: "", shown: '""', why: "empty text is visible" },
    { value: 7.5, shown: "7.5", why: "numbers are shown as written" },
    { value: Number.NaN, shown: "NaN", why: "JSON would say null" },
    { value: Number.POSITIVE_INFINITY, shown: "Infinity", why: "JSON would say null" },
    { value: 12n, shown: "12n", why: "JSON would throw" },
    { value: true, shown: "true", why: "booleans are shown as written" },
    { value: null, shown: "null", why: "typeof would say object" },
    { value: undefined, shown: "undefined", why: "an absent value has a name" },
    { value: [1, 2], shown: "array", why: "typeof would say object; contents may be long" },
    { value: { a: 1 }, shown: "object", why: "contents may be long or personal" },
    { value: () => 1, shown: "function", why: "the kind is enough" },
    { value: Symbol("x"), shown: "symbol", why: "joining a symbol to a text would throw" },
  ])("shows $shown: $why", ({ value, shown }) => {
    expect(describeValue(value)).toBe(shown);
  });

  it("shows text of 60 characters whole and cuts off what exceeds it", () => {
    expect(describeValue("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
    expect(describeValue("x".repeat(61))).toBe(`"${"x".repeat(60)}…"`);
  });
});
