import { type Calendar, stateOf } from "../calendar/calendar.js";
import type { CalendarState } from "../calendar/calendar-state.js";
import { stretchesOf, type Zone } from "../time/zone.js";
import { fingerprint } from "../json/fingerprint.js";
import type { EpochMs } from "../time/instant-input.js";
import { toEpochMs } from "../time/instant.js";
import type { ZoneSpan } from "../time/zone-transitions.js";
import { compiledOf, type Sla } from "./sla.js";

/** What a calendar looked like when figures were computed with it. */
export interface CalendarStamp {
  /** Fingerprint of its definition. */
  readonly definition: string;
  /** Fingerprint of its zones' offsets over the stamp's span. */
  readonly zones: string;
}

/** What an SLA looked like when figures were computed with it, as plain JSON to store beside them. */
export interface SlaStamp {
  /** First instant for which the zones are compared. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
  /** Fingerprint of the whole definition. */
  readonly slaFingerprint: string;
  /** Fingerprint of the definition without its calendars. */
  readonly rulesFingerprint: string;
  /** Fingerprint of the offsets of all zones over the span. */
  readonly zoneFingerprint: string;
  /** Each calendar of the definition by id; `24x7`, which never changes, is not among them. */
  readonly calendars: { readonly [calendarId: string]: CalendarStamp };
}

/**
 * Marks what an SLA looks like now. Store it once beside the figures of a run, such as due instants; `isStale` and
 * `explainStale` tell later whether they still hold.
 *
 * @param sla - From `compileSla`.
 * @param span - The time over which clock changes matter, half-open: from the earliest ticket to the latest due instant.
 * @throws A {@link SupportOpsError} with code `sla.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const sla = compileSla({ calendars: [{ id: "office", timeZone: "Europe/Berlin", weekly: { mon: [["09:00", "17:00"]] } }], clocks: [], policies: [] });
 * const stamp = stampSla(sla, { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" });
 * stamp.slaFingerprint === sla.fingerprint; // => true
 * Object.keys(stamp.calendars); // => ["office"]
 * ```
 */
export function stampSla(sla: Sla, span: ZoneSpan): SlaStamp {
  const from = toEpochMs(span.from, ["from"]);
  const to = toEpochMs(span.to, ["to"]);
  const { calendars: handles } = compiledOf(sla);
  const rules = { ...sla.definition, calendars: undefined };
  const own = [...handles].filter(([id]) => id !== "24x7");
  const calendars = Object.fromEntries(own.map(([id, calendar]) => [id, stampCalendar(calendar, from, to)]));
  return {
    from,
    to,
    slaFingerprint: sla.fingerprint,
    rulesFingerprint: fingerprint(rules),
    zoneFingerprint: fingerprint(Object.entries(calendars).map(([id, { zones }]) => [id, zones])),
    calendars,
  };
}

function stampCalendar(calendar: Calendar, from: EpochMs, to: EpochMs): CalendarStamp {
  const offsets = zonesOf(stateOf(calendar)).map((zone) =>
    stretchesOf(zone, Math.max(from, zone.from), Math.min(to, zone.to)),
  );
  return { definition: fingerprint(calendar.definition), zones: fingerprint(offsets) };
}

/** The zones of a calendar and of what it is made of, in the order of its parts. */
function zonesOf({ origin, zone }: CalendarState): readonly Zone[] {
  return "parts" in origin ? origin.parts.flatMap(zonesOf) : [zone];
}
