import ICAL from "ical.js";
import { addIssue, type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import { type CivilDate, checkCivilDate, civilDateOf, dayMs } from "../time/civil-date.js";
import { checkZone } from "../time/check-zone.js";
import { type CalendarEvent, isCancelled, nameOf, type Property, readEvent } from "./calendar-event.js";
import { type ClosedSpan, type ClosedTimes, closedTimes } from "./closed-times.js";
import { type DayWindow, eventOccurrences } from "./event-occurrences.js";
import { wallSpanOf } from "./event-time.js";
import type { ICalendarNote } from "./icalendar-note.js";

/** How iCalendar text is read. */
export interface ParseICalendarOptions {
  /** IANA name of the zone of the calendar that the result is for; whole dates and times without a zone are read in it. */
  readonly timeZone: string;
  /** First date of the window. */
  readonly from: CivilDate;
  /** Last date of the window, itself inside. */
  readonly to: CivilDate;
  /** What understands rules, where events recur: `recurrence` of `supportops/recurrence`. */
  readonly recurrence?: Recurrence;
  /** IANA names by the names that the text uses, such as `W. Europe Standard Time`. */
  readonly zoneNames?: Readonly<Record<string, string>>;
}

/** Closed time read from iCalendar text. */
export interface ICalendarHolidays extends ClosedTimes {
  /** What closes nothing, and why. */
  readonly notes: readonly ICalendarNote[];
}

/** A component in the parser's form: name, properties, components inside. */
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

interface NamedEvent {
  readonly index: number;
  readonly name: string | null;
  readonly event: CalendarEvent;
}

function checkWindow({ timeZone, from, to }: ParseICalendarOptions): DayWindow {
  const issues: Issues = [];
  checkZone(timeZone, ["timeZone"], issues);
  const fromDay = checkCivilDate(from, ["from"], issues);
  const lastDay = checkCivilDate(to, ["to"], issues);
  if (fromDay !== undefined && lastDay !== undefined && lastDay < fromDay)
    addIssue(issues, "time.rangeReversed", ["to"], { message: "The window ends before it starts.", received: to });
  throwIssues(issues);
  return { fromDay: fromDay as number, toDay: (lastDay as number) + 1 };
}

function eventsOf(text: string): readonly Component[] {
  try {
    const parsed = ICAL.parse(text) as Component | readonly Component[];
    // Several calendars in a text come as a list, one comes by itself.
    const calendars = typeof parsed[0] === "string" ? [parsed as Component] : (parsed as readonly Component[]);
    return calendars.flatMap(([, , components]) => components.filter(([name]) => name === "vevent"));
  } catch (error) {
    const message = `The text is no iCalendar: ${error instanceof Error ? error.message : String(error)}`;
    return throwIssue("icalendar.unreadable", ["text"], { message, expected: "BEGIN:VCALENDAR" });
  }
}

/**
 * Reads closed time from iCalendar text: each event, on its date or time and wherever it recurs inside the window,
 * becomes a holiday or, on part of a date, a break. Whether an event blocks time (`TRANSP`) does not count, since
 * feeds of public holidays say that they do not. An event of the same `UID` with a `RECURRENCE-ID` takes the place of
 * that occurrence.
 *
 * @param text - One or more `VCALENDAR`s, with or without folded lines.
 * @param options - The calendar's zone and the window of dates.
 * @returns Parts of a calendar definition, in order of time, and notes on what was left out.
 * @throws A {@link SupportOpsError} with code `icalendar.unreadable`, `calendar.recurrenceMissing` where an event
 * recurs and no recurrence was given, `time.zoneUnknown`, `time.dateInvalid` or `time.rangeReversed`.
 * @see RFC 5545, sections 3.6.1 and 3.8.
 * @example
 * ```ts
 * const text = [
 *   "BEGIN:VCALENDAR",
 *   "BEGIN:VEVENT", "SUMMARY:May Day", "DTSTART;VALUE=DATE:20260501", "END:VEVENT",
 *   "BEGIN:VEVENT", "SUMMARY:Christmas Eve", "DTSTART:20261224T140000", "DTEND:20261225T000000", "END:VEVENT",
 *   "END:VCALENDAR",
 * ].join("\r\n");
 * const { holidays, breaks } = parseICalendar(text, { timeZone: "Europe/Berlin", from: "2026-01-01", to: "2026-12-31" });
 * holidays; // => [{ date: "2026-05-01", name: "May Day" }]
 * breaks; // => { "2026-12-24": [["14:00", "24:00"]] }
 * ```
 */
export function parseICalendar(text: string, options: ParseICalendarOptions): ICalendarHolidays {
  const { timeZone, recurrence, zoneNames = {} } = options;
  const window = checkWindow(options);
  const notes: ICalendarNote[] = [];
  const noteOn =
    (index: number, name: string | null) =>
    (code: ICalendarNote["code"], value: string): undefined =>
      void notes.push({ index, name, code, value });

  const events = eventsOf(text).flatMap(([, properties], index): NamedEvent[] => {
    const name = nameOf(properties);
    const note = noteOn(index, name);
    // A cancelled instance still takes the place of the one it was.
    const event = readEvent(properties, { timeZone, zoneNames, note });
    if (!isCancelled(properties)) return event === undefined ? [] : [{ index, name, event }];
    note("cancelled", "CANCELLED");
    return event?.replaces ? [{ index, name, event: { ...event, exceptions: [event.at] } }] : [];
  });
  const recurring = events.find(({ event }) => event.rules.length > 0);
  if (recurring !== undefined && recurrence === undefined) {
    const message = "An event recurs: hand in recurrence of supportops/recurrence.";
    throwIssue("calendar.recurrenceMissing", ["options", "recurrence"], {
      message,
      received: recurring.event.rules[0],
    });
  }

  const closed = events.flatMap(({ index, name, event }): readonly ClosedSpan[] => {
    const replaced = events.flatMap(({ event: other }) =>
      other.replaces !== null && event.replaces === null && other.uid === event.uid ? [other.replaces] : [],
    );
    const note = noteOn(index, name);
    const starts = eventOccurrences(event, recurrence, window, replaced, note);
    const spans = starts.map(({ at, length }) => ({ ...wallSpanOf(at, length, timeZone), name }));
    // Where clocks are set back, the end of an event may come before its start by the clock.
    const back = spans.filter(({ fromMs, toMs }) => toMs <= fromMs);
    for (const { fromMs } of back) note("clockSetBack", civilDateOf(Math.floor(fromMs / dayMs)));
    const inWindow = spans.filter(
      ({ fromMs, toMs }) => fromMs < toMs && toMs > window.fromDay * dayMs && fromMs < window.toDay * dayMs,
    );
    if (spans.length > back.length && inWindow.length === 0 && event.rules.length === 0)
      note("outsideWindow", civilDateOf(event.at.day));
    return inWindow;
  });
  return { ...closedTimes(closed, window), notes };
}
