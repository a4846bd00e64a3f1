import { checkRecord, checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import { checkInstant } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { applyTicketEvent } from "./apply-ticket-event.js";
import type { FieldPath } from "./field-path.js";
import { compileFieldReader, type FieldReader } from "./field-reader.js";
import type { Ticket } from "./ticket.js";
import type { TicketEvent } from "./ticket-event.js";
import type { FieldValue } from "./ticket-state.js";

/** Which attribute is followed, and from when to when. */
export interface TimelineOptions {
  /** The attribute, such as `status.category`, `groupId` or `fields.plan`. */
  readonly field: FieldPath;
  /** As of when the ticket is looked at; later events are invisible, and what lasts is cut here. */
  readonly asOf: InstantInput;
  /**
   * Where the first interval begins: at the ticket's `creation` (the default), or at the `firstEvent` of the log, for
   * sources that say when a ticket was created but not what it was until the first entry, such as an audit log.
   */
  readonly since?: "creation" | "firstEvent";
}

/** A stretch of time in which an attribute had one value. */
export interface TimelineInterval {
  /** The value; `null` for not set. */
  readonly value: FieldValue;
  /** When it was set. */
  readonly from: EpochMs;
  /** When another took its place, itself outside; `asOf` while it lasts. Equal to `from` for one of no length. */
  readonly to: EpochMs;
  /** Whether it still lasts at `asOf`. */
  readonly running: boolean;
  /** The event that set it, or `null` for the creation. */
  readonly event: TicketEvent | null;
}

/**
 * The values of one attribute over a ticket's life, as half-open intervals in order, each beginning where the one before
 * ends. An event that sets the value it already has begins no interval. Values that were replaced in the same instant
 * stand there as intervals of no length, so that visits can be counted. The last one goes on to `asOf`, also after a
 * merge or deletion.
 *
 * @param ticket - An ordered log.
 * @param options - The attribute, and from when to when.
 * @returns The intervals; empty before the creation, and with `since: "firstEvent"` before the first event.
 * @throws A {@link SupportOpsError} with code `condition.fieldUnknown`, `input.*`, or the codes of {@link toEpochMs} for
 * `asOf`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { toIso } from "supportops/time";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "pending")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .build();
 * const timeline = ticketTimeline(printer, { field: "status.category", asOf: "2026-03-27T12:00:00Z" });
 * timeline.map(({ value, from, running }) => [value, toIso(from).slice(11, 16), running]);
 * // => [["new", "08:00", false], ["pending", "09:00", false], ["open", "11:00", true]]
 * ```
 */
export function ticketTimeline(ticket: Ticket, options: TimelineOptions): readonly TimelineInterval[] {
  const { read, asOf, since } = checkOptions(options);
  const events = ticket.events.filter(({ at }) => at <= asOf);
  const start = since === "creation" ? ticket.createdAt : events[0]?.at;
  if (start === undefined || start > asOf) return [];
  const changes = changesOf(ticket, events, start, read);
  const intervals = changes.map((change, place): TimelineInterval => {
    const next = changes[place + 1];
    return { ...change, to: next?.from ?? asOf, running: next === undefined };
  });
  const [first] = intervals;
  // What stood before the first entry of such a log is not known, so it is no visit.
  const isUnknown = since === "firstEvent" && first?.event === null && first.to === first.from && !first.running;
  return isUnknown ? intervals.slice(1) : intervals;
}

/** Tells whether two values of a field are the same; lists are compared item by item. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  return a.length === b.length && a.every((item, place) => item === b[place]);
}

type Change = Pick<TimelineInterval, "value" | "from" | "event">;

function changesOf(ticket: Ticket, events: readonly TicketEvent[], start: EpochMs, read: FieldReader): Change[] {
  const draft = { ...ticket.initial };
  let value = read(draft);
  const changes: Change[] = [{ value, from: start, event: null }];
  for (const event of events) {
    if (!applyTicketEvent(draft, event)) continue;
    const after = read(draft);
    if (isSameValue(value, after)) continue;
    value = after;
    changes.push({ value, from: event.at, event });
  }
  return changes;
}

interface ReadOptions {
  readonly read: FieldReader;
  readonly asOf: EpochMs;
  readonly since: "creation" | "firstEvent";
}

function checkOptions(options: TimelineOptions): ReadOptions {
  const issues: Issues = [];
  const record = checkRecord(options, [], issues, ["field", "asOf", "since"]);
  const { field, asOf, since = "creation" } = record ?? {};
  const read = compileFieldReader(field, ["field"], issues);
  const at = checkInstant(asOf, ["asOf"], issues);
  checkWord(since, ["since"], issues, ["creation", "firstEvent"]);
  throwIssues(issues);
  return { read, asOf: at, since } as ReadOptions;
}
