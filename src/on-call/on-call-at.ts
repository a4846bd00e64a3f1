import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { layerPersonAt, layerShiftAt } from "./layer-shifts.js";
import { compiledOf, type OnCall } from "./on-call.js";
import type { OnCallShift } from "./shift.js";

/** Who is on call at an instant in one layer. */
export interface LayerStanding {
  /** The layer's id. */
  readonly layer: string;
  /** The shift, whole, or `null`. */
  readonly shift: OnCallShift | null;
}

/** Who is on call at an instant. */
export interface OnCallStanding {
  /** Who answers first: of the first layer that has someone; `null` if none has. */
  readonly primary: string | null;
  /** Every layer with its shift, whole, or `null`; in order of the definition. */
  readonly layers: readonly LayerStanding[];
}

/**
 * Who is on call at an instant. At the instant of a hand-over it is the one who takes over.
 *
 * @param onCall - From `compileOnCall`.
 * @param at - Any instant of the years 1900 to 2200.
 * @throws A {@link SupportOpsError} with code `onCall.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const desk = compileOnCall({
 *   timeZone: "Europe/Berlin",
 *   layers: [{ id: "first", people: ["ada", "bo"], from: "2026-03-23", handOver: "09:00", every: { weeks: 1 } }],
 * });
 * onCallAt(desk, "2026-03-30T06:59:59Z").primary; // => "ada"
 * onCallAt(desk, "2026-03-30T07:00:00Z").primary; // => "bo"
 * toIso(onCallAt(desk, "2026-03-30T07:00:00Z").layers[0]?.shift?.to ?? 0); // => "2026-04-06T07:00:00.000Z"
 * ```
 */
export function onCallAt(onCall: OnCall, at: InstantInput): OnCallStanding {
  const { layers } = compiledOf(onCall);
  const instant = toEpochMs(at, ["at"]);
  const shifts = layers.map((layer) => ({ layer: layer.id, shift: layerShiftAt(layer, instant) }));
  return { primary: shifts.find(({ shift }) => shift !== null)?.shift?.person ?? null, layers: shifts };
}

/**
 * Who is on call at an instant, in one layer or in the first one that has someone.
 *
 * @param layer - The layer's id, or `null` for any.
 */
export function personOnCallAt(onCall: OnCall, at: EpochMs, layer: string | null): string | null {
  for (const one of compiledOf(onCall).layers) {
    if (layer !== null && one.id !== layer) continue;
    const person = layerPersonAt(one, at);
    if (person !== null) return person;
  }
  return null;
}
