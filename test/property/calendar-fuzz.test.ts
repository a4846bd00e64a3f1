import fc from "fast-check";
import { compileCalendar, compileCalendarExpression, isOpen } from "supportops/calendar";
import { errorCodes, type Issue, isSupportOpsError } from "supportops/errors";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";

/** A definition that uses every part of the format. */
const complete = {
  schemaVersion: 1,
  id: "office",
  timeZone: "Europe/Berlin",
  weekly: { "mon-thu": [["09:00", "17:00"]], fri: [["22:00", "06:00"]] },
  holidays: [
    "2026-01-01",
    { date: "2026-05-01", name: "Labour Day", observed: "nextWeekday", scope: "shift" },
    { from: "2026-12-24", to: "2026-12-31" },
    { rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "2020-01-01", except: ["2027-12-25"] },
  ],
  overrides: { "2026-03-03": [["10:00", "12:00"]], "2026-03-04": { add: [["18:00", "20:00"]] } },
  breaks: { "2026-03-05": [["12:00", "13:00"]] },
  versions: [
    { from: "2027-01-01", weekly: "always" },
    { from: "2028-01-01T00:00:00Z", holidays: [] },
  ],
};

type Path = readonly (string | number)[];

const pathsOf = (value: unknown): Path[] =>
  typeof value !== "object" || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, child]) => pathsOf(child).map((path) => [key, ...path]))];

function replaced(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, replacement);
  return copy;
}

const words = ["", "24:00", "00:00", "2026-02-29", "always", "24x7", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "sameDay"];
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(...words, undefined, Number.NaN, -0, 1e300),
);
const corrupted = fc
  .tuple(fc.constantFrom(...pathsOf(complete)), value, fc.boolean())
  .map(([path, replacement, united]) => {
    const definition = replaced(complete, path, replacement);
    return united ? { union: [definition, complete] } : definition;
  });

const isCoded = ({ code, path, message }: Issue): boolean =>
  Object.hasOwn(errorCodes, code) && Array.isArray(path) && message !== "";

/** What came of a definition: a calendar that answers, or coded issues with paths; anything else is a fault. */
function outcomeOf(definition: unknown): "compiled" | "refused" {
  try {
    const made = typeof definition === "object" && definition !== null && "union" in definition;
    const compile = made ? compileCalendarExpression : compileCalendar;
    isOpen(compile(definition as never, { recurrence }), 1_774_621_800_000);
    return "compiled";
  } catch (error) {
    if (!isSupportOpsError(error) || !error.issues.every(isCoded)) throw error;
    return "refused";
  }
}

// A loaded machine takes its time over so many values.
const timeoutMs = 600_000;

describe("any JSON value is compiled or refused with coded issues, and neither hangs nor crashes", () => {
  it(
    "80,000 random values",
    () => {
      fc.assert(
        fc.property(fc.jsonValue(), (definition) => outcomeOf(definition) === "refused"),
        { seed: 1, numRuns: 80_000 },
      );
    },
    timeoutMs,
  );

  it(
    "20,000 definitions with one part replaced",
    () => {
      const seen = { compiled: 0, refused: 0 };
      fc.assert(
        fc.property(corrupted, (definition) => {
          seen[outcomeOf(definition)] += 1;
        }),
        { seed: 2, numRuns: 20_000 },
      );
      // Otherwise the corpus shows nothing.
      expect(seen.compiled).toBeGreaterThan(500);
      expect(seen.refused).toBeGreaterThan(10_000);
    },
    timeoutMs,
  );
});
