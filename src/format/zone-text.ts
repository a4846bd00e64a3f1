import { enGB } from "date-fns/locale/en-GB";
import { enUS } from "date-fns/locale/en-US";
import { formatInTimeZone } from "date-fns-tz/formatInTimeZone";
import type { EpochMs } from "../time/instant-input.js";

/** Whose habit decides which zones have a short name. */
export type ZoneNaming = "en-US" | "en-GB";

// Without a locale date-fns-tz would name zones in the language of the host.
const locales = { "en-US": enUS, "en-GB": enGB } as const;

/** Short name of a zone at an instant, such as `EDT`; `GMT+1` and the like where the locale has none. */
export function zoneNameAt(at: EpochMs, timeZone: string, naming: ZoneNaming): string {
  return formatInTimeZone(new Date(at), timeZone, "zzz", { locale: locales[naming] });
}

/** A zone's offset at an instant as `+05:30`, or `Z` for none; seconds, which no zone has had since 1972, are cut off. */
export function zoneOffsetTextAt(at: EpochMs, timeZone: string): string {
  return formatInTimeZone(new Date(at), timeZone, "XXX", { locale: enUS });
}
