import fc from "fast-check";
import { type DurationUnit, formatDuration } from "supportops/format";
import { expect, it } from "vitest";

/** The units of a fixed length. */
type WrittenUnit = Exclude<DurationUnit, "businessDay">;

const seed = 20_260_327;
const unitMs: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1000 };
const symbolOf: Readonly<Record<WrittenUnit, string>> = {
  day: "d",
  hour: "h",
  minute: "min",
  second: "s",
};

const durations = fc.integer({ min: -1e12, max: 1e12 });
const unitPairs = fc.constantFrom<readonly [WrittenUnit, WrittenUnit]>(
  ["day", "day"],
  ["day", "second"],
  ["hour", "minute"],
  ["hour", "second"],
  ["minute", "minute"],
);

/** Adds the written parts up again. */
function sumOf(text: string): number {
  const sum = [...text.matchAll(/(\d+) (d|h|min|s)/g)].reduce(
    (total, [, count, symbol]) => total + Number(count) * (unitMs[symbol ?? ""] ?? Number.NaN),
    0,
  );
  return text.startsWith("-") ? -sum : sum;
}

it("the text is never further from zero than the duration, and nearer by less than the smallest unit", () => {
  fc.assert(
    fc.property(durations, unitPairs, (durationMs, [largest, smallest]) => {
      const shownMs = sumOf(formatDuration(durationMs, { largest, smallest }));
      const cutMs = Math.abs(durationMs) - Math.abs(shownMs);
      expect(cutMs).toBeGreaterThanOrEqual(0);
      expect(cutMs).toBeLessThan(unitMs[symbolOf[smallest]] as number);
      expect(shownMs * durationMs).toBeGreaterThanOrEqual(0);
    }),
    { seed, numRuns: 1000 },
  );
});

it("a longer duration is never written as a shorter one", () => {
  fc.assert(
    fc.property(durations, fc.nat(1e7), unitPairs, (durationMs, moreMs, [largest, smallest]) => {
      const [shorter, longer] = [durationMs, durationMs + moreMs].map((ms) =>
        formatDuration(ms, { largest, smallest }),
      );
      expect(sumOf(longer ?? "")).toBeGreaterThanOrEqual(sumOf(shorter ?? ""));
    }),
    { seed, numRuns: 1000 },
  );
});
