import { calendar24x7 } from "../calendar/calendar-24x7.js";
import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import type { ClockDefinition } from "../clock/clock-definition.js";
import { compileClocks } from "../clock/compile-clocks.js";
import { checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import { measureCycle } from "../measure/measure-cycle.js";
import { defaultPriorities } from "../condition/default-priorities.js";
import { type DurationState, durationAccumulator } from "./duration-accumulator.js";
import type { DurationObservation, Kpi, KpiHours } from "./kpi.js";
import type { TicketFacts } from "./ticket-facts.js";

/** How a duration KPI counts. */
export interface DurationKpiOptions {
  /** `calendar` (the default) counts wall time, `business` the open time of the report's calendar. */
  readonly hours?: KpiHours;
  /**
   * The period a duration counts in: that of its start (the default), where running ones count as longer than so far;
   * or that of its end, where they are left out as `running`, in the period of `asOf`, so that figures of a growing
   * backlog look better than they are.
   */
  readonly attributeBy?: "start" | "end";
}

/**
 * Any clock as a duration KPI: how long its cycles run, in milliseconds. Each cycle is one observation. The figure is
 * the Kaplan-Meier median, in which a cycle that is still open at `asOf` counts as longer than so far; `completedP50`
 * and `completedP90` in `figures` are those of ended cycles alone. Cancelled cycles are left out, by reason.
 *
 * @param clock - The clock; its id is part of the KPI's id. It cannot refer to other clocks.
 * @param options - Which time counts, and in which period.
 * @throws A {@link SupportOpsError} with the codes `input.*`, and `condition.*` for a clock or option that
 * cannot be read.
 * @see Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958).
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const toAssignee = timeOnClock({
 *   id: "firstAssignment",
 *   start: { event: "created" },
 *   stop: { becomes: { not: { field: "assigneeId", is: null } } },
 * });
 * const report = createReport({ kpis: [toAssignee], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").attribute("2026-03-27T09:00:00Z", "assignee", "kim").build());
 * report.rows().map(({ kpi, value }) => [kpi, value]); // => [["firstAssignment", 3_600_000]]
 * ```
 */
export function timeOnClock(
  clock: ClockDefinition,
  options: DurationKpiOptions = {},
): Kpi<DurationObservation, DurationState> {
  const { hours = "calendar", attributeBy = "start" } = options;
  checkOptions(clock, hours, attributeBy);
  const id = [
    clock.id,
    ...(hours === "business" ? ["business"] : []),
    ...(attributeBy === "end" ? ["byEnd"] : []),
  ].join(":");
  return {
    id,
    unit: "ms",
    definition: clock,
    needs: hours === "business" ? ["calendar"] : [],
    observe: (facts) => facts.cyclesOf(clock).map((cycle) => observeCycle(cycle, facts, hours, attributeBy)),
    start: (context, from) => durationAccumulator(id, context, from),
  };
}

function checkOptions(clock: ClockDefinition, hours: unknown, attributeBy: unknown): void {
  const faults: Issues = [];
  compileClocks([clock], defaultPriorities, [], faults);
  const issues: Issues = faults.map((fault) => ({ ...fault, path: ["clock", ...fault.path.slice(1)] }));
  checkWord(hours, ["calendar", "business"], ["hours"], issues);
  checkWord(attributeBy, ["start", "end"], ["attributeBy"], issues);
  throwIssues(issues);
}

function observeCycle(
  cycle: ClockCycleLog,
  facts: TicketFacts,
  hours: KpiHours,
  attributeBy: "start" | "end",
): DurationObservation {
  const { at: lastAt, state, reason } = cycle.phases[cycle.phases.length - 1] as ClockCycleLog["phases"][0];
  const ended = state === "stopped";
  const at = attributeBy === "start" ? cycle.startedAt : lastAt;
  if (state === "cancelled") return { at, durationMs: 0, ended, excluded: reason };
  // It ends in the period of the report's instant or in a later one.
  if (!ended && attributeBy === "end") return { at: facts.asOf, durationMs: 0, ended, excluded: "running" };
  return { at, durationMs: elapsedOf(cycle, facts, hours), ended };
}

function elapsedOf(cycle: ClockCycleLog, { calendar, asOf }: TicketFacts, hours: KpiHours): number {
  const measure = measureCycle(cycle, [{ from: cycle.startedAt, calendar: calendar ?? calendar24x7 }], asOf);
  return hours === "business" ? measure.elapsedMs : measure.elapsedWallMs;
}
