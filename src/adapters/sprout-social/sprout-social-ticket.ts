import { type Issues, throwIssue, throwIssues } from "../../errors/issues.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { AdapterNote, AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkCategories } from "../payload/check-categories.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import type { RowMap } from "../rows/row-map.js";
import { rowsTickets } from "../rows/rows-tickets.js";
import type { SproutSocialOptions, SproutSocialPayload } from "./sprout-social-payload.js";

/** The rows made below, which are ours. */
const rowMap: RowMap = {
  ticketId: "ticketId",
  at: { path: "at", format: "iso" },
  id: "id",
  kind: { path: "kind", kinds: { created: "created", message: "publicMessage", closed: "state" } },
  actor: { id: "actorId", role: "role", roles: { endUser: "endUser", agent: "agent", system: "system" } },
  state: {
    status: "status",
    priority: "priority",
    type: "type",
    assigneeId: "assigneeId",
    groupId: "groupId",
    requesterId: "requesterId",
  },
  defaults: { channel: "social" },
};

/**
 * Maps one Sprout Social case with its messages to a ticket. Ids, times and kinds are kept; texts, names and handles are
 * not. The case says when it was created and closed and how it stands today, nothing in between, so its history is
 * `partial`.
 *
 * @param payload - The case and its messages in any order; see {@link SproutSocialPayload}.
 * @param options - What the payload does not say; see {@link SproutSocialOptions}.
 * @returns The ticket, and what should be known about it.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or `adapter.createdAtMissing`
 * if there is no case to speak of, and `input.*` for faulty options.
 * @see Sprout Social API, "Cases" and "Messages".
 * @example
 * ```ts
 * const { value } = sproutSocialTicket({
 *   case: { id: "70001", created_time: "2025-03-13T12:10:01Z", closed_time: "2025-03-13T15:00:00Z", status: "CLOSED",
 *     messages: [{ guid: "tw:1", case_message_direction: "INBOUND" }, { guid: "tw:2", case_message_direction: "OUTBOUND" }] },
 *   messages: [{ guid: "tw:1", created_time: "2025-03-13T12:10:00Z" }, { guid: "tw:2", created_time: "2025-03-13T13:00:00Z" }],
 * });
 * value.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["message", "agent"], ["status", "system"]]
 * ```
 */
export function sproutSocialTicket(
  payload: SproutSocialPayload,
  options: SproutSocialOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const { row, id } = checkTicketRow(rowOf(payload)["case"], "case", "id", issues);
  const messages = checkRows(rowOf(payload)["messages"], ["messages"], issues, notes);
  const given = checkCategories(rowOf(options)["statusCategories"], ["statusCategories"], issues);
  throwIssues(issues);

  const statuses = { OPEN: "open", PENDING: "pending", CLOSED: "closed", ...Object.fromEntries(given) } as const;
  const own = messageRows(row, messages, notes);
  const rows = [...own, ...caseRows(row, own)].map((one) => ({ ...one, ticketId: id }));
  const mapped = rowsTickets({ rows }, { ...rowMap, statuses });
  const [ticket] = mapped.value;
  if (ticket === undefined) {
    const message = "Neither the case nor a message says when it was created.";
    return throwIssue("adapter.createdAtMissing", ["case", "created_time"], { message });
  }
  if (!listOf(row["messages"]).some(isRow)) notes.add("incomplete", "case.messages", "The case names no messages.");
  notes.add("incomplete", "case", "The case tells its creation, its end and how it stands today, nothing in between.");
  return { value: { ...ticket, history: "partial" }, notes: [...notes.list(), ...mapped.notes.map(aboutCase)] };
}

/** The rows of the case itself: how it began, and its end. */
function caseRows(row: PayloadRow, messages: readonly PayloadRow[]): readonly PayloadRow[] {
  const closedAt = textOf(row["closed_time"]);
  const status = textOf(row["status"]);
  const state = {
    priority: textOf(row["priority"]),
    type: textOf(row["type"]),
    assigneeId: idOf(listOf(row["assignees"])[0]),
    groupId: idOf(row["queue_id"]),
  };
  // A case is made of a message that came a moment before, which opens the ticket.
  const [first] = messages;
  const times = [row["created_time"], first?.["at"]].flatMap((time) => textOf(time) ?? []).sort();
  const began = closedAt === null ? status : "OPEN";
  return [
    {
      id: "case",
      at: times[0],
      kind: "created",
      role: first?.["role"] ?? "system",
      actorId: first?.["actorId"] ?? null,
      ...state,
      ...(began === null ? {} : { status: began }),
    },
    ...(closedAt === null
      ? []
      : [{ id: "closed", at: closedAt, kind: "closed", role: "system", status: status ?? "CLOSED" }]),
  ];
}

/** The messages the case names, by time; the side of each is what the case says, or who sent it. */
function messageRows(row: PayloadRow, messages: readonly PayloadRow[], notes: NoteCollector): readonly PayloadRow[] {
  const directions = new Map(
    listOf(row["messages"])
      .filter(isRow)
      .map((one) => [textOf(one["guid"]), one["case_message_direction"]]),
  );
  const known = uniqueRows(messages, "messages", (message) => textOf(message["guid"]), notes).filter(({ id }) => {
    if (directions.size === 0 || directions.has(id)) return true;
    notes.add("dropped", "messages[]", "A message belongs to another case.");
    return false;
  });
  return known
    .map(({ row: message, id }) => {
      const sender = rowOf(message["from"])["guid"];
      const isOwn = directions.get(id) === "OUTBOUND" || (!directions.has(id) && sender === message["profile_guid"]);
      const sentBy = idOf(rowOf(rowOf(message["internal"])["sent_by"])["id"]);
      const actorId = isOwn ? sentBy : textOf(sender);
      return { id, at: message["created_time"], kind: "message", actorId, role: isOwn ? "agent" : "endUser" };
    })
    .sort((a, b) => Number(String(a.at) > String(b.at)) - Number(String(a.at) < String(b.at)));
}

/** Notes of rows are about the case and its messages here. */
function aboutCase(note: AdapterNote): AdapterNote {
  return { ...note, path: note.path.replace(/^rows\[\]/, "case") };
}
