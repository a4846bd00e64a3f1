import type { Calendar } from "../calendar/calendar.js";
import type { CompiledClocks } from "../clock/compile-clocks.js";
import type { Predicate } from "../condition/predicate.js";
import type { FieldReader } from "../condition/field-reader.js";
import type { DurationMs } from "../time/instant-input.js";

/** A target made ready to be applied. */
export interface CompiledTarget {
  /** Place of its clock in declared order. */
  readonly clock: number;
  readonly policyId: string;
  readonly when: Predicate | undefined;
  readonly targetMs: DurationMs;
  /** The calendar, or where the ticket names one. */
  readonly calendar: Calendar;
  readonly calendarField: FieldReader | undefined;
  /** How much of the target may be used up before the clock is at risk; `null` for never. */
  readonly riskMs: DurationMs | null;
}

/** A policy made ready to be matched. */
export interface CompiledPolicy {
  readonly id: string;
  readonly match: Predicate | undefined;
  readonly targets: readonly CompiledTarget[];
}

/** A clock together with the slot in which it is promised something. */
export interface Track {
  readonly slot: string;
  /** Place of the clock in declared order. */
  readonly clock: number;
}

/** An SLA definition made ready to be evaluated. */
export interface CompiledSla {
  readonly clocks: CompiledClocks;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Policies by slot, in order of precedence. */
  readonly slots: ReadonlyMap<string, readonly CompiledPolicy[]>;
  readonly tracks: readonly Track[];
  /** The slot of each clock's first track, by the clock's id. */
  readonly firstSlots: ReadonlyMap<string, string>;
}
