import { instantOfField } from "../condition/instant-field.js";
import type { Calendar } from "../calendar/calendar.js";
import type { ErrorCode } from "../errors/error-codes.js";
import type { OverrideEvent, TicketEvent } from "../ticket/ticket-event.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledTarget } from "./compiled-sla.js";
import { roundDue } from "./round-due.js";

/** What is promised on a track, and the calendar it is measured with. */
export interface Terms {
  readonly target: CompiledTarget;
  readonly calendar: Calendar;
  /** When it is due, whatever has elapsed: as the ticket's field or an override says; otherwise `null`. */
  readonly deadlineAt: EpochMs | null;
  /** The override that set the due instant, or `null`. */
  readonly override: OverrideEvent | null;
}

/** Why it cannot be said what is promised. */
export interface TermsProblem {
  /** What kind of value it is. */
  readonly code: Extract<ErrorCode, "sla.calendarUnknown" | "sla.dueFieldInvalid">;
  /** The value of the ticket that is at fault. */
  readonly received: string;
}

/** The terms in force on a track from an instant on; `null` while nothing is promised. */
export interface TermsChange {
  readonly from: EpochMs;
  readonly terms: Terms | null;
  /** The policy that matched, also one that promises nothing on the track's clock; `null` if none did. */
  readonly policyId: string | null;
  /** Why the terms are not known, though something is promised; otherwise `null`. */
  readonly problem: TermsProblem | null;
  /** The event that brought the change, or `null` for the ticket's creation and for editions. */
  readonly event: TicketEvent | null;
}

/** What a target comes to for a ticket; `null` where it does not apply, as its field is not set. */
export function resolveTerms(
  target: CompiledTarget,
  calendars: ReadonlyMap<string, Calendar>,
  state: TicketState,
): Terms | TermsProblem | null {
  const calendar = calendarOf(target, calendars, state);
  if ("code" in calendar) return calendar;
  const { dueField } = target;
  if (dueField === undefined) return { target, calendar, deadlineAt: null, override: null };
  const value = dueField(state);
  const dueAt = instantOfField(value);
  if (dueAt === null) return null;
  if (dueAt === undefined) return { code: "sla.dueFieldInvalid", received: String(value) };
  return { target, calendar, deadlineAt: roundDue(dueAt, target, calendar), override: null };
}

function calendarOf(
  { calendar, calendarField, calendarsByValue }: CompiledTarget,
  calendars: ReadonlyMap<string, Calendar>,
  state: TicketState,
): Calendar | TermsProblem {
  const value = calendarField?.(state) ?? null;
  if (value === null) return calendar;
  if (calendarsByValue !== undefined) return calendarsByValue.get(String(value)) ?? calendar;
  return calendars.get(String(value)) ?? { code: "sla.calendarUnknown", received: String(value) };
}

/** Whether two stretches of a track are measured alike. */
export function isSameTerms(a: Terms | null, b: Terms | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.target === b.target && a.calendar === b.calendar && a.deadlineAt === b.deadlineAt && a.override === b.override
  );
}
