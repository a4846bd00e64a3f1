import { type Issues, throwIssues } from "../../errors/issues.js";
import { isRow, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { AdapterNote, AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import type { RowMap, RowTime } from "../rows/row-map.js";
import { rowsTickets } from "../rows/rows-tickets.js";

/** Events in the structured or batch JSON form. */
export interface CloudEventsPayload {
  /** The events, in any order. Binary ones must be decoded first: their attributes stand in HTTP headers. */
  readonly events: readonly object[];
}

/** Where everything stands in the events; paths lead through the envelope, such as `type` and `data.status`. */
export interface CloudEventMap extends Omit<RowMap, "at" | "id"> {
  /** When it happened; the envelope's `time` if absent. */
  readonly at?: RowTime;
}

/**
 * Maps CloudEvents about tickets to tickets, by a declared map. `source` and `id` tell an event from others: one that was
 * delivered twice counts once.
 *
 * @param payload - The events; see {@link CloudEventsPayload}.
 * @param map - Where everything stands; see {@link CloudEventMap}.
 * @returns The tickets by creation, then id, and what should be known about them.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if the events are no list, `input.*` and
 * `time.zoneUnknown` for a faulty map.
 * @see CloudEvents 1.0, JSON Event Format.
 * @example
 * ```ts
 * const frame = { specversion: "1.0", source: "/hook" };
 * const { value } = cloudEventTickets(
 *   {
 *     events: [
 *       { ...frame, id: "1", type: "ticket.created", time: "2025-01-13T14:05:12Z", data: { id: "t-1", status: "new" } },
 *       { ...frame, id: "2", type: "ticket.updated", time: "2025-01-13T15:31:40Z", data: { id: "t-1", status: "pending" } },
 *     ],
 *   },
 *   {
 *     ticketId: "data.id",
 *     kind: { path: "type", kinds: { "ticket.created": "created", "ticket.updated": "state" } },
 *     state: { status: "data.status" },
 *   },
 * );
 * value.map(({ id, history, events }) => [id, history, events.length]); // => [["t-1", "full", 1]]
 * ```
 */
export function cloudEventTickets(payload: CloudEventsPayload, map: CloudEventMap): AdapterResult<readonly Ticket[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const events = checkRows(rowOf(payload)["events"], ["events"], issues, notes);
  throwIssues(issues);
  const rows = events.flatMap((event) => rowOfEvent(event, notes));
  const mapped = rowsTickets({ rows }, isRow(map) ? rowMapOf(map) : (map as RowMap));
  return { value: mapped.value, notes: [...notes.list(), ...mapped.notes.map(aboutEvents)] };
}

/** The map with what the envelope says for itself. */
function rowMapOf({ at, ...map }: CloudEventMap): RowMap {
  return { ...map, at: at ?? { path: "time", format: "iso" }, id: deliveryKey };
}

/** Under this key stands what makes an event unique; the specification allows no attribute of such a name. */
const deliveryKey = "source+id";

function rowOfEvent(event: PayloadRow, notes: NoteCollector): readonly PayloadRow[] {
  const { specversion } = event;
  const [id, source] = [textOf(event["id"]), textOf(event["source"])];
  if (specversion !== "1.0")
    notes.add(
      "unknown",
      "events[].specversion",
      `The version ${showWord(specversion)} is not known; it is read as 1.0.`,
    );
  if (id === null || source === null || textOf(event["type"]) === null) {
    notes.add("incomplete", "events[]", "An event lacks an id, a source or a type and was left out.");
    return [];
  }
  if (event["data_base64"] !== undefined)
    notes.add("dropped", "events[].data_base64", "Binary data is not read; hand over `data`.");
  return [{ ...event, [deliveryKey]: JSON.stringify([source, id]) }];
}

/** Notes of rows are about events here. */
function aboutEvents(note: AdapterNote): AdapterNote {
  return { ...note, path: note.path.replace(/^rows/, "events") };
}
