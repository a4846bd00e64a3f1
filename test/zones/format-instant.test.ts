import { formatInstant } from "supportops/format";
import { wallClockAt, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { oddZones } from "./zone-names.js";

const halfHour = 1_800_000;

/** The offset text that our own tables give. */
function offsetText(offsetMs: number): string {
  if (offsetMs === 0) return "Z";
  const minutes = Math.abs(offsetMs) / 60_000;
  const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes % 60)].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${offsetMs < 0 ? "-" : "+"}${hours}:${rest}`;
}

function intlName(at: number, timeZone: string, locale: string): string | undefined {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value;
}

describe("formatInstant is the same on every host", () => {
  it.each(oddZones)("within three hours of each change in %s from 2020 to 2029, in offset and names", (zone) => {
    const { transitions } = zoneTransitions(zone, { from: Date.UTC(2020, 0, 1), to: Date.UTC(2030, 0, 1) });
    const changes = [Date.UTC(2026, 0, 15), ...transitions.map(({ at }) => at)];
    const instants = changes.flatMap((at) => [
      at - 1000,
      ...Array.from({ length: 13 }, (_, n) => at + (n - 6) * halfHour),
    ]);
    for (const at of instants) {
      const { date, time, offsetMs } = wallClockAt(at, zone);
      const clock = `${date} ${time.slice(0, 5)}`;
      expect(formatInstant(at, zone, { zone: "offset" })).toBe(`${clock} ${offsetText(offsetMs)}`);
    }
    for (const at of changes) {
      const clock = formatInstant(at, zone, { zone: "none" });
      expect(formatInstant(at, zone)).toBe(`${clock} ${intlName(at, zone, "en-US")}`);
      expect(formatInstant(at, zone, { naming: "en-GB" })).toBe(`${clock} ${intlName(at, zone, "en-GB")}`);
    }
  });

  it.each([
    { zone: "America/New_York", at: "2026-03-08T07:00:00Z", text: "2026-03-08 03:00 EDT" },
    { zone: "Europe/Berlin", at: "2026-03-29T00:59:00Z", text: "2026-03-29 01:59 GMT+1" },
    { zone: "Australia/Lord_Howe", at: "2025-04-05T15:00:00Z", text: "2025-04-06 01:30 GMT+10:30" },
    { zone: "Pacific/Apia", at: "2011-12-30T10:00:00Z", text: "2011-12-31 00:00 GMT+14" },
  ])("$at in $zone is $text", ({ zone, at, text }) => {
    expect(formatInstant(at, zone)).toBe(text);
  });
});
