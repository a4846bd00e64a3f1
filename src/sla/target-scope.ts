import type { Calendar } from "../calendar/calendar.js";
import type { ConditionScope } from "../condition/predicate.js";

/** What a target may refer to. */
export interface TargetScope extends ConditionScope {
  /** Calendars by id, the built-in one included. */
  readonly calendars: ReadonlyMap<string, Calendar>;
}
