import type { ClockPhases, Predicate } from "../condition/predicate.js";
import type { CompiledEventCondition, EventTrigger } from "../condition/compile-event-condition.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { Cause, InstantChanges } from "./instant-changes.js";

/** A level condition with whether it held after the previous instant and after this one. */
interface Level {
  readonly holds: Predicate;
  was: boolean;
  is: boolean;
}

/** An event condition being waited for on one ticket. */
export interface EventWatch {
  readonly triggers: readonly EventTrigger[];
  readonly becomes: readonly Level[];
  readonly ceases: readonly Level[];
}

/** Starts waiting: before the ticket's creation no level condition holds. */
export function watchEvents({ triggers, becomes, ceases }: CompiledEventCondition): EventWatch {
  const level = (holds: Predicate): Level => ({ holds, was: false, is: false });
  return { triggers, becomes: becomes.map(level), ceases: ceases.map(level) };
}

/** Takes in the state after an instant. */
export function updateWatch({ becomes, ceases }: EventWatch, state: TicketState, phases: ClockPhases): void {
  for (const level of becomes) moveLevel(level, level.holds(state, phases));
  for (const level of ceases) moveLevel(level, level.holds(state, phases));
}

function moveLevel(level: Level, is: boolean): void {
  level.was = level.is;
  level.is = is;
}

/** What made an event condition happen at an instant, or undefined if it did not. */
export function causeOf(watch: EventWatch, changes: InstantChanges): Cause | undefined {
  for (const trigger of watch.triggers) {
    const hit = changes.hits.get(trigger);
    if (hit !== undefined) return hit;
  }
  const turned = watch.becomes.some(turnedTrue) || watch.ceases.some((level) => level.was && !level.is);
  return turned ? changes.last : undefined;
}

/** Tells whether a condition whose turning true is waited for holds after this instant. */
export function holdsNow({ becomes }: EventWatch): boolean {
  return becomes.some(({ is }) => is);
}

/** The level conditions alone. */
export function levelsOf({ becomes, ceases }: EventWatch): EventWatch {
  return { triggers: [], becomes, ceases };
}

function turnedTrue({ was, is }: Level): boolean {
  return is && !was;
}
