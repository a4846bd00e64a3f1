import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { fingerprint } from "../json/fingerprint.js";
import { checkInstant } from "./instant.js";
import type { EpochMs, InstantInput } from "./instant-input.js";
import { checkZone } from "./check-zone.js";
import { stretchesOf, type Zone, type ZoneStretch } from "./zone.js";
import type { ZoneTable } from "./zone-table.js";

/** The span of time a zone table is to cover, half-open. */
export interface ZoneSpan {
  /** First instant. */
  readonly from: InstantInput;
  /** End, itself not covered; after `from`. */
  readonly to: InstantInput;
}

/**
 * A zone's offset changes over a span, as plain data taken from this runtime's zone data. {@link compileZones} makes
 * zones of such tables for a runtime without zone data, or to get the same results everywhere.
 *
 * @param timeZone - IANA name.
 * @param span - Half-open, inside the years 1900 to 2200.
 * @throws A {@link SupportOpsError} with code `time.zoneUnknown`, `time.rangeReversed` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * zoneTransitions("Europe/Berlin", { from: "2026-01-01T00:00:00Z", to: "2026-07-01T00:00:00Z" });
 * // => { timeZone: "Europe/Berlin", from: 1_767_225_600_000, to: 1_782_864_000_000, offsetMs: 3_600_000, transitions: [{ at: 1_774_746_000_000, offsetMs: 7_200_000 }] }
 * ```
 */
export function zoneTransitions(timeZone: string, span: ZoneSpan): ZoneTable {
  const issues: Issues = [];
  const from = checkInstant(span.from, ["from"], issues) as EpochMs;
  const to = checkInstant(span.to, ["to"], issues) as EpochMs;
  const zone = checkZone(timeZone, ["timeZone"], issues) as Zone;
  throwIssues(issues);
  const [first, ...others] = stretchesOf(zone, from, to);
  if (first === undefined) {
    return throwIssue("time.rangeReversed", ["to"], { message: "The end must lie after the start.", received: to });
  }
  const transitions = others.map(({ from: at, offsetMs }: ZoneStretch) => ({ at, offsetMs }));
  return { timeZone, from, to, offsetMs: first.offsetMs, transitions };
}

/**
 * A hash of a zone's offsets over a span. Zone data change when governments move their clocks: a due date stored with
 * another fingerprint than today's may no longer be right.
 *
 * @returns 16 hexadecimal digits.
 * @throws A {@link SupportOpsError} as {@link zoneTransitions} does.
 * @example
 * ```ts
 * const span = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };
 * zoneFingerprint("Europe/Berlin", span) === zoneFingerprint("Europe/Paris", span); // => true
 * ```
 */
export function zoneFingerprint(timeZone: string, span: ZoneSpan): string {
  const { from, to, offsetMs, transitions } = zoneTransitions(timeZone, span);
  return fingerprint({ from, to, offsetMs, transitions });
}
