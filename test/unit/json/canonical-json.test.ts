import { canonicalJson } from "supportops";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("canonicalJson", () => {
  it.each<{ value: unknown; text: string; why: string }>([
    { value: null, text: "null", why: "null is a value of JSON" },
    { value: false, text: "false", why: "booleans are values of JSON" },
    {
      value: "é\n",
      text: '"é\\n"',
      why: "RFC 8785 3.2.2.2: only control characters, quotes and backslashes are escaped",
    },
    { value: -0, text: "0", why: "RFC 8785 3.2.2.3: minus zero is written as zero" },
    { value: 1e21, text: "1e+21", why: "RFC 8785 3.2.2.3: numbers as ECMAScript writes them" },
    { value: 1e-7, text: "1e-7", why: "RFC 8785 3.2.2.3: numbers as ECMAScript writes them" },
    { value: 333333333.33333329, text: "333333333.3333333", why: "RFC 8785, appendix B" },
    { value: [], text: "[]", why: "an empty list" },
    { value: {}, text: "{}", why: "an empty object" },
    { value: Object.create(null), text: "{}", why: "an object needs no prototype" },
    { value: [2, 1, [3]], text: "[2,1,[3]]", why: "the order of a list is content" },
    { value: { b: 1, a: { d: 2, c: 3 } }, text: '{"a":{"c":3,"d":2},"b":1}', why: "keys are sorted at every depth" },
    { value: { a: undefined, b: 1 }, text: '{"b":1}', why: "an undefined key is an absent key" },
    {
      value: { 10: 1, 9: 2, a: 3, B: 4 },
      text: '{"10":1,"9":2,"B":4,"a":3}',
      why: "by code unit, not by number or case",
    },
    {
      value: { "\u20ac": 1, "\r": 2, "\ufb33": 3, 1: 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
      text: '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
      why: "RFC 8785 3.2.3: its own sorting example, in which an emoji's code units come before U+FB33",
    },
  ])("writes $text: $why", ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each<{ value: unknown; path: (string | number)[]; received: string; why: string }>([
    { value: { a: [1, Number.NaN] }, path: ["a", 1], received: "NaN", why: "JSON.stringify would write null" },
    { value: { a: Infinity }, path: ["a"], received: "Infinity", why: "JSON.stringify would write null" },
    { value: undefined, path: [], received: "undefined", why: "there is nothing to write" },
    { value: [undefined], path: [0], received: "undefined", why: "JSON.stringify would write null" },
    { value: [1, , 3], path: [1], received: "undefined", why: "a hole in a list is no value" },
    { value: { run: () => 1 }, path: ["run"], received: "function", why: "JSON.stringify would leave the key out" },
    { value: { id: Symbol("x") }, path: ["id"], received: "symbol", why: "JSON.stringify would leave the key out" },
    { value: { n: 1n }, path: ["n"], received: "1n", why: "JSON has no big integers" },
    { value: { at: new Date(0) }, path: ["at"], received: "object", why: "two different dates must not look alike" },
    { value: { by: new Map([["a", 1]]) }, path: ["by"], received: "object", why: "a map's entries are no keys" },
    { value: { of: new Set([1]) }, path: ["of"], received: "object", why: "a set's entries are no keys" },
  ])("refuses $received at $path with input.json: $why", ({ value, path, received }) => {
    expect(issuesOf(() => canonicalJson(value))).toEqual([
      { code: "input.json", path, message: "The value cannot be written as JSON.", received },
    ]);
  });
});

it("refuses a value that contains itself", () => {
  const loop: Record<string, unknown> = {};
  loop["self"] = loop;
  expect(issuesOf(() => canonicalJson(loop)).map(({ code }) => code)).toEqual(["input.json"]);
});
