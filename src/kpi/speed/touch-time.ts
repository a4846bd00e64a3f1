import { checkNumber } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import type { FieldPath } from "../../ticket/field-path.js";
import { compileFieldReader, type FieldReader } from "../../ticket/field-reader.js";
import type { DurationMs } from "../../time/instant-input.js";
import { durationAccumulator } from "../accumulators/duration-accumulator.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { lastSolveOf } from "../flow/last-solve.js";

/** Where the time at work stands. */
export interface TouchTimeOptions {
  /** The field that a time tracker adds up, such as `fields.timeSpent`. */
  readonly field: FieldPath;
  /** Milliseconds of one of its units, above 0: 1000 for seconds. 1 by default. */
  readonly unitMs?: DurationMs;
}

/**
 * How long agents were at work on a ticket, in milliseconds, in the period of its creation: no log says that by itself, so
 * it is read from the field of a time tracker. A ticket that is not solved may take more work and counts as longer than so
 * far. {@link unionOfIntervals} makes the number out of intervals that overlap.
 *
 * - Population: tickets with the field; others are left out as `notTracked`, numbers below 0 as `negative`.
 * - Formula: the field as of the report.
 * - Elsewhere: Zendesk Time Tracking "Total time spent"; "handling time" of tickets, "effort".
 *
 * @param options - The field and its unit; the field is part of the id.
 * @throws A {@link SupportOpsError} with code `condition.fieldUnknown`, `input.type`, or `kpi.optionInvalid` for a unit that
 * is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpi = touchTime({ field: "fields.secondsSpent", unitMs: 1000 });
 * const report = createReport({ kpis: [kpi], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z").field("2026-03-27T09:00:00Z", "secondsSpent", 300);
 * report.add(printer.status("2026-03-27T09:00:00Z", "solved").build());
 * report.rows().map((row) => [row.kpi, row.value]); // => [["touchTime:fields.secondsSpent", 300_000]]
 * ```
 */
export function touchTime({ field, unitMs = 1 }: TouchTimeOptions): Kpi<DurationObservation, DurationState> {
  const read = checkOptions(field, unitMs);
  const id = `touchTime:${field}`;
  return {
    id,
    unit: "ms",
    definition: { unitMs },
    needs: [],
    observe(facts) {
      const at = facts.ticket.createdAt;
      const tracked = read(facts.state);
      const ended = lastSolveOf(facts) !== null;
      if (typeof tracked !== "number") return [{ at, durationMs: 0, ended, excluded: "notTracked" }];
      if (tracked < 0) return [{ at, durationMs: 0, ended, excluded: "negative" }];
      return [{ at, durationMs: Math.round(tracked * unitMs), ended }];
    },
    start: (context, from) => durationAccumulator(id, context, from),
  };
}

function checkOptions(field: unknown, unitMs: unknown): FieldReader {
  const issues: Issues = [];
  const read = compileFieldReader(field, ["field"], issues);
  const unit = checkNumber(unitMs, ["unitMs"], issues);
  if (unit !== undefined && unit <= 0)
    addIssue(issues, "kpi.optionInvalid", ["unitMs"], { message: "A unit is longer than 0.", received: unitMs });
  throwIssues(issues);
  return read as FieldReader;
}
