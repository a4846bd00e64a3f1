import { stateOf } from "../calendar/calendar.js";
import { openForward } from "../calendar/iterate-open.js";
import { isOpenAt } from "../calendar/open-time.js";
import type { EpochMs } from "../time/instant-input.js";
import type { CompiledLayer, CompiledOverride } from "./on-call.js";
import { cutTo, type OnCallShift, outside, overlay, type Span } from "./shift.js";
import { personOf, turnAt, turnsBetween } from "./turns.js";

/** The shifts of a layer in [from, to), cut there, in order and without overlap. */
export function layerShifts(layer: CompiledLayer, from: EpochMs, to: EpochMs): readonly OnCallShift[] {
  const standIns = cutTo(standInsOf(layer.overrides), from, to);
  const rotation = outside(rotationShifts(layer, from, to), standIns);
  const shifts = standIns.flatMap(({ person, ...span }): readonly OnCallShift[] =>
    person === null ? [] : [{ from: span.from, to: span.to, person, layer: layer.id, by: "override" }],
  );
  return overlay(shifts, rotation);
}

/** The overrides without overlap: each covers those before it. */
function standInsOf(overrides: readonly CompiledOverride[]): readonly CompiledOverride[] {
  return overrides.reduce<readonly CompiledOverride[]>((under, override) => overlay([override], under), []);
}

/** What the rotation and its swaps say, inside the layer's hours. */
function rotationShifts(layer: CompiledLayer, from: EpochMs, to: EpochMs): readonly OnCallShift[] {
  const shifts: OnCallShift[] = [];
  for (const turn of turnsBetween(layer, from, to)) {
    const person = personOf(layer, turn.number);
    const by = layer.swapped.has(turn.number) ? "swap" : "rotation";
    for (const span of inHours(layer, Math.max(from, turn.from), Math.min(to, turn.to)))
      shifts.push({ from: span.from, to: span.to, person, layer: layer.id, by });
  }
  return shifts;
}

function inHours({ hours }: CompiledLayer, from: EpochMs, to: EpochMs): Iterable<Span> {
  return hours === null ? [{ from, to }] : openForward(stateOf(hours), from, to);
}

/** Who of a layer is on call at an instant, or `null`. */
export function layerPersonAt(layer: CompiledLayer, at: EpochMs): string | null {
  const standIn = layer.overrides.filter(({ from, to }) => from <= at && at < to).at(-1);
  if (standIn !== undefined) return standIn.person;
  if (layer.hours !== null && !isOpenAt(layer.hours, at)) return null;
  const turn = turnAt(layer, at);
  return turn === null ? null : personOf(layer, turn.number);
}

/** The whole shift of a layer that has an instant, or `null`. */
export function layerShiftAt(layer: CompiledLayer, at: EpochMs): OnCallShift | null {
  if (layerPersonAt(layer, at) === null) return null;
  const spans = layer.overrides.filter(({ from, to }) => from <= at && at < to);
  const turn = turnAt(layer, at);
  const all: readonly Span[] = turn === null ? spans : [turn, ...spans];
  const from = Math.min(...all.map((span) => span.from));
  const to = Math.max(...all.map((span) => span.to));
  return layerShifts(layer, from, to).find((shift) => shift.from <= at && at < shift.to) ?? null;
}
