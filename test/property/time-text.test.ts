import fc from "fast-check";
import {
  civilDateOf,
  epochDayOf,
  formatWallTime,
  isoWeekdayOf,
  parseWallTime,
  toDurationMs,
  toEpochMs,
  toIso,
} from "supportops/time";
import { expect, it } from "vitest";

const seed = 20_260_327;
const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2201, 0, 1) - 1 });
const epochDays = fc.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 11, 31) / 86_400_000 });
const wholeSeconds = fc.integer({ min: 0, max: 86_400 });

it("dates and day numbers lead back to each other, as Date counts UTC days", () => {
  fc.assert(
    fc.property(epochDays, (epochDay) => {
      const date = new Date(epochDay * 86_400_000);
      const text = civilDateOf(epochDay);
      expect(text).toBe(date.toISOString().slice(0, 10));
      expect(epochDayOf(text)).toBe(epochDay);
      expect(isoWeekdayOf(epochDay) % 7).toBe(date.getUTCDay());
    }),
    { seed },
  );
});

it("ISO text leads back to the instant, whatever offset it is written with", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (at, offsetMinutes) => {
      const sign = offsetMinutes < 0 ? "-" : "+";
      const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
      const offset = `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
      const local = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, -1);
      expect(toEpochMs(`${local}${offset}`)).toBe(at);
      expect(toEpochMs(toIso(at))).toBe(at);
    }),
    { seed, numRuns: 1000 },
  );
});

it("wall times of whole seconds lead back to their milliseconds", () => {
  fc.assert(
    fc.property(wholeSeconds, (second) => {
      expect(parseWallTime(formatWallTime(second * 1000))).toBe(second * 1000);
    }),
    { seed },
  );
});

it("a duration is the same in milliseconds, in parts and as text, and its negative runs backwards", () => {
  const hours = fc.integer({ min: 0, max: 100_000 });
  const sixty = fc.integer({ min: 0, max: 59 });
  fc.assert(
    fc.property(hours, sixty, sixty, fc.integer({ min: 0, max: 999 }), (hour, minute, second, ms) => {
      const sum = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
      const text = `PT${hour}H${minute}M${second}.${String(ms).padStart(3, "0")}S`;
      expect(toDurationMs({ hours: hour, minutes: minute, seconds: second, milliseconds: ms })).toBe(sum);
      expect(toDurationMs(text)).toBe(sum);
      expect(toDurationMs(`-${text}`)).toBe(sum === 0 ? 0 : -sum);
    }),
    { seed },
  );
});
