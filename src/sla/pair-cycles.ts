import type { ClockCycle } from "./clock-cycle.js";

/** A cycle as it is under two definitions; `null` where a definition has no such cycle. */
export interface CyclePair<ClockId extends string = string> {
  readonly before: ClockCycle<ClockId> | null;
  readonly after: ClockCycle<ClockId> | null;
}

/**
 * Pairs the cycles of one ticket by slot, clock and number, and by policy where a slot has a cycle for each: those of the
 * first list in order, then what only the second has.
 */
export function pairCycles<ClockId extends string>(
  before: readonly ClockCycle<ClockId>[],
  after: readonly ClockCycle<ClockId>[],
): readonly CyclePair<ClockId>[] {
  const keyOf = keysOf(before, after);
  const partners = new Map(after.map((cycle) => [keyOf(cycle), cycle]));
  const known = new Set(before.map(keyOf));
  const paired = before.map((cycle) => ({ before: cycle, after: partners.get(keyOf(cycle)) ?? null }));
  const added = after.filter((cycle) => !known.has(keyOf(cycle))).map((cycle) => ({ before: null, after: cycle }));
  return [...paired, ...added];
}

/** What tells the cycles of either list apart: the policy only where nothing else does, as another one may replace it. */
function keysOf(...lists: readonly (readonly ClockCycle[])[]): (cycle: ClockCycle) => string {
  const ambiguous = new Set(
    lists.flatMap((cycles) => {
      const keys = cycles.map(shortKey);
      return keys.filter((key, place) => keys.indexOf(key) < place);
    }),
  );
  return (cycle) => (ambiguous.has(shortKey(cycle)) ? `${shortKey(cycle)} ${String(cycle.policyId)}` : shortKey(cycle));
}

function shortKey({ slot, clock, cycle }: ClockCycle): string {
  return JSON.stringify([slot, clock, cycle]);
}
