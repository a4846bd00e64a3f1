import { checkRecord } from "../errors/check-shape.js";
import { validOrThrow } from "../errors/issues.js";
import type { Sla } from "./sla.js";
import { type CalendarStamp, type SlaStamp, stampSla } from "./stamp-sla.js";

/** Why stored figures may no longer be right. */
export interface StaleReason {
  /** What changed: the clocks, policies or priorities, a calendar's definition, or the offsets of a calendar's zone. */
  readonly code: "rulesEdited" | "calendarEdited" | "calendarAdded" | "calendarRemoved" | "zoneChanged";
  /** The calendar concerned; `null` for the rules. */
  readonly calendarId: string | null;
}

/** What of the stored figures has to be computed again. */
export interface StaleExplanation {
  /** What changed; empty if everything still holds. */
  readonly reasons: readonly StaleReason[];
  /** Whether every figure has to be computed again, since the rules themselves changed. */
  readonly everything: boolean;
  /** The calendars whose figures have to be computed again, sorted; the others still hold unless `everything` is true. */
  readonly calendarIds: readonly string[];
}

/**
 * Says what changed since figures were stored, and which of them have to be computed again: all of them after an edit
 * of clocks, policies or priorities, and otherwise those of tickets with a row whose `calendarId` is listed.
 *
 * A calendar that was added or removed concerns tickets that name their calendar themselves. A change of zone data
 * outside the stamp's span is not seen, since no figure depends on it.
 *
 * @param stored - From `stampSla`, as it was stored.
 * @param sla - The SLA as it is now.
 * @throws A {@link SupportOpsError} with code `sla.handleExpected`, or `input.required`, `input.type` and
 * those of `toEpochMs` for a damaged stamp.
 * @example
 * ```ts
 * const office = { id: "office", timeZone: "Europe/Berlin", weekly: { mon: [["09:00", "17:00"]] } } as const;
 * const night = { id: "night", timeZone: "Europe/Berlin", weekly: { mon: [["20:00", "06:00"]] } } as const;
 * const stored = stampSla(compileSla({ calendars: [office, night], clocks: [], policies: [] }), { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" });
 *
 * const edited = compileSla({ calendars: [office, { ...night, holidays: ["2026-05-25"] }], clocks: [], policies: [] });
 * explainStale(stored, edited); // => { reasons: [{ code: "calendarEdited", calendarId: "night" }], everything: false, calendarIds: ["night"] }
 * ```
 */
export function explainStale(stored: SlaStamp, sla: Sla): StaleExplanation {
  const current = stampSla(sla, stored);
  const everything = current.rulesFingerprint !== stored.rulesFingerprint;
  const before = calendarsOf(stored);
  const after = calendarsOf(current);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = ids.flatMap((id) => reasonsOf(id, before.get(id), after.get(id)));
  const reasons = everything ? [{ code: "rulesEdited" as const, calendarId: null }, ...changed] : changed;
  return { reasons, everything, calendarIds: [...new Set(changed.map(({ calendarId }) => calendarId))] };
}

/** The calendars of a stamp, which comes from a store and may be damaged. */
function calendarsOf({ calendars }: SlaStamp): ReadonlyMap<string, CalendarStamp> {
  const record = validOrThrow(checkRecord, calendars, ["stored", "calendars"]);
  return new Map(Object.entries(record as SlaStamp["calendars"]));
}

function reasonsOf(
  calendarId: string,
  before: CalendarStamp | undefined,
  after: CalendarStamp | undefined,
): readonly (StaleReason & { readonly calendarId: string })[] {
  if (before === undefined) return [{ code: "calendarAdded", calendarId }];
  if (after === undefined) return [{ code: "calendarRemoved", calendarId }];
  const edited = before.definition !== after.definition;
  // A definition with another zone is an edit, no change of zone data.
  if (edited) return [{ code: "calendarEdited", calendarId }];
  return before.zones === after.zones ? [] : [{ code: "zoneChanged", calendarId }];
}
