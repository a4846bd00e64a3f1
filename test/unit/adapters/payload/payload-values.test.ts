import { describe, expect, it } from "vitest";
import { compareIds, epochOf, idOf, instantOf, showWord } from "../../../../src/adapters/payload/payload-values.js";

describe("values of a payload", () => {
  it.each<[unknown, string | null, string]>([
    [360011000501, "360011000501", "a number"],
    ["360011000501", "360011000501", "the same as text"],
    [-1, "-1", "Zendesk's own program"],
    [1.5, null, "no id is a fraction"],
    [2 ** 60, null, "digits would be lost"],
    ["", null, "empty"],
    [null, null, "not set"],
    [{ id: 1 }, null, "an object"],
  ])("the id %j is %j (%s)", (value, expected) => {
    expect(idOf(value)).toBe(expected);
  });

  it.each<[unknown, number | null, string]>([
    ["2026-03-27T08:00:00Z", Date.UTC(2026, 2, 27, 8), "a text with its offset"],
    ["2026-03-27T08:00:00", null, "which instant that is, nobody can say"],
    ["2026-13-27T08:00:00Z", null, "no such month"],
    [Date.UTC(2026, 2, 27, 8), null, "a number where a text belongs"],
  ])("the instant of %j is %j (%s)", (value, expected) => {
    expect(instantOf(value)).toBe(expected);
  });

  it.each<[unknown, number | null, string]>([
    [Date.UTC(2026, 2, 27, 8), Date.UTC(2026, 2, 27, 8), "epoch milliseconds"],
    [Number.NaN, null, "no number"],
    [8.64e15, null, "beyond the year 2200"],
    ["2026-03-27T08:00:00Z", null, "a text where a number belongs"],
  ])("the epoch of %j is %j (%s)", (value, expected) => {
    expect(epochOf(value)).toBe(expected);
  });

  it("ids sort as numbers do, and rows without one last", () => {
    expect(["10", null, "9", "100", "10"].sort(compareIds)).toEqual(["9", "10", "10", "100", null]);
  });

  it.each([
    ["Comment", '"Comment"'],
    ["first_reply_time", '"first_reply_time"'],
    ["Dana Example", "of type string"],
    ["dana@example.org", "of type string"],
    ["x".repeat(60), "of type string"],
    [7, "of type number"],
    [undefined, "of type undefined"],
  ])("a message repeats %j as %j: what could be personal is not repeated", (value, expected) => {
    expect(showWord(value)).toBe(expected);
  });
});
