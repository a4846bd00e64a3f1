import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { checkZone } from "../time/check-zone.js";
import type { Zones } from "../time/compile-zones.js";
import type { Zone } from "../time/zone.js";

/** Accepts what {@link compileZones} makes; reports `input.type`. */
export function checkZones(value: unknown, path: IssuePath, issues: Issues): Zones | undefined {
  // A map of another copy of the package is one, too.
  return value instanceof Map ? value : refuse(value, path, issues, "input.type", "zones made by compileZones");
}

/** Finds a zone among those handed in, or else in the runtime's own data; reports `time.zoneUnknown`. */
export function checkCalendarZone(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  zones: Zones | undefined,
): Zone | undefined {
  return zones?.get(value as string) ?? checkZone(value, path, issues);
}
