import { checkArray } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import { checkZone, type Zone, zoneOfTable } from "../time/zone.js";
import { checkZoneTable } from "../time/zone-table.js";

/** The zone that is never off UTC, without asking the runtime. */
export const utcZone: Zone = /* @__PURE__ */ zoneOfTable({
  timeZone: "UTC",
  from: earliestSupportedAt,
  to: supportedEndAt,
  offsetMs: 0,
  transitions: [],
});

/** Reads injected zone tables, by name; reports `calendar.zoneTableTwice` and what makes a table unusable. */
export function checkZoneTables(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<string, Zone> {
  const zones = new Map<string, Zone>();
  const tables = value === undefined ? [] : (checkArray(value, path, issues) ?? []);
  for (const [index, row] of tables.entries()) {
    const table = checkZoneTable(row, [...path, index], issues);
    if (table === undefined) continue;
    if (zones.has(table.timeZone)) {
      const message = `There is a second table for ${table.timeZone}.`;
      addIssue(issues, "calendar.zoneTableTwice", [...path, index], { message });
    }
    zones.set(table.timeZone, zoneOfTable(table));
  }
  return zones;
}

/** Finds a zone among injected tables or else in the runtime's own data; reports `time.zoneUnknown`. */
export function checkCalendarZone(
  value: unknown,
  tables: ReadonlyMap<string, Zone>,
  path: IssuePath,
  issues: Issues,
): Zone | undefined {
  return tables.get(value as string) ?? checkZone(value, path, issues);
}
