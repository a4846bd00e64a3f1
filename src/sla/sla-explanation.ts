import type { PhaseReason } from "../clock/clock-cycle-log.js";
import type { TicketEventKind } from "../ticket/ticket-event.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";

/** An event of a ticket's log, by which the host finds it again. */
export interface EventReference {
  /** What happened. */
  readonly kind: TicketEventKind;
  /** When it happened. */
  readonly at: EpochMs;
  /** Its place among the events of one instant. */
  readonly seq: number;
}

/**
 * What a stretch of a cycle was: `running` and `continued` time in hours counts, `outsideHours` and `paused` time does
 * not. Time is `continued` where the clock was not at work and the time counts all the same.
 */
export type IntervalState = "running" | "outsideHours" | "paused" | "continued";

/** Why an interval began, as a stable word. */
export type IntervalCode = PhaseReason | "hoursClosed" | "hoursOpened" | "termsChanged";

/** A stretch of a cycle in which nothing changed. */
export interface ExplainedInterval {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
  /** What it was. */
  readonly state: IntervalState;
  /** Why it began. */
  readonly code: IntervalCode;
  /** The event that began it; `null` for the ticket's creation, and for hours, editions and time off that begin or end. */
  readonly cause: EventReference | null;
  /** The id of the suspension that stops the clock, or `null`. */
  readonly suspension: string | null;
  /** Open time in it, in the calendar in force; wall time without a target. */
  readonly businessMs: DurationMs;
  /** Wall time in it. */
  readonly wallMs: DurationMs;
  /** The calendar in force, or `null` without a target. */
  readonly calendarId: string | null;
  /** The same in English, for people. */
  readonly message: string;
}

/** What can be said of a cycle beside its intervals, as a stable word. */
export type FactCode =
  | "started"
  | "promised"
  | "nothingPromised"
  | "promiseUnresolved"
  | "dueSet"
  | "breachedEarlier"
  | "breached"
  | "due"
  | "dueIfResumedNow"
  | "neverDue"
  | "waived"
  | "stopped"
  | "cancelled";

/** One thing that can be said of a cycle: a code and parameters for hosts that translate, a message for the others. */
export interface ExplainedFact {
  /** What is said. */
  readonly code: FactCode;
  /** The instant it is about, or `null`. */
  readonly at: EpochMs | null;
  /** What the message mentions, such as `policyId` or `targetMs`; durations in milliseconds. */
  readonly params: Readonly<Record<string, string | number | null | readonly string[]>>;
  /** The same in English, for people. */
  readonly message: string;
}

/** Writes a fact, its keys in one order. */
export function fact(
  code: FactCode,
  at: EpochMs | null,
  params: ExplainedFact["params"],
  message: string,
): ExplainedFact {
  return { code, at, params, message };
}

/** Why a cycle stands as it does. */
export interface CycleExplanation<ClockId extends string = string> {
  /** The row that `evaluateSla` gives. */
  readonly cycle: ClockCycle<ClockId>;
  /**
   * What it did from its start to its end or `asOf`, in order. The `businessMs` of all but the paused ones add up to
   * `elapsedMs`, and so does wall time to `elapsedWallMs`.
   */
  readonly intervals: readonly ExplainedInterval[];
  /** What was promised by which policy, and what came of it, in order. */
  readonly facts: readonly ExplainedFact[];
}

/** Why the clocks of a ticket stand as they do. */
export interface SlaExplanation<ClockId extends string = string> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** As of when. */
  readonly asOf: EpochMs;
  /** A part for each cycle, in the order of `evaluateSla`. */
  readonly cycles: readonly CycleExplanation<ClockId>[];
  /** All of it as lines of text. */
  readonly text: string;
}
