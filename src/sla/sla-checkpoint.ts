import type { Phase } from "../clock/clock-cycle-log.js";
import type { TicketLife } from "../ticket/life-at.js";
import type { OverrideEvent, TicketEvent } from "../ticket/ticket-event.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { TermsProblem } from "./terms.js";

/** Names the format of checkpoints, so that another one is recognised. */
export const checkpointFormat = "supportops.slaCheckpoint.1";

/**
 * Everything that is kept of a ticket so that its log need not be read again: plain JSON, to store and to read back.
 * Only its first six keys are meant to be read; the others may change with the format.
 */
export interface SlaCheckpoint {
  /** The format, with its version. */
  readonly format: typeof checkpointFormat;
  /** The ticket's id. */
  readonly ticketId: string;
  /** Fingerprint of the SLA it was written with. */
  readonly slaFingerprint: string;
  /** Fingerprint of the offsets of all zones of the SLA over the ticket's years. */
  readonly zoneFingerprint: string;
  /** The last event taken in, or `null`. */
  readonly lastEvent: EventPlace | null;
  /** When the ticket was created. */
  readonly createdAt: EpochMs;
  /** Who created it, and in what state. */
  readonly start: Pick<Ticket, "createdBy" | "initial">;
  /** The events of the last instant: it is decided only when a later one comes, as more may happen at it. */
  readonly pending: readonly TicketEvent[];
  /** What stood after the last instant that is decided; `null` while none is. */
  readonly run: RunRecord | null;
}

/** An event's place in a log. */
export interface EventPlace {
  /** When it happened. */
  readonly at: EpochMs;
  /** Its place among the events of one instant. */
  readonly seq: number;
}

/** A ticket's clocks and promises after an instant. */
export interface RunRecord {
  /** The instant. */
  readonly at: EpochMs;
  /** Whether the ticket is live. */
  readonly life: TicketLife;
  /** The ticket's state. */
  readonly state: TicketState;
  /** The clocks, in declared order. */
  readonly clocks: readonly ClockRecord[];
  /** The tracks, in order. */
  readonly tracks: readonly TrackRecord[];
  /** The overrides so far. */
  readonly overrides: readonly OverrideEvent[];
  /** For each suspension, the times in which the ticket met its condition. */
  readonly suspensions: readonly (readonly SpanRecord[])[];
}

/** A span of time; without an end, `null`. */
export interface SpanRecord {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs | null;
}

/** One clock after an instant. */
export interface ClockRecord {
  /** Its latest cycle, or `null`. */
  readonly cycle: CycleRecord | null;
  /** Up to when time lies in cycles that were handed out, or `null`. */
  readonly droppedUntil: EpochMs | null;
  /** The levels that held, by their bits. */
  readonly levels: number;
  /** Whether its condition to pause held. */
  readonly paused: boolean;
  /** Whether nothing hindered a start. */
  readonly couldStart: boolean;
  /** Whether its latest cycle may go on. */
  readonly mayReopen: boolean;
  /** When its sequence goes on, or `null`. */
  readonly nextStartAt: EpochMs | null;
  /** What the time since creation counts as. */
  readonly pauses: readonly Phase[];
}

/** A cycle as its phases. */
export interface CycleRecord {
  /** Its number. */
  readonly cycle: number;
  /** The instant it counts from. */
  readonly startedAt: EpochMs;
  /** When it was opened. */
  readonly openedAt: EpochMs;
  /** What it did. */
  readonly phases: readonly Phase[];
}

/** What was promised on a track. */
export interface TrackRecord {
  /** How many cycles the clock had. */
  readonly cycles: number;
  /** How many rows were handed out. */
  readonly handedOut: number;
  /** The instant whose editions count. */
  readonly editionAt: EpochMs;
  /** Place of the policy matched as the cycle began; -1 for none, `null` before the first. */
  readonly matched: number | null;
  /** The terms that concern the latest cycle. */
  readonly changes: readonly TermsRecord[];
}

/** Which terms of the definition. */
export interface TermsReference {
  /** Place of the target among all of the definition. */
  readonly target: number;
  /** The calendar. */
  readonly calendarId: string;
  /** When it is due, whatever has elapsed, or `null`. */
  readonly deadlineAt: EpochMs | null;
}

/** Terms, by reference to the definition. */
export interface TermsRecord {
  /** From when on. */
  readonly from: EpochMs;
  /** The target and the calendar, or `null`. */
  readonly terms: TermsReference | null;
  /** The policy that matched, or `null`. */
  readonly policyId: string | null;
  /** Why the terms are not known, or `null`. */
  readonly problem: TermsProblem | null;
  /** The event that brought the change, or `null`. */
  readonly event: TicketEvent | null;
}
