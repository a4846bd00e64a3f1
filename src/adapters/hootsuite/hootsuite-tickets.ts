import { isRow } from "../payload/payload-values.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import type { RowMap, RowsPayload } from "../rows/row-map.js";
import { rowsTickets } from "../rows/rows-tickets.js";

/**
 * Maps an export of Hootsuite's inbox to tickets, by a declared column map. Hootsuite's public API lists outbound posts
 * alone, and the columns of an export are chosen by the account, so the map is yours; the channel is `social` unless it
 * says otherwise.
 *
 * @param payload - The rows of the export; the library parses no CSV.
 * @param map - Where everything stands; see {@link RowMap}.
 * @returns The tickets by creation, then id, and what should be known about them.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if the rows are no list, `input.*` and
 * `time.zoneUnknown` for a faulty map.
 * @example
 * ```ts
 * const rows = [{ Thread: "t1", Time: "2025-03-13T13:00:00Z", Direction: "in" }, { Thread: "t1", Time: "2025-03-13T13:10:00Z", Direction: "out" }];
 * const { value } = hootsuiteTickets({ rows }, {
 *   ticketId: "Thread",
 *   at: { path: "Time", format: "iso" },
 *   kind: { path: "Direction", kinds: { in: "publicMessage", out: "publicMessage" } },
 *   actor: { role: "Direction", roles: { in: "endUser", out: "agent" } },
 * });
 * value.map(({ initial, events }) => [initial.channel, events.map(({ actor }) => actor.role)]); // => [["social", ["endUser", "agent"]]]
 * ```
 */
export function hootsuiteTickets(payload: RowsPayload, map: RowMap): AdapterResult<readonly Ticket[]> {
  return rowsTickets(payload, isRow(map) ? { ...map, defaults: { channel: "social", ...map.defaults } } : map);
}
