import type { Calendar } from "../calendar/calendar.js";
import type { CompiledClocks } from "../clock/compiled-clock.js";
import type { Level } from "../condition/level.js";
import type { Facets } from "../condition/facets.js";
import type { FieldReader } from "../ticket/field-reader.js";
import type { Predicate } from "../condition/predicate.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";

/** Where a due instant moves that was computed. */
export type DueRounding = "endOfBusinessDay" | "nextOpening";

/** A target made ready to be applied. */
export interface CompiledTarget {
  /** Place of its clock in declared order. */
  readonly clock: number;
  readonly policyId: string;
  /** The edition of the policy it belongs to, or `null`. */
  readonly edition: string | null;
  readonly when: Predicate | undefined;
  /** What decides whether and how it applies reads. */
  readonly reads: Facets;
  /** How long the clock may run; `null` for a target that says when it is due. */
  readonly targetMs: DurationMs | null;
  /** On which business day after the start it is due; `null` for another kind of target. */
  readonly businessDays: number | null;
  /** Where the ticket says when it is due. */
  readonly dueField: FieldReader | undefined;
  readonly roundDueTo: DueRounding | null;
  /** The calendar, or where the ticket names one. */
  readonly calendar: Calendar;
  readonly calendarField: FieldReader | undefined;
  /** The calendars by the values of that field; without it the values are their ids. */
  readonly calendarsByValue: ReadonlyMap<string, Calendar> | undefined;
  /** How much of the target may be used up before the clock is at risk; `null` for never. */
  readonly riskMs: DurationMs | null;
  /** How much time is left when the clock is at risk, where the target says when it is due; `null` for never. */
  readonly riskLeftMs: DurationMs | null;
}

/** What a policy promises to cycles that begin, or at instants that lie, in a span of time. */
export interface CompiledEdition {
  /** Its id; `null` for a policy without editions. */
  readonly id: string | null;
  /** First instant; -Infinity where there is none. */
  readonly from: EpochMs;
  /** End, itself outside; Infinity where there is none. */
  readonly to: EpochMs;
  readonly targets: readonly CompiledTarget[];
}

/** A policy made ready to be matched. */
export interface CompiledPolicy {
  readonly id: string;
  readonly match: Level | undefined;
  readonly editions: readonly CompiledEdition[];
}

/** How a slot chooses among its policies, and what a change of the choice does. */
export interface CompiledSlot {
  readonly id: string;
  readonly matches: "first" | "all";
  readonly rematch: "onEvent" | "atStart";
  readonly onTargetChange: "keepElapsed" | "restart";
  readonly editions: "pinned" | "latest";
  /** In order of precedence. */
  readonly policies: readonly CompiledPolicy[];
}

/** A clock together with those who may promise something on it, of which one does at a time. */
export interface Track {
  readonly slot: string;
  readonly rules: CompiledSlot;
  /** Place of the clock in declared order. */
  readonly clock: number;
  /** The policies of the slot in order of precedence; one alone where all that match count. */
  readonly policies: readonly CompiledPolicy[];
  /** What decides among them and among their targets reads. */
  readonly reads: Facets;
  /** Instants at which the edition in force may change by itself, in order; none where cycles keep theirs. */
  readonly editionStarts: readonly EpochMs[];
}

/** A time in which clocks stand still for some tickets, made ready. */
export interface CompiledSuspension {
  readonly id: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly match: Level | undefined;
  /** Places of the clocks that stand still. */
  readonly clocks: ReadonlySet<number>;
}

/** An SLA definition made ready to be evaluated. */
export interface CompiledSla {
  readonly clocks: CompiledClocks;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** By id, in the order in which policies name them. */
  readonly slots: ReadonlyMap<string, CompiledSlot>;
  /** In order of the definition; checkpoints refer to them by their places. */
  readonly policies: readonly CompiledPolicy[];
  /** Every target, in order of the definition; checkpoints refer to them by their places. */
  readonly targets: readonly CompiledTarget[];
  readonly tracks: readonly Track[];
  /** The slot of each clock's first track, by the clock's id. */
  readonly firstSlots: ReadonlyMap<string, string>;
  readonly suspensions: readonly CompiledSuspension[];
}
