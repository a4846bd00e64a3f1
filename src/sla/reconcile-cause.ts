import type { DurationMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import type { VendorClock } from "./vendor-clock.js";

/**
 * What most likely makes a vendor's figure differ from ours: it keeps no finer unit (`rounding`), measures another
 * target (`targetEdit`), goes on telling or judging a due instant while paused (`pausedOverdue`), writes a breach down
 * later than it happened (`lateStatus`), counts pauses (`pauseIgnored`), counts wall time (`hoursIgnored`), is off by
 * exactly one hour at a clock change (`clockChange`), or measured with other hours (`scheduleEdit`).
 */
export type DifferenceCause =
  | "rounding"
  | "targetEdit"
  | "pausedOverdue"
  | "lateStatus"
  | "pauseIgnored"
  | "hoursIgnored"
  | "clockChange"
  | "scheduleEdit"
  | "unknown";

/** A figure that both sides have and do not agree on. */
export interface FigureDifference {
  /** Which figure. */
  readonly figure: "outcome" | "dueAt" | "breachedAt" | "stoppedAt" | "elapsedMs" | "targetMs";
  /** Ours; instants and durations in milliseconds. */
  readonly ours: number | string | null;
  /** The vendor's. */
  readonly vendors: number | string | null;
  /** The vendor's minus ours in milliseconds; `null` for outcomes and where one is missing. */
  readonly differenceMs: DurationMs | null;
}

/** What a rule about causes looks at. */
export interface CauseContext {
  readonly difference: FigureDifference;
  readonly cycle: ClockCycle;
  readonly vendor: VendorClock;
  /** What the vendor rounds to. */
  readonly unitMs: DurationMs;
  /** As of when ours was computed. */
  readonly asOf: number;
}

const hourMs = 3_600_000;

/** Time in which the cycle stood still, from what it counted in wall time. */
function pausedMsOf({ startedAt, stoppedAt, elapsedWallMs }: ClockCycle, asOf: number): DurationMs {
  return (stoppedAt ?? asOf) - startedAt - elapsedWallMs;
}

/** Rules in the order in which they are tried; the narrower come first. */
const rules: readonly (readonly [DifferenceCause, (context: CauseContext) => boolean])[] = [
  ["targetEdit", ({ vendor, cycle }) => differs(vendor.targetMs, cycle.targetMs)],
  ["rounding", isRounding],
  ["pausedOverdue", isPausedOverdue],
  ["lateStatus", isLateStatus],
  ["pauseIgnored", isPauseIgnored],
  ["hoursIgnored", isHoursIgnored],
  ["clockChange", ({ difference }) => Math.abs(difference.differenceMs ?? 0) === hourMs],
  ["scheduleEdit", isScheduleEdit],
];

function differs(vendors: DurationMs | null, ours: DurationMs | null): boolean {
  return vendors !== null && ours !== null && vendors !== ours;
}

/** The likeliest cause of a difference. */
export function causeOfDifference(context: CauseContext): DifferenceCause {
  return rules.find(([, fits]) => fits(context))?.[0] ?? "unknown";
}

function isRounding({ difference, cycle, unitMs }: CauseContext): boolean {
  if (difference.differenceMs !== null) return Math.abs(difference.differenceMs) < unitMs;
  // A promise missed or kept by less than the unit looks the other way round once both sides are rounded.
  const { remainingMs } = cycle;
  return difference.figure === "outcome" && remainingMs !== null && Math.abs(remainingMs) < unitMs;
}

function isPausedOverdue({ difference, cycle, vendor }: CauseContext): boolean {
  if (cycle.state !== "paused" || cycle.breachedAt !== null) return false;
  const { figure } = difference;
  return figure === "dueAt" || figure === "breachedAt" || (figure === "outcome" && vendor.outcome === "breached");
}

function isLateStatus({ difference, cycle, vendor }: CauseContext): boolean {
  if (cycle.breachedAt === null) return false;
  if (difference.figure === "outcome") return vendor.outcome === "undecided";
  const later = difference.figure === "breachedAt" && difference.differenceMs !== null && difference.differenceMs > 0;
  return later && vendor.breachedAt === (cycle.stoppedAt ?? vendor.breachedAt);
}

function isPauseIgnored({ difference, cycle, asOf }: CauseContext): boolean {
  const pausedMs = pausedMsOf(cycle, asOf);
  return difference.differenceMs !== null && Math.abs(difference.differenceMs) === pausedMs;
}

function isHoursIgnored({ difference, cycle, vendor }: CauseContext): boolean {
  if (cycle.calendarId === null || cycle.calendarId === "24x7") return false;
  if (difference.figure === "elapsedMs") return vendor.elapsedMs === cycle.elapsedWallMs;
  const { figure } = difference;
  if (figure !== "dueAt" && figure !== "breachedAt") return false;
  return vendor[figure] === cycle.startedAt + (cycle.targetMs ?? 0);
}

function isScheduleEdit({ difference, cycle }: CauseContext): boolean {
  const dependsOnHours = difference.figure !== "stoppedAt" && difference.figure !== "targetMs";
  return dependsOnHours && cycle.calendarId !== null && cycle.calendarId !== "24x7";
}
