import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import {
  type BacklogLoadObservation,
  type BacklogLoadState,
  backlogLoadAccumulator,
} from "../accumulators/backlog-load-accumulator.js";
import type { Kpi, KpiHours } from "../kpi.js";
import { openSpells } from "./open-spells.js";

/** In which time solves are counted. */
export interface DaysOfBacklogOptions {
  /** `calendar` (the default) counts wall time, `business` the open time of the report's calendar. */
  readonly hours?: KpiHours;
}

/**
 * How long the backlog at the end of the period would last at the period's pace, in milliseconds of wall time or of open
 * time: by Little's law also the time a ticket spends open where things stay as they are. Divide by a working day of the
 * calendar for days of work. Without periods there is no pace: `noPeriod`; without a solve no figure: `noData`.
 *
 * - Population: tickets open at the end, and solves in the period.
 * - Formula: backlog / (solves / time passed of the period).
 * - Elsewhere: "days of inventory", "backlog in days".
 *
 * @param options - In which time; business is part of the id.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Little (1961), A proof for the queuing formula L = λW, Operations Research 9, 383-387.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const period = { every: "day", from: "2026-03-02", to: "2026-03-03" } as const;
 * const report = createReport({ kpis: [daysOfBacklog()], period, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * for (const id of ["1", "2", "3"]) report.add(ticket(id, "2026-03-02T08:00:00Z").build());
 * for (const id of ["4", "5"]) report.add(ticket(id, "2026-03-02T08:00:00Z").status("2026-03-02T09:00:00Z", "solved").build());
 * report.rows()[0]?.value; // => 129_600_000
 * ```
 */
export function daysOfBacklog({
  hours = "calendar",
}: DaysOfBacklogOptions = {}): Kpi<BacklogLoadObservation, BacklogLoadState> {
  const issues: Issues = [];
  checkWord(hours, ["hours"], issues, ["calendar", "business"]);
  throwIssues(issues);
  const id = hours === "calendar" ? "daysOfBacklog" : "daysOfBacklog:business";
  return {
    id,
    unit: "ms",
    needs: hours === "business" ? ["calendar"] : [],
    observe: (facts) =>
      openSpells(facts).flatMap(({ at, until }): BacklogLoadObservation[] => [
        { at, until, what: "open" },
        ...(until === null ? [] : [{ at: until, what: "solve" as const }]),
      ]),
    start: (context, from) => backlogLoadAccumulator(id, context, hours, from),
  };
}
