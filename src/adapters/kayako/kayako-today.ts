import type { FieldValue, TicketState } from "../../ticket/ticket-state.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { priorityOf } from "./kayako-account.js";
import type { KayakoLog } from "./kayako-log.js";

/** What kind of case it is: Kayako's word, or the account's own label. */
export function typeOf(row: PayloadRow, label: string | null): string | null {
  return textOf(row["type"]) ?? textOf(row["label"]) ?? label;
}

/** The value of a field of a case that the host asked to keep. */
function fieldOf(row: PayloadRow, field: string): FieldValue {
  const value = row[field];
  if (typeof value === "boolean" || typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const object = rowOf(value);
  return textOf(object["label"]) ?? textOf(object["title"]) ?? idOf(object["id"]);
}

/** The state of a case as it is today. */
export function stateToday(log: KayakoLog, row: PayloadRow): TicketState {
  const status = log.statuses.statusOf(rowOf(row["status"]), textOf(row["status"]));
  if (status === null) log.notes.add("guessed", "case.status", "The status of today is not known; it counts as new.");
  const kept = [...log.account.fields].map(([field, name]) => [name, fieldOf(row, field)] as const);
  return {
    status: status ?? { raw: "new", category: "new" },
    priority: priorityOf(rowOf(row["priority"]), textOf(row["priority"]), log.account.priorities),
    type: typeOf(rowOf(row["type"]), textOf(row["type"])),
    channel: textOf(rowOf(row["source_channel"])["type"]),
    requesterId: idOf(rowOf(row["requester"])["id"]),
    organizationId: idOf(rowOf(row["organization"])["id"]),
    assigneeId: idOf(rowOf(row["assigned_agent"])["id"]),
    groupId: idOf(rowOf(row["assigned_team"])["id"]),
    brandId: idOf(rowOf(row["brand"])["id"]),
    calendarId: null,
    tags: [...new Set(listOf(row["tags"]).flatMap((tag) => textOf(rowOf(tag)["name"]) ?? textOf(tag) ?? []))],
    fields: Object.fromEntries(kept),
  };
}
