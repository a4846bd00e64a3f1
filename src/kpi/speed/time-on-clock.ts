import { calendar24x7 } from "../../calendar/calendar-24x7.js";
import type { ClockCycleLog } from "../../clock/clock-cycle-log.js";
import type { ClockDefinition } from "../../clock/clock-definition.js";
import { compileClocks } from "../../clock/compile-clocks.js";
import { defaultPriorities } from "../../condition/default-priorities.js";
import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { measureCycle } from "../../measure/measure-cycle.js";
import { durationAccumulator } from "../accumulators/duration-accumulator.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi, KpiHours } from "../kpi.js";
import type { TicketFacts } from "../ticket-facts.js";

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

/** How a duration KPI of any clock counts. */
export interface ClockKpiOptions extends DurationKpiOptions {
  /** Clocks declared before this one, which its conditions may refer to; their time is not counted. */
  readonly after?: readonly ClockDefinition[];
}

/**
 * Any clock as a duration KPI: how long its cycles run, in milliseconds. Each cycle is one observation. The figure is
 * the Kaplan-Meier median, in which a cycle that is still open at `asOf` counts as longer than so far; `completedP50`,
 * `completedP90` and `completedMean` in `figures` are those of ended cycles alone, `p90` the honest one. Cancelled cycles
 * are left out, by reason.
 *
 * - Population: cycles of the clock, cancelled ones excepted.
 * - Formula: time the clock runs, pauses left out.
 * - Elsewhere: –
 *
 * @param clock - The clock; its id is part of the KPI's id. It can refer to the clocks of `after` alone.
 * @param options - Which time counts, in which period, and after which clocks.
 * @throws A {@link SupportOpsError} with the codes `input.*`, `clock.*` and `condition.*` for a clock or option that
 * cannot be read.
 * @see Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958).
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const toUrgent = timeOnClock({
 *   id: "untilUrgent",
 *   start: { event: "created" },
 *   stop: { becomes: { field: "priority", is: "urgent" } },
 * });
 * const report = createReport({ kpis: [toUrgent], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").attribute("2026-03-27T09:00:00Z", "priority", "urgent").build());
 * report.rows().map(({ kpi, value }) => [kpi, value]); // => [["untilUrgent", 3_600_000]]
 * ```
 */
export function timeOnClock(
  clock: ClockDefinition,
  options: ClockKpiOptions = {},
): Kpi<DurationObservation, DurationState> {
  const { hours = "calendar", attributeBy = "start", after = [] } = options;
  checkOptions(clock, hours, attributeBy, after);
  const id = [clock.id, ...durationWords(options)].join(":");
  return {
    id,
    unit: "ms",
    definition: after.length === 0 ? clock : { clock, after },
    needs: hours === "business" ? ["calendar"] : [],
    observe: (facts) => facts.cyclesOf(clock, after).map((cycle) => observeCycle(cycle, facts, hours, attributeBy)),
    start: (context, from) => durationAccumulator(id, context, from),
  };
}

/** What of the options stands in a KPI's id. */
export function durationWords({ hours, attributeBy }: DurationKpiOptions): readonly string[] {
  return [...(hours === "business" ? ["business"] : []), ...(attributeBy === "end" ? ["byEnd"] : [])];
}

function checkOptions(
  clock: ClockDefinition,
  hours: unknown,
  attributeBy: unknown,
  after: readonly ClockDefinition[],
): void {
  const faults: Issues = [];
  compileClocks([...after, clock], defaultPriorities, [], faults);
  const issues: Issues = faults.map((fault) => {
    const [place, ...rest] = fault.path;
    return { ...fault, path: place === after.length ? ["clock", ...rest] : ["after", ...fault.path] };
  });
  checkWord(hours, ["hours"], issues, ["calendar", "business"]);
  checkWord(attributeBy, ["attributeBy"], issues, ["start", "end"]);
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
