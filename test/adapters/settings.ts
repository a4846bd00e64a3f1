import type { CalendarDefinition } from "supportops/calendar";
import type { StatusCategory } from "supportops/ticket";
import { type EpochMs, toEpochMs } from "supportops/time";
import type { Folder, Row } from "./folder.js";

/** What a vendor's API does not say and the people of the account have to: the settings of a folder. */
export interface Settings {
  /** The name of the schedule that counts, where there are several. */
  readonly schedule: string | null;
  /** IANA zone of the account, where it is said. */
  readonly timeZone: string | null;
  /** The meaning of the account's own statuses, where it is said. */
  readonly statuses: Readonly<Record<string, StatusCategory>>;
  /** Hours, for vendors that state none: the file `calendar.json` of the folder, or the key `calendar`. */
  readonly calendar: CalendarDefinition | null;
  /** The instant at which a ticket is looked at; `null` for the end of its log. */
  asOf(ticketId: string): EpochMs | null;
}

const rowOf = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : {});

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Hours that are given with the facts; `null` where only their name or zone is. */
function givenHours(given: Row): CalendarDefinition | null {
  if (!("weekly" in given)) return null;
  const { time_zone: timeZone, ...rest } = given;
  return { timeZone, ...rest } as CalendarDefinition;
}

/**
 * Reads the settings of a folder: from `settings.json`, or else from the keys of `expected.json` that state what is
 * given (`schedule`, `time_zone`, `status_map`, `calendar` and each ticket's `as_of`). What is expected is not read.
 */
export function readSettings(folder: Folder, asOf: string | undefined): Settings {
  const given = rowOf(folder.json("settings.json") ?? folder.json("expected.json"));
  const instants = new Map<string, EpochMs>();
  for (const row of Array.isArray(given["tickets"]) ? (given["tickets"] as unknown[]) : []) {
    const { id, as_of: at } = rowOf(row);
    if (typeof at === "string") instants.set(String(id), toEpochMs(at));
  }
  const everyTicket = asOf ?? textOf(given["as_of"]) ?? undefined;
  const everyone = everyTicket === undefined ? null : toEpochMs(everyTicket);
  return {
    schedule: textOf(given["schedule"]),
    timeZone: textOf(given["time_zone"]) ?? textOf(rowOf(given["calendar"])["time_zone"]),
    statuses: rowOf(given["status_map"]) as Settings["statuses"],
    calendar: (folder.json("calendar.json") as CalendarDefinition | undefined) ?? givenHours(rowOf(given["calendar"])),
    asOf: (ticketId) => everyone ?? instants.get(ticketId) ?? null,
  };
}
