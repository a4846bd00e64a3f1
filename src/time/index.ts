/**
 * Instants, durations, wall clocks and time zones; no clock of its own.
 *
 * @module
 */
export { type CivilDate, civilDateOf, epochDayOf, isoWeekdayOf } from "./civil-date.js";
export { toDurationMs } from "./duration.js";
export { compileZones, type Zones } from "./compile-zones.js";
export type { ZoneTransition } from "./find-transitions.js";
export { earliest, toEpochMs, toIso } from "./instant.js";
export { type Disambiguation, instantAtWallClock, type WallTimeOptions } from "./instant-at-wall-clock.js";
export type {
  DurationInput,
  DurationMs,
  DurationParts,
  EpochMillisecondsHolder,
  EpochMs,
  InstantInput,
} from "./instant-input.js";
export { type WallClock, wallClockAt } from "./wall-clock.js";
export { formatWallTime, parseWallTime, type WallTime } from "./wall-time.js";
export type { Zone, ZoneChunk } from "./zone.js";
export type { ZoneTable } from "./zone-table.js";
export { type ZoneSpan, zoneFingerprint, zoneTransitions } from "./zone-transitions.js";
