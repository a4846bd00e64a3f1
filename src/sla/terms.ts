import type { Calendar } from "../calendar/calendar.js";
import type { InstantView } from "../clock/run-clocks.js";
import type { ClockPhases } from "../condition/predicate.js";
import { throwIssue } from "../errors/issues.js";
import type { TicketEvent } from "../ticket/ticket-event.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledPolicy, CompiledSla, CompiledTarget, Track } from "./compiled-sla.js";

/** What is promised on a track, and the calendar it is measured with. */
export interface Terms {
  readonly target: CompiledTarget;
  readonly calendar: Calendar;
}

/** The terms in force on a track from an instant on; `null` while nothing is promised. */
export interface TermsChange {
  readonly from: EpochMs;
  readonly terms: Terms | null;
  /** The policy that matched, also one that promises nothing on the track's clock; `null` if none did. */
  readonly policyId: string | null;
  /** The event that brought the change, or `null` for the ticket's creation. */
  readonly event: TicketEvent | null;
}

/** For each track, every change of its terms over the life of a ticket, in order. */
export type TermsLog = readonly TermsChange[][];

/** A log in which no track has any terms yet. */
export function openTermsLog({ tracks }: CompiledSla): TermsLog {
  return tracks.map(() => []);
}

/** Notes the terms in force after an instant, where they changed. */
export function noteTerms(log: TermsLog, sla: CompiledSla, { at, state, phases, event }: InstantView): void {
  const policies = new Map([...sla.slots].map(([slot, candidates]) => [slot, firstMatch(candidates, state, phases)]));
  sla.tracks.forEach((track, place) => {
    const changes = log[place] as TermsChange[];
    const policy = policies.get(track.slot);
    const policyId = policy?.id ?? null;
    const terms = termsOf(track, policy, sla, state, phases);
    const current = changes.at(-1);
    if (
      current?.policyId === policyId &&
      current.terms?.target === terms?.target &&
      current.terms?.calendar === terms?.calendar
    )
      return;
    changes.push({ from: at, terms, policyId, event });
  });
}

function firstMatch(
  policies: readonly CompiledPolicy[],
  state: TicketState,
  phases: ClockPhases,
): CompiledPolicy | undefined {
  return policies.find(({ match }) => match === undefined || match(state, phases));
}

function termsOf(
  track: Track,
  policy: CompiledPolicy | undefined,
  sla: CompiledSla,
  state: TicketState,
  phases: ClockPhases,
): Terms | null {
  const target = policy?.targets.find(
    ({ clock, when }) => clock === track.clock && (when === undefined || when(state, phases)),
  );
  return target === undefined ? null : { target, calendar: calendarOf(target, sla, state) };
}

function calendarOf(
  { calendar, calendarField }: CompiledTarget,
  { calendars }: CompiledSla,
  state: TicketState,
): Calendar {
  const id = calendarField?.(state) ?? null;
  if (id === null) return calendar;
  const named = calendars.get(id as string);
  if (named !== undefined) return named;
  const message = "The ticket names a calendar that the SLA definition does not have.";
  return throwIssue("sla.calendarUnknown", ["ticket"], {
    message,
    expected: [...calendars.keys()].join(", "),
    received: id,
  });
}
