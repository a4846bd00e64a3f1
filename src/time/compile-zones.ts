import { checkArray } from "../errors/check-shape.js";
import { type Check, validOrThrow } from "../errors/issues.js";
import { refuse, throwRefusal } from "../errors/refuse.js";
import type { Zone, ZoneChunk } from "./zone.js";
import { checkZoneTable, type ZoneTable } from "./zone-table.js";

/** Zones by name, made by {@link compileZones} and handed to `compileCalendar`. */
export type Zones = ReadonlyMap<string, Zone>;

/** A zone that answers from a table alone, without asking the runtime. The table must have been checked. */
export function zoneOfTable({ timeZone, from, to, offsetMs, transitions }: ZoneTable): Zone {
  const chunk: ZoneChunk = { to, changes: [{ at: from, offsetMs }, ...transitions] };
  const expected = `an instant that the table of ${timeZone} covers`;
  return {
    timeZone,
    from,
    to,
    chunkAt: (at) => (at >= from && at < to ? chunk : throwRefusal(at, [], "time.zoneTableTooShort", expected)),
  };
}

const checkZoneTables: Check<Zones> = (value, path, issues) => {
  const zones = new Map<string, Zone>();
  for (const [index, row] of (checkArray(value, path, issues) ?? []).entries()) {
    const table = checkZoneTable(row, [...path, index], issues);
    if (table === undefined) continue;
    const { timeZone } = table;
    if (zones.has(timeZone))
      refuse(timeZone, [...path, index, "timeZone"], issues, "time.zoneTableTwice", "a zone of its own");
    zones.set(timeZone, zoneOfTable(table));
  }
  return zones;
};

/**
 * Makes zones of tables, for calendars that shall not ask the runtime: where it has no zone data, or where results must
 * be the same on every machine.
 *
 * @param tables - Tables such as `zoneTransitions` makes, at most one a zone. They count from their `from` to their
 * `to`; a calendar that is asked about anything else throws `time.zoneTableTooShort`. A zone without a table, by exactly
 * its name, is still the runtime's.
 * @throws A {@link SupportOpsError} with codes `time.zoneTableInvalid`, `time.zoneTableTwice`, and `input.*` and
 * `time.*` for the parts of a table.
 * @example
 * ```ts
 * const berlin = zoneTransitions("Europe/Berlin", { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" });
 * const zones = compileZones([berlin]);
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { mon: [["09:00", "17:00"]] } }, { zones });
 * isOpen(office, "2026-07-06T07:00:00Z"); // => true
 * isOpen(office, "2027-07-05T07:00:00Z"); // throws time.zoneTableTooShort
 * ```
 */
export function compileZones(tables: readonly ZoneTable[]): Zones {
  return validOrThrow(checkZoneTables, tables, ["tables"]);
}
