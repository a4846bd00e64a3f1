import { checkZone } from "../../time/check-zone.js";
import { textOf } from "./payload-values.js";
import { railsZones } from "./rails-zones.js";

/**
 * The IANA zone that a zone's name stands for: one of the host's own names, one of Rails, or an IANA name.
 *
 * @returns The zone, or `null` where the name is not known.
 */
export function zoneNamed(value: unknown, zones: ReadonlyMap<string, string>): string | null {
  const name = textOf(value) ?? "";
  const zone = zones.get(name) ?? railsZones.get(name) ?? railsZones.get(`${name} (US & Canada)`) ?? name;
  return checkZone(zone, [], []) === undefined ? null : zone;
}
