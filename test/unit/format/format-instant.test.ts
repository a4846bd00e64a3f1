import { formatInstant, type FormatInstantOptions } from "supportops/format";
import { setDefaultOptions } from "date-fns";
import { de } from "date-fns/locale/de";
import { enUS } from "date-fns/locale/en-US";
import { afterEach, describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("formatInstant", () => {
  it.each<{ at: string; zone: string; options?: FormatInstantOptions; text: string; why: string }>([
    { at: "2026-03-27T15:30:00Z", zone: "America/New_York", text: "2026-03-27 11:30 EDT", why: "summer time's name" },
    { at: "2026-01-27T15:30:00Z", zone: "America/New_York", text: "2026-01-27 10:30 EST", why: "winter time's name" },
    { at: "2026-03-27T15:30:00Z", zone: "UTC", text: "2026-03-27 15:30 UTC", why: "UTC names itself" },
    { at: "2026-03-27T15:30:00Z", zone: "Europe/Berlin", text: "2026-03-27 16:30 GMT+1", why: "no American name" },
    {
      at: "2026-03-27T15:30:00Z",
      zone: "Europe/Berlin",
      options: { naming: "en-GB" },
      text: "2026-03-27 16:30 CET",
      why: "a British name",
    },
    {
      at: "2026-07-27T15:30:00Z",
      zone: "Europe/London",
      options: { naming: "en-GB" },
      text: "2026-07-27 16:30 BST",
      why: "a British name",
    },
    {
      at: "2026-03-27T15:30:00Z",
      zone: "Europe/Berlin",
      options: { zone: "offset" },
      text: "2026-03-27 16:30 +01:00",
      why: "east",
    },
    {
      at: "2026-03-27T15:30:00Z",
      zone: "America/St_Johns",
      options: { zone: "offset" },
      text: "2026-03-27 13:00 -02:30",
      why: "west",
    },
    {
      at: "2026-03-27T15:30:00Z",
      zone: "Europe/London",
      options: { zone: "offset" },
      text: "2026-03-27 15:30 Z",
      why: "no offset",
    },
    {
      at: "2026-03-27T23:30:00Z",
      zone: "Asia/Kolkata",
      options: { zone: "none" },
      text: "2026-03-28 05:00",
      why: "the zone's date, and the zone left to the heading",
    },
    {
      at: "2026-03-27T15:30:59.999Z",
      zone: "UTC",
      options: { zone: "none" },
      text: "2026-03-27 15:30",
      why: "cut off, not rounded",
    },
    {
      at: "2026-03-27T15:30:59.999Z",
      zone: "UTC",
      options: { zone: "none", smallest: "second" },
      text: "2026-03-27 15:30:59",
      why: "cut off, not rounded",
    },
    {
      at: "2026-03-27T15:30:00Z",
      zone: "UTC",
      options: { zone: "none", smallest: "second" },
      text: "2026-03-27 15:30:00",
      why: "zero seconds are shown when seconds are",
    },
    {
      at: "2026-03-29T00:59:59Z",
      zone: "Europe/Berlin",
      options: { zone: "offset" },
      text: "2026-03-29 01:59 +01:00",
      why: "the second before clocks change",
    },
    {
      at: "2026-03-29T01:00:00Z",
      zone: "Europe/Berlin",
      options: { zone: "offset" },
      text: "2026-03-29 03:00 +02:00",
      why: "the second in which they do",
    },
    {
      at: "2026-10-25T00:30:00Z",
      zone: "Europe/Berlin",
      options: { naming: "en-GB" },
      text: "2026-10-25 02:30 CEST",
      why: "the zone tells the first of two equal wall times",
    },
    {
      at: "2026-10-25T01:30:00Z",
      zone: "Europe/Berlin",
      options: { naming: "en-GB" },
      text: "2026-10-25 02:30 CET",
      why: "from the second",
    },
  ])("writes $text: $why", ({ at, zone, options, text }) => {
    expect(formatInstant(at, zone, options)).toBe(text);
  });

  it.each<{ zone: string; options: object; code: string; path: string[]; why: string }>([
    { zone: "Mars/Olympus", options: {}, code: "time.zoneUnknown", path: ["timeZone"], why: "no such zone" },
    { zone: "+01:00", options: {}, code: "time.zoneUnknown", path: ["timeZone"], why: "an offset is no zone" },
    {
      zone: "UTC",
      options: { zone: "long" },
      code: "input.variant",
      path: ["zone"],
      why: "long names are not offered",
    },
    { zone: "UTC", options: { naming: "de" }, code: "input.variant", path: ["naming"], why: "text is English" },
    {
      zone: "UTC",
      options: { smallest: "hour" },
      code: "input.variant",
      path: ["smallest"],
      why: "minutes always show",
    },
  ])("throws $code at $path: $why", ({ zone, options, code, path }) => {
    expect(issuesOf(() => formatInstant(0, zone, options as FormatInstantOptions))).toMatchObject([{ code, path }]);
  });

  it("throws what toEpochMs throws", () => {
    expect(issuesOf(() => formatInstant("2026-03-27T15:30:00", "UTC"))).toMatchObject([
      { code: "time.offsetMissing", path: ["at"] },
    ]);
  });

  describe("in an app that has set another language for date-fns", () => {
    afterEach(() => {
      setDefaultOptions({ locale: enUS });
    });

    it("writes the same text", () => {
      setDefaultOptions({ locale: de });
      expect(formatInstant("2026-03-27T15:30:00Z", "America/New_York")).toBe("2026-03-27 11:30 EDT");
    });
  });
});
