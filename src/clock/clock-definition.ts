import type { Condition } from "../condition/condition.js";
import type { EventCondition } from "../condition/event-condition.js";
import type { FieldPath } from "../ticket/field-path.js";

/**
 * A clock: what starts it, pauses it and ends it. Time is counted in cycles; what the time is worth (a calendar, a
 * target) is said elsewhere. At one instant all events are applied first; then cancel comes before stop, stop before
 * reset, reset before start, start before pause.
 */
export interface ClockDefinition<Id extends string = string> {
  /** Unique among the clocks of a definition, such as `firstReply`. */
  readonly id: Id;
  /**
   * Opens a cycle. With `becomes`, none is opened while a `becomes` of `stop` or `cancel` holds; an event opens none in
   * the instant in which one of these turns true, or `onSolve` would end it, except at the ticket's creation.
   */
  readonly start: EventCondition;
  /** Ends the cycle as fulfilled; without it the clock runs until it is cancelled. */
  readonly stop?: EventCondition;
  /** While it holds, the clock stands still; what lies outside business hours is no pause. */
  readonly pause?: Condition;
  /** Ends the cycle as fulfilled and opens the next one at once, if what `start` waits for still holds. */
  readonly reset?: EventCondition;
  /**
   * Ends the cycle without fulfilling it. A merge, deletion or spam mark always does; once the ticket is restored, the
   * cycle goes on without the time since, unless something else ended it meanwhile.
   */
  readonly cancel?: EventCondition;
  /**
   * The instant a cycle counts from: its start (`event`, the default); the ticket's creation; the instant in a field of
   * the ticket as the cycle opens, if that is earlier than the start; or, if it came later than the start, the instant
   * at which a policy first promised something. Time between an earlier instant and the start counts, without the
   * pauses since the creation.
   */
  readonly anchor?: "event" | "ticketCreated" | "policyMatched" | FieldAnchor;
  /**
   * `none` (the default): one cycle; `perEvent`: a new one at each start while none is open; `sequential`: once a cycle
   * is stopped, the next one opens by itself at its due instant, or at the stop if that came later.
   */
  readonly recurrence?: "none" | "perEvent" | "sequential";
  /**
   * What happens when a `becomes` of `stop` held at the stop and no longer does: the cycle goes on without the time since (`resume`, the
   * default) or with it (`continueWall`), a new cycle starts (`newCycle`), or nothing (`ignore`).
   */
  readonly reopen?: "resume" | "continueWall" | "newCycle" | "ignore";
  /** What a solve does to a cycle that it does not stop: nothing (`ignore`, the default), `cancel` or `fulfil` it. */
  readonly onSolve?: "ignore" | "cancel" | "fulfil";
}

/** Counting from an instant that stands in a field of the ticket. */
export interface FieldAnchor {
  /** The field: epoch milliseconds, or an ISO text with `Z` or an offset. */
  readonly field: FieldPath;
}

/** The ids of a list of clock definitions, as literal types. */
export type ClockIdOf<Clocks extends readonly ClockDefinition[]> = Clocks[number]["id"];
