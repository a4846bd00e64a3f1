import { toEpochMs } from "../time/instant.js";
import type { InstantInput } from "../time/instant-input.js";
import { layerShifts } from "./layer-shifts.js";
import { compiledOf, type OnCall } from "./on-call.js";
import { type OnCallShift, outside, overlay, type Span } from "./shift.js";

/** The shifts of one layer. */
export interface LayerRoster {
  /** The layer's id. */
  readonly layer: string;
  /** In order, without overlap. */
  readonly shifts: readonly OnCallShift[];
}

/** Who is on call over some time. */
export interface OnCallRoster {
  /** Who answers first: of each instant the shift of the first layer that has someone; in order, without overlap. */
  readonly primary: readonly OnCallShift[];
  /** Every layer with its own shifts, in order of the definition. */
  readonly layers: readonly LayerRoster[];
  /** When no layer has anyone. */
  readonly gaps: readonly Span[];
}

/**
 * Who is on call between two instants, layer by layer and together.
 *
 * @param onCall - From `compileOnCall`.
 * @param from - Any instant of the years 1900 to 2200; a shift that began before is cut.
 * @param to - As `from`; a shift that goes on after it is cut.
 * @returns Nothing at all if `to` is not after `from`.
 * @throws A {@link SupportOpsError} with code `onCall.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const hours = { "mon-fri": [["09:00", "17:00"]] } as const;
 * const desk = compileOnCall({
 *   timeZone: "UTC",
 *   layers: [{ id: "day", people: ["ada", "bo"], from: "2026-03-23", handOver: "00:00", every: { days: 1 }, hours }],
 * });
 * const { primary, gaps } = onCallBetween(desk, "2026-03-23T00:00:00Z", "2026-03-25T00:00:00Z");
 * primary.map(({ person, from }) => [person, toIso(from)]); // => [["ada", "2026-03-23T09:00:00.000Z"], ["bo", "2026-03-24T09:00:00.000Z"]]
 * gaps.length; // => 3
 * ```
 */
export function onCallBetween(onCall: OnCall, from: InstantInput, to: InstantInput): OnCallRoster {
  const { layers } = compiledOf(onCall);
  const start = toEpochMs(from, ["from"]);
  const end = toEpochMs(to, ["to"]);
  if (end <= start) return { primary: [], layers: layers.map(({ id }) => ({ layer: id, shifts: [] })), gaps: [] };
  const rows = layers.map((layer) => ({ layer: layer.id, shifts: layerShifts(layer, start, end) }));
  const primary = rows.reduceRight<readonly OnCallShift[]>((lower, { shifts }) => overlay(shifts, lower), []);
  return { primary, layers: rows, gaps: outside([{ from: start, to: end }], primary) };
}
