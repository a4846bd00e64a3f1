import { instantOfWall } from "../calendar/instant-of-wall.js";
import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledLayer } from "./on-call.js";
import type { Span } from "./shift.js";
import { offsetIn } from "../time/zone.js";

/** What is needed to lay out turns. */
export type TurnRules = Pick<CompiledLayer, "zone" | "handOverMs" | "turnDays" | "endAt">;

/** One turn of a rotation. */
export interface Turn extends Span {
  /** Which one, from 0. */
  readonly number: number;
}

/** The instant of the hand-over on a date. */
export function handOverAt({ zone, handOverMs }: Pick<TurnRules, "zone" | "handOverMs">, day: number): EpochMs {
  return instantOfWall(day * dayMs + handOverMs, zone) ?? zone.to;
}

/** The turns that overlap [from, to), whole and in order; those that a skipped date leaves without length are left out. */
export function* turnsBetween(rules: TurnRules, from: EpochMs, to: EpochMs): Generator<Turn> {
  const { turnDays, endAt } = rules;
  let number = firstNumber(rules, from);
  let startDay = turnDays.dayOf(number);
  while (startDay !== null) {
    const start = handOverAt(rules, startDay);
    if (start >= to || start >= endAt) return;
    const nextDay = turnDays.dayOf(number + 1);
    const end = nextDay === null ? endAt : Math.min(endAt, handOverAt(rules, nextDay));
    if (end > from && end > start) yield { number, from: start, to: end };
    number += 1;
    startDay = nextDay;
  }
}

/** Number of a turn that begins no later than an instant, at most two before the one that has it; or the first one. */
function firstNumber({ zone, turnDays }: TurnRules, at: EpochMs): number {
  const day = Math.floor((at + offsetIn(zone, at)) / dayMs);
  // A wall time of the day before may be read as one of this date, after the gap, and 24:00 is one of the next.
  return Math.max(0, turnDays.numberOn(day - 1) - 1);
}

/** The turn that has an instant, or `null`. */
export function turnAt(rules: TurnRules, at: EpochMs): Turn | null {
  const { value } = turnsBetween(rules, at, at + 1).next() as { value: Turn | undefined };
  return value ?? null;
}

/** Who has a turn. */
export function personOf({ people, swapped }: Pick<CompiledLayer, "people" | "swapped">, number: number): string {
  return swapped.get(number) ?? (people[number % people.length] as string);
}
