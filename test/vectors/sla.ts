/**
 * Binds the vectors of test/vectors/sla to supportops/sla: the format is translated, and no rule is written a second
 * time.
 */
import { type Calendar, businessTimeBetween, compileCalendar } from "supportops/calendar";
import { isSupportOpsError } from "supportops/errors";
import { type ClockCycle, compileSla, type CycleExplanation, explainSla } from "supportops/sla";
import type { CaseResult } from "./case-result.js";
import { type CaseRow, type CaseTarget, clockIdOf, type SlaCase } from "./sla-case.js";
import { calendarOfCase, clockTargets, definitionOfCase, isDeadline } from "./sla-definition.js";
import { assertedSteps, type CaseSteps, hasSteps, planCaseSteps } from "./sla-escalation.js";
import { ticketOfCase } from "./sla-ticket.js";

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

/** What is left of the length of a target, also where an override says when it is due. */
function remainingMs({ targetMs, elapsedMs, remainingMs: left }: ClockCycle): number | null {
  return targetMs === null ? left : targetMs - elapsedMs;
}

/** When a cycle ended, or `null` while it is open. */
function endOf({ facts }: CycleExplanation): number | null {
  return facts.find(({ code }) => code === "stopped" || code === "cancelled")?.at ?? null;
}

function rowOf(target: CaseTarget, explained: CycleExplanation, calendar: Calendar): CaseRow {
  const { metric, id, hours } = target;
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
    elapsedMs: isDeadline(target) && hours === "calendar" ? cycle.elapsedWallMs : cycle.elapsedMs,
    remainingMs: remainingMs(cycle),
    percentElapsed: cycle.percent,
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
 */
export function runSlaCase(vector: SlaCase): readonly CaseRow[] {
  const ticket = ticketOfCase(vector);
  const sla = compileSla(definitionOfCase(vector));
  const { cycles } = explainSla(ticket, sla, { asOf: vector.asOf });
  const calendar = compileCalendar(calendarOfCase(vector));
  const stepsOf = hasSteps(vector) ? planCaseSteps(vector, sla, ticket) : (): CaseSteps => ({});
  return clockTargets(vector.policy.targets).flatMap((target) => {
    const rows = cycles.filter(({ cycle }) => cycle.clock === clockIdOf(target) && cycle.outcome !== "untargeted");
    const { metric, id } = target;
    if (rows.length === 0) {
      const steps = stepsOf({ clock: clockIdOf(target), cycle: 1, endedAt: null, dueAt: null });
      return [{ metric, ...(id === undefined ? {} : { id }), cycle: 1, status: "notStarted", ...steps }];
    }
    return rows.map((explained) => {
      const { clock, cycle, dueAt } = explained.cycle;
      const steps = stepsOf({ clock, cycle, endedAt: endOf(explained), dueAt });
      return { ...rowOf(target, explained, calendar), ...steps };
    });
  });
}

function nameOf({ metric, id, cycle }: CaseRow): string {
  return `${clockIdOf({ metric, ...(id === undefined ? {} : { id }) })}#${String(cycle)}`;
}

/** Keeps of a row what the expected one asserts. */
function asserted(expected: CaseRow, actual: CaseRow | undefined): Partial<CaseRow> | undefined {
  return (
    actual &&
    Object.fromEntries(Object.keys(expected).map((key) => [key, assertedSteps(key, expected[key], actual[key])]))
  );
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
  if (ok && vector.percentElapsed !== undefined) return checkPercents(id, vector.percentElapsed, rows);
  return { id, ok, expected, actual: [...actual, ...missing] };
}

/** Compares how much of its target the latest cycle of each clock has used, but for the last digit. */
function checkPercents(id: string, expected: Readonly<Record<string, number>>, rows: readonly CaseRow[]): CaseResult {
  const percentOf = (clock: string): unknown =>
    rows.filter((row) => clockIdOf(row) === clock).at(-1)?.["percentElapsed"];
  const actual = Object.fromEntries(Object.keys(expected).map((clock) => [clock, percentOf(clock) ?? null]));
  const ok = Object.entries(expected).every(([clock, percent]) => {
    const found = actual[clock];
    return typeof found === "number" && Math.abs(found - percent) <= 1e-12 * Math.abs(percent);
  });
  return { id, ok, expected, actual };
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
