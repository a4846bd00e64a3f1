import { checkArray } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { EpochMs } from "../time/instant-input.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import { checkZone, type Zone, zoneOfTable } from "../time/zone.js";
import { checkZoneTable } from "../time/zone-table.js";

/** A zone and the stretch of time in which its offsets are known. */
export interface KnownZone {
  /** The zone. */
  readonly zone: Zone;
  /** First known instant. */
  readonly from: EpochMs;
  /** End of what is known. */
  readonly to: EpochMs;
}

/** The zone that is never off UTC, without asking the runtime. */
export const knownUtc: KnownZone = {
  zone: {
    timeZone: "UTC",
    offsetAt: () => 0,
    stretches: (from, to) => (from < to ? [{ from, to, offsetMs: 0 }] : []),
  },
  from: earliestSupportedAt,
  to: supportedEndAt,
};

/** Reads injected zone tables, by name; reports `calendar.zoneTableTwice` and what makes a table unusable. */
export function checkZoneTables(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<string, KnownZone> {
  const zones = new Map<string, KnownZone>();
  const tables = value === undefined ? [] : (checkArray(value, path, issues) ?? []);
  for (const [index, row] of tables.entries()) {
    const table = checkZoneTable(row, [...path, index], issues);
    if (table === undefined) continue;
    if (zones.has(table.timeZone)) {
      const message = `There is a second table for ${table.timeZone}.`;
      addIssue(issues, "calendar.zoneTableTwice", [...path, index], { message });
    }
    zones.set(table.timeZone, { zone: zoneOfTable(table), from: table.from, to: table.to });
  }
  return zones;
}

/** Finds a zone among injected tables or else in the runtime's own data; reports `time.zoneUnknown`. */
export function checkKnownZone(
  value: unknown,
  tables: ReadonlyMap<string, KnownZone>,
  path: IssuePath,
  issues: Issues,
): KnownZone | undefined {
  const injected = typeof value === "string" ? tables.get(value) : undefined;
  if (injected !== undefined) return injected;
  const zone = checkZone(value, path, issues);
  return zone === undefined ? undefined : { zone, from: earliestSupportedAt, to: supportedEndAt };
}
