import { businessTimeBetween } from "../../calendar/business-time-between.js";
import { addBusinessTime } from "../../calendar/add-business-time.js";
import type { Calendar } from "../../calendar/calendar.js";
import type { StatusCategory } from "../../ticket/ticket-state.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { DurationMs, EpochMs } from "../../time/instant-input.js";

/** A stretch of a ticket's life in one status and under one schedule, half-open. */
export interface ZendeskSpell {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly category: StatusCategory;
  /** The hours in force; `null` for round the clock. */
  readonly calendar: Calendar | null;
}

/** The hours of an account by schedule. */
export interface ZendeskHours {
  /** Calendars by id. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The id of the schedule a ticket has that was given none; `null` where there are no schedules. */
  readonly defaultId: string | null;
}

/** Which schedules a ticket's hours go by: each in its time, or the last one for its whole life. */
export type SchedulesInForce = "each" | "last";

function calendarOf(id: string | null, { calendars, defaultId }: ZendeskHours): Calendar | null {
  const own = id === null ? undefined : calendars.get(id);
  return own ?? (defaultId === null ? null : (calendars.get(defaultId) ?? null));
}

/** Cuts a ticket's life until an instant into spells; a deleted ticket has none while it is deleted. */
export function spellsOf(
  { createdAt, initial, events }: Ticket,
  until: EpochMs,
  hours: ZendeskHours,
  inForce: SchedulesInForce,
): readonly ZendeskSpell[] {
  const given = events.filter((event) => event.kind === "schedule" && event.at <= until);
  const last = given.at(-1);
  const lastId = last?.kind === "schedule" ? last.calendarId : initial.calendarId;
  const spells: ZendeskSpell[] = [];
  let from = createdAt;
  let category = initial.status.category;
  let calendarId = inForce === "last" ? lastId : initial.calendarId;
  let isLive = true;
  const endAt = (to: EpochMs): void => {
    if (to > from && isLive) spells.push({ from, to, category, calendar: calendarOf(calendarId, hours) });
    from = Math.max(from, to);
  };
  for (const event of events) {
    if (event.at > until) break;
    if (event.kind === "status") {
      endAt(event.at);
      category = event.to.category;
    } else if (event.kind === "schedule" && inForce === "each") {
      endAt(event.at);
      calendarId = event.calendarId;
    } else if (event.kind === "deleted" || event.kind === "restored") {
      endAt(event.at);
      isLive = event.kind === "restored";
    }
  }
  endAt(until);
  return spells;
}

/** Spells with every hour counted, whatever the schedule. */
export function roundTheClock(spells: readonly ZendeskSpell[]): readonly ZendeskSpell[] {
  return spells.map(({ from, to, category }) => ({ from, to, category, calendar: null }));
}

/** How long a spell lasts in its hours. */
export function lengthOf({ from, to, calendar }: ZendeskSpell): DurationMs {
  return calendar === null ? to - from : businessTimeBetween(calendar, from, to);
}

/** How long spells last together, each in its hours. */
export function totalLength(spells: readonly ZendeskSpell[]): DurationMs {
  return spells.reduce((total, spell) => total + lengthOf(spell), 0);
}

/** When a spell has used up a time that it is longer than, in its hours. */
export function usedUpAt({ from, calendar }: ZendeskSpell, time: DurationMs): EpochMs {
  return calendar === null ? from + time : (addBusinessTime(calendar, from, time) ?? from);
}

/** The part of spells after one instant and before another. */
export function cutSpells(spells: readonly ZendeskSpell[], from: EpochMs, to: EpochMs): readonly ZendeskSpell[] {
  return spells.flatMap((spell) => {
    const [start, end] = [Math.max(spell.from, from), Math.min(spell.to, to)];
    return start < end ? [{ from: start, to: end, category: spell.category, calendar: spell.calendar }] : [];
  });
}
