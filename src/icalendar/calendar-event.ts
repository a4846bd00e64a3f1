import {
  type EventLength,
  type EventTime,
  isKnownZone,
  lengthBetween,
  readEventLength,
  readEventTime,
} from "./event-time.js";
import type { ICalendarNoteCode } from "./icalendar-note.js";
import { recurrenceText } from "./recurrence-text.js";

/** A property in the parser's form: name, parameters, type, values. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

/** One of several starts of an event. */
export interface EventStart {
  /** When it begins. */
  readonly at: EventTime;
  /** How long it is. */
  readonly length: EventLength;
}

/** An event, as far as it matters to closed time. */
export interface CalendarEvent extends EventStart {
  /** What its instances have in common, or `null`. */
  readonly uid: string | null;
  /** Recurrence rules, as RFC 5545 writes them. */
  readonly rules: readonly string[];
  /** Starts beside those of the rules. */
  readonly dates: readonly EventStart[];
  /** Starts that are left out. */
  readonly exceptions: readonly EventTime[];
  /** The start of its recurring namesake whose place it takes, or `null`. */
  readonly replaces: EventTime | null;
}

/** What an event is read with. */
export interface EventReading {
  /** IANA name of the zone of whole dates and of times that name none. */
  readonly timeZone: string;
  /** IANA names by the names that the text uses. */
  readonly zoneNames: Readonly<Record<string, string>>;
  /** Takes note of what cannot be read. */
  readonly note: (code: ICalendarNoteCode, value: string) => undefined;
}

const oneDate: EventLength = { days: 1, ms: 0 };
const noLength: EventLength = { days: 0, ms: 0 };

function zoneOfProperty([, { tzid }]: Property, text: string, reading: EventReading): string | undefined {
  if (text.endsWith("Z")) return "UTC";
  if (typeof tzid !== "string") return reading.timeZone;
  const name = reading.zoneNames[tzid] ?? tzid;
  return isKnownZone(name) ? name : reading.note("zoneUnknown", tzid);
}

function readTime(property: Property, value: unknown, reading: EventReading): EventTime | undefined {
  const text = String(value);
  const timeZone = zoneOfProperty(property, text, reading);
  return timeZone === undefined ? undefined : (readEventTime(text, timeZone) ?? reading.note("timeInvalid", text));
}

function readTimes(properties: readonly Property[], reading: EventReading): readonly EventTime[] {
  return properties.flatMap((property) =>
    property.slice(3).flatMap((value) => readTime(property, value, reading) ?? []),
  );
}

/** A start written as a period carries its own end or length. */
function readStart(
  property: Property,
  value: unknown,
  length: EventLength,
  reading: EventReading,
): EventStart | undefined {
  const [from, to] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const at = readTime(property, from, reading);
  if (at === undefined || to === undefined) return at && { at, length };
  const own = typeof to === "string" ? readEventLength(to) : undefined;
  if (own !== undefined) return { at, length: own };
  const end = readTime(property, to, reading);
  return end && { at, length: lengthBetween(at, end) };
}

function readLength(
  end: Property | undefined,
  duration: Property | undefined,
  start: EventTime,
  reading: EventReading,
): EventLength | undefined {
  if (end !== undefined) {
    const at = readTime(end, end[3], reading);
    return at && lengthBetween(start, at);
  }
  // Without an end an event takes its date, or no time at all (RFC 5545, section 3.6.1).
  if (duration === undefined) return start.timeMs === null ? oneDate : noLength;
  const text = String(duration[3]);
  return readEventLength(text) ?? reading.note("timeInvalid", text);
}

const textOf = (property: Property | undefined): string | null => (property === undefined ? null : String(property[3]));

/** Reads the properties of an event; undefined where it closes nothing, which is noted. */
export function readEvent(properties: readonly Property[], reading: EventReading): CalendarEvent | undefined {
  const all = (name: string): readonly Property[] => properties.filter((property) => property[0] === name);
  const [begin] = all("dtstart");
  if (begin === undefined) return reading.note("timeInvalid", "DTSTART");
  const at = readTime(begin, begin[3], reading);
  const length = at && readLength(all("dtend")[0], all("duration")[0], at, reading);
  if (at === undefined || length === undefined) return undefined;
  if (length.days * 86_400_000 + length.ms <= 0) return reading.note("noLength", String(begin[3]));
  return {
    uid: textOf(all("uid")[0]),
    at,
    length,
    rules: all("rrule").map((property) => recurrenceText(property[3])),
    dates: all("rdate").flatMap((property) =>
      property.slice(3).flatMap((value) => readStart(property, value, length, reading) ?? []),
    ),
    exceptions: readTimes(all("exdate"), reading),
    replaces: readTimes(all("recurrence-id"), reading)[0] ?? null,
  };
}

/** An event's summary, or `null`. */
export function nameOf(properties: readonly Property[]): string | null {
  return textOf(properties.find(([name]) => name === "summary"));
}

/** Whether an event was called off. */
export function isCancelled(properties: readonly Property[]): boolean {
  return textOf(properties.find(([name]) => name === "status"))?.toUpperCase() === "CANCELLED";
}
