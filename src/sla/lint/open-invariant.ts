import type { ClockDefinition } from "../../clock/clock-definition.js";
import type { Condition } from "../../condition/condition.js";
import { always, implies } from "./condition-logic.js";
import { eventPartsOf, levelsOf } from "./definition-conditions.js";

/** What provably holds while a pause can have an effect: clocks that count from earlier also stand still before they start. */
export function whilePauseMatters(clock: ClockDefinition, priorities: readonly string[]): Condition {
  const isAnchoredEarlier = clock.anchor !== undefined && clock.anchor !== "event";
  return isAnchoredEarlier ? always : openInvariant(clock, priorities);
}

/**
 * What provably holds of a ticket while a cycle of a clock is open, from the conditions that keep cycles from starting
 * or end them at once. Nothing can be said of some: a clock started by an event may be open while the
 * condition that stops it already holds.
 */
function openInvariant(clock: ClockDefinition, priorities: readonly string[]): Condition {
  const starts = eventPartsOf(clock.start, []).map(({ value }) => value);
  const atOnce = starts.every((part) => "becomes" in part || ("event" in part && part.event === "created"));
  if (!atOnce || clock.recurrence === "sequential") return always;
  const stopLevels = levelsOf(clock.stop);
  const staysEnded = clock.reopen === "ignore" || stopLevels.length === 0;
  const absent = [...stopLevels, ...(staysEnded ? levelsOf(clock.cancel) : [])].map((not): Condition => ({ not }));
  return { all: [...absent, ...(staysEnded ? heldUntilCeasing(clock, priorities) : [])] };
}

/** What each start makes hold and whose ceasing ends the cycle. */
function heldUntilCeasing(
  { start, stop, cancel }: ClockDefinition,
  priorities: readonly string[],
): readonly Condition[] {
  const startLevels = levelsOf(start);
  if (startLevels.length < eventPartsOf(start, []).length) return [];
  return [...eventPartsOf(stop, []), ...eventPartsOf(cancel, [])].flatMap(({ value }) => {
    const held = "ceases" in value && startLevels.every((level) => implies(level, value.ceases, priorities));
    return held ? [value.ceases] : [];
  });
}
