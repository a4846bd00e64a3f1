import type { EventTrigger } from "../condition/compile-event-condition.js";
import type { Facets } from "../condition/facets.js";
import type { Level } from "../condition/level.js";
import type { FieldReader } from "../ticket/field-reader.js";
import type { ClockDefinition } from "./clock-definition.js";

/** An event that some clock waits for. */
export interface ClockTrigger extends EventTrigger {
  /** Its number among those of all clocks. */
  readonly index: number;
  /** Place of its clock in declared order. */
  readonly clock: number;
}

/** Something a clock waits for: one of some events, or one of some levels that turns. */
export interface Happening {
  readonly triggers: readonly ClockTrigger[];
  /** The levels whose turning true counts, by their bits. */
  readonly becomes: number;
  /** The levels whose turning false counts. */
  readonly ceases: number;
}

/** A clock made ready to run over many tickets. */
export interface CompiledClock {
  readonly id: string;
  readonly start: Happening;
  readonly stop: Happening;
  readonly reset: Happening;
  readonly cancel: Happening;
  /** The levels of all four; the bit of each is that of its place. */
  readonly levels: readonly Level[];
  readonly pause: Level | undefined;
  /** What any of its conditions reads, or a solve changes: an instant that changes none of it leaves the clock alone. */
  readonly reads: Facets;
  readonly anchor: "event" | "ticketCreated" | "policyMatched" | "field";
  /** Where the instant stands that a cycle counts from. */
  readonly anchorField: FieldReader | undefined;
  readonly recurrence: NonNullable<ClockDefinition["recurrence"]>;
  readonly reopen: NonNullable<ClockDefinition["reopen"]>;
  readonly onSolve: NonNullable<ClockDefinition["onSolve"]>;
}

/** What an event of a kind can do to clocks. */
export interface KindPlan {
  /** What it may change. */
  readonly changes: Facets;
  /** Who waits for it. */
  readonly triggers: readonly ClockTrigger[];
}

/** Clocks that run together, in declared order. */
export interface CompiledClocks {
  readonly clocks: readonly CompiledClock[];
  readonly kinds: ReadonlyMap<string, KindPlan>;
  /** How many triggers there are. */
  readonly triggerCount: number;
  /** Whether a clock goes on by itself. */
  readonly hasSequences: boolean;
}
