/**
 * Binds the vectors of test/vectors/sla to supportops/sla: the format is translated, and no rule is written a second
 * time.
 */
import { type Calendar, type CalendarDefinition, businessTimeBetween, compileCalendar } from "supportops/calendar";
import { isSupportOpsError } from "supportops/errors";
import { type ClockCycle, compileSla, type CycleExplanation, explainSla, type SlaDefinition } from "supportops/sla";
import type { CaseResult } from "./case-result.js";
import { type CaseRow, type CaseTarget, clockIdOf, refuseUnsupported, type SlaCase } from "./sla-case.js";
import { agentReplied, clockOfTarget, conditionOf } from "./sla-clock.js";
import { ticketOfCase } from "./sla-ticket.js";

const always: CalendarDefinition = { id: "case", timeZone: "UTC", weekly: "always" };

function calendarOfCase({ calendar, calendarEdits = [] }: SlaCase): CalendarDefinition {
  if (calendar === "24x7") return always;
  const versions = calendarEdits.map(({ effectiveFrom, weekly }) => ({ from: effectiveFrom, weekly }));
  const holidays = calendar.holidays.map((date) => ({ date }));
  return { id: "case", timeZone: calendar.timeZone, weekly: calendar.weekly, holidays, versions };
}

function targetOf({ metric, id, targetMs, hours, priority }: CaseTarget) {
  return {
    clock: clockIdOf({ metric, ...(id === undefined ? {} : { id }) }),
    within: targetMs ?? 0,
    calendar: hours === "business" ? "case" : "24x7",
    ...(priority === undefined ? {} : { when: { field: "priority" as const, is: priority } }),
  };
}

/** The first target of each clock; the others are alternatives with another priority. */
function clockTargets(targets: readonly CaseTarget[]): readonly CaseTarget[] {
  return targets.filter(
    (target, place) => targets.findIndex((other) => clockIdOf(other) === clockIdOf(target)) === place,
  );
}

function definitionOf(vector: SlaCase): SlaDefinition {
  const { policy } = vector;
  return {
    calendars: [calendarOfCase(vector)],
    clocks: [
      agentReplied,
      ...clockTargets(policy.targets).map((target) => clockOfTarget(target, target.pauseOn ?? policy.pauseOn ?? [])),
    ],
    policies: [
      {
        id: "policy",
        ...(policy.match === undefined ? {} : { match: conditionOf(policy.match) }),
        targets: policy.targets.map(targetOf),
      },
    ],
  };
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace(".000Z", "Z");
}

function statusOf({ state, outcome }: ClockCycle): string {
  if (state === "cancelled") return "cancelled";
  if (state === "stopped") return outcome === "breached" ? "breachedAndFulfilled" : "fulfilled";
  return outcome === "breached" ? "breached" : state;
}

/** Pauses are counted in the hours of the case, whatever those of the target are. */
function pausedMs({ intervals }: CycleExplanation, calendar: Calendar): number {
  const paused = intervals.filter(({ state }) => state === "paused");
  return paused.reduce((total, { from, to }) => total + businessTimeBetween(calendar, from, to), 0);
}

function rowOf({ metric, id }: CaseTarget, explained: CycleExplanation, calendar: Calendar): CaseRow {
  const { cycle } = explained;
  return {
    metric,
    ...(id === undefined ? {} : { id }),
    cycle: cycle.cycle,
    status: statusOf(cycle),
    ...(cycle.state === "paused" && cycle.outcome === "breached" ? { paused: true } : {}),
    startedAt: iso(cycle.startedAt),
    fulfilledAt: iso(cycle.stoppedAt),
    dueAt: iso(cycle.dueAt),
    dueIfResumedNow: iso(cycle.dueIfResumedNow),
    elapsedMs: cycle.elapsedMs,
    remainingMs: cycle.remainingMs,
    pausedBusinessMs: pausedMs(explained, calendar),
    breachedAt: iso(cycle.breachedAt),
    priorBreaches: cycle.priorBreaches.map(({ breachedAt }) => iso(breachedAt)),
  };
}

/**
 * Runs one case.
 *
 * @returns A row for each clock and cycle, under the names of the vectors; a clock on which nothing is promised yet has
 * the one row `notStarted`.
 * @throws An error that starts with `not yet: ` for a case that needs what the library does not do yet.
 */
export function runSlaCase(vector: SlaCase): readonly CaseRow[] {
  refuseUnsupported(vector);
  const { cycles } = explainSla(ticketOfCase(vector), compileSla(definitionOf(vector)), { asOf: vector.asOf });
  const calendar = compileCalendar(calendarOfCase(vector));
  return clockTargets(vector.policy.targets).flatMap((target) => {
    const rows = cycles.filter(({ cycle }) => cycle.clock === clockIdOf(target) && cycle.outcome !== "untargeted");
    const { metric, id } = target;
    if (rows.length === 0) return [{ metric, ...(id === undefined ? {} : { id }), cycle: 1, status: "notStarted" }];
    return rows.map((cycle) => rowOf(target, cycle, calendar));
  });
}

function nameOf({ metric, id, cycle }: CaseRow): string {
  return `${clockIdOf({ metric, ...(id === undefined ? {} : { id }) })}#${String(cycle)}`;
}

/** Keeps of a row what the expected one asserts. */
function asserted(expected: CaseRow, actual: CaseRow | undefined): Partial<CaseRow> | undefined {
  return actual && Object.fromEntries(Object.keys(expected).map((key) => [key, actual[key]]));
}

const expectedCodes: Readonly<Record<string, string>> = { emptyCalendar: "sla.calendarNeverOpen" };

/** Runs a case and compares every key that its expected rows name; a row too many or too few fails. */
export function checkSlaCase(vector: SlaCase): CaseResult {
  const { id, expected, expectedError } = vector;
  if (expectedError !== undefined) return checkRefusal(vector, expectedError);
  const rows = runSlaCase(vector);
  const actual = expected.map((row) =>
    asserted(
      row,
      rows.find((one) => nameOf(one) === nameOf(row)),
    ),
  );
  const missing = rows.filter((row) => !expected.some((one) => nameOf(one) === nameOf(row)));
  const ok = missing.length === 0 && JSON.stringify(actual) === JSON.stringify(expected);
  return { id, ok, expected, actual: [...actual, ...missing] };
}

function checkRefusal(vector: SlaCase, expectedError: string): CaseResult {
  const expected = expectedCodes[expectedError];
  try {
    return { id: vector.id, ok: false, expected, actual: runSlaCase(vector) };
  } catch (error) {
    if (!isSupportOpsError(error)) throw error;
    return { id: vector.id, ok: error.code === expected, expected, actual: error.code };
  }
}
