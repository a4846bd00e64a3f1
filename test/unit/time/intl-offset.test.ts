import { describe, expect, it } from "vitest";
import { intlOffset } from "../../../src/time/intl-offset.js";

describe("intlOffset", () => {
  it.each([
    { zone: "UTC", iso: "2026-07-01T00:00:00Z", seconds: 0, why: "written as GMT alone" },
    { zone: "Europe/Berlin", iso: "2026-07-01T00:00:00Z", seconds: 7200, why: "CEST" },
    { zone: "America/New_York", iso: "2026-07-01T00:00:00Z", seconds: -14_400, why: "EDT" },
    { zone: "Asia/Kathmandu", iso: "2026-07-01T00:00:00Z", seconds: 20_700, why: "a quarter of an hour" },
    { zone: "America/St_Johns", iso: "2026-01-01T00:00:00Z", seconds: -12_600, why: "half an hour west" },
    { zone: "Africa/Monrovia", iso: "1971-12-31T00:00:00Z", seconds: -2670, why: "44 minutes 30 seconds west" },
    { zone: "Etc/GMT+5", iso: "2026-07-01T00:00:00Z", seconds: -18_000, why: "POSIX names turn the sign round" },
  ])("answers $seconds s for $zone at $iso: $why", ({ zone, iso, seconds }) => {
    expect(intlOffset(zone)?.(Date.parse(iso))).toBe(seconds * 1000);
  });

  // Some runtimes take offsets for zone names, Node 22 and later among them.
  it.each([["Mars/Olympus"], [""], ["+01:00"], ["-05"]])("knows no zone named '%s'", (zone) => {
    expect(intlOffset(zone)).toBeUndefined();
  });
});
