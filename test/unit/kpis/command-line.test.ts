import { describe, expect, it } from "vitest";
import { DemoError } from "../../../examples/demo/demo-error.js";
import { parseCommandLine } from "../../../examples/kpis/command-line.js";

describe("parseCommandLine", () => {
  it("leaves the dates to the data set where none are given", () => {
    expect(parseCommandLine(["data"])).toEqual({ folder: "data", asOf: undefined, split: undefined, check: false });
  });

  it.each([
    { why: "a date is its midnight", text: "2016-06-01", at: Date.UTC(2016, 5, 1) },
    {
      why: "a time without an offset is one of the data",
      text: "2016-06-01T09:30:15",
      at: Date.UTC(2016, 5, 1, 9, 30, 15),
    },
    { why: "seconds may be missing", text: "2016-06-01T09:30", at: Date.UTC(2016, 5, 1, 9, 30) },
    { why: "Z is the zone of the figures", text: "2016-06-01T09:30:00.000Z", at: Date.UTC(2016, 5, 1, 9, 30) },
    { why: "an offset counts", text: "2016-06-01T09:30:00+02:00", at: Date.UTC(2016, 5, 1, 7, 30) },
  ])("reads both dates: $why", ({ text, at }) => {
    expect(parseCommandLine(["data", "--as-of", text])).toMatchObject({ asOf: at, split: undefined });
    expect(parseCommandLine([`--split=${text}`, "data", "--check"])).toMatchObject({ split: at, check: true });
  });

  it.each([
    { args: [], message: "Usage: npm run kpis" },
    { args: ["one", "two"], message: "Usage: npm run kpis" },
    { args: ["data", "--until", "2016-06-01"], message: "'--until'" },
    { args: ["data", "--as-of"], message: "'--as-of <value>' argument missing" },
    { args: ["data", "--as-of", ""], message: '--as-of is no date or instant: ""' },
    { args: ["data", "--as-of", "2016-02-30"], message: '--as-of is no date or instant: "2016-02-30"' },
    { args: ["data", "--split", "June"], message: '--split is no date or instant: "June"' },
  ])("refuses $args", ({ args, message }) => {
    expect(() => parseCommandLine(args)).toThrow(DemoError);
    expect(() => parseCommandLine(args)).toThrow(message);
  });
});
