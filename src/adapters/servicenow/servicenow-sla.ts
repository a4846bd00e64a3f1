import { type Issues, throwIssues } from "../../errors/issues.js";
import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import type { SlaDefinition } from "../../sla/sla-definition.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { rowsById } from "../payload/rows-by-id.js";
import { mapContracts } from "./servicenow-contracts.js";
import { mapSchedule, type ScheduleZones } from "./servicenow-schedule.js";
import type { ServicenowSlaOptions, ServicenowSlaPayload } from "./servicenow-sla-payload.js";
import { readSpan, type ScheduleSpan } from "./servicenow-spans.js";
import { statesOf } from "./servicenow-statuses.js";
import { columnOf } from "./servicenow-values.js";

/** A definition whose calendars are plain. */
export interface ServicenowSlaDefinition extends SlaDefinition {
  /** The calendars that targets name by id, none of them made of others. */
  readonly calendars?: readonly CalendarDefinition[];
}

/**
 * Maps SLA definitions and schedules of an instance to an SLA definition. Each `contract_sla` becomes a clock and a
 * policy of its own id, since they all apply side by side. One whose conditions cannot be said is left out and noted:
 * it never widens to records it was not for.
 *
 * @param payload - SLA definitions, schedules and their spans in any order; see {@link ServicenowSlaPayload}.
 * @param options - Zones, columns and priorities of your own; see {@link ServicenowSlaOptions}.
 * @returns The definition, for `compileSla`, with priorities from `"5"` to `"1"` unless you name them; and its notes.
 * Yearly holidays are rules: hand `recurrence` to `compileSla`.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` for options.
 * @see ServiceNow product documentation, "SLA definitions", "Schedules", "Encoded query strings".
 * @example
 * ```ts
 * const { value, notes } = servicenowSla({
 *   contractSlas: [{ sys_id: "b8", collection: "incident", duration: "1970-01-01 16:00:00", schedule: "1b", schedule_source: "sla_definition",
 *     start_condition: "active=true^EQ", pause_condition: "state=3^hold_reason=1^EQ", stop_condition: "state=6^ORstate=7^EQ" }],
 *   schedules: [{ sys_id: "1b", time_zone: "US/Eastern" }],
 *   spans: [{ sys_id: "5d", schedule: "1b", type: "work", repeat_type: "weekdays", start_date_time: "20240101T090000", end_date_time: "20240101T170000" }],
 * });
 * value.calendars?.[0]?.timeZone; // => "America/New_York"
 * value.clocks[0]?.stop; // => { becomes: { any: [{ field: "status.raw", is: "6" }, { field: "status.raw", is: "7" }] } }
 * value.policies; // => [{ id: "b8", slot: "b8", targets: [{ clock: "b8", within: 57_600_000, calendar: "1b" }] }]
 * notes; // => []
 * ```
 */
export function servicenowSla(
  payload: ServicenowSlaPayload,
  options: ServicenowSlaOptions = {},
): AdapterResult<ServicenowSlaDefinition> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const given = rowOf(options);
  const contracts = checkRows(parts["contractSlas"], ["contractSlas"], issues, notes);
  const schedules = checkRows(parts["schedules"], ["schedules"], issues, notes);
  const spans = checkRows(parts["spans"], ["spans"], issues, notes);
  const zones = checkNames(given["zones"], ["zones"], issues);
  const priorities = checkNames(given["priorities"], ["priorities"], issues);
  const fields = checkNames(given["fields"], ["fields"], issues);
  throwIssues(issues);

  const calendars = mapSchedules(schedules, spans, { zones, floatingZone: textOf(given["timeZone"]) }, notes);
  const table = textOf(given["table"]) ?? "incident";
  const reasons = given["holdReasons"] === undefined ? ["1", "3", "4", "5"] : listOf(given["holdReasons"]);
  const holdReasons = reasons.flatMap((reason) => idOf(reason) ?? []);
  const scope = { categories: statesOf(table), holdReasons, priorities, fields };
  const ids = new Set(calendars.flatMap(({ id }) => id ?? []));
  const mapped = mapContracts(contracts, table, ids, scope, notes);
  return {
    value: {
      calendars,
      priorities: [...new Set(["5", "4", "3", "2", "1"].map((value) => priorities.get(value) ?? value))],
      clocks: mapped.map(({ clock }) => clock),
      policies: mapped.map(({ policy }) => policy),
    },
    notes: notes.list(),
  };
}

/** Maps schedules; one that closes hours is a part of its parent, and no calendar. */
function mapSchedules(
  schedules: readonly PayloadRow[],
  spans: readonly PayloadRow[],
  zones: ScheduleZones,
  notes: NoteCollector,
): readonly CalendarDefinition[] {
  const rows = rowsById(schedules, "schedules", scheduleId, notes);
  const closing = new Set(rows.filter(({ row }) => columnOf(row, "type") === "exclude").map(({ id }) => id));
  const ownerOf = new Map(rows.map(({ row, id }) => [id, closing.has(id) ? (columnOf(row, "parent") ?? id) : id]));
  const read = new Map<string, ScheduleSpan[]>();
  for (const { row } of rowsById(spans, "spans", (span) => columnOf(span, "sys_id"), notes)) {
    const schedule = columnOf(row, "schedule") ?? "";
    const owner = ownerOf.get(schedule);
    const span = owner === undefined ? null : readSpan(row, closing.has(schedule) ? "closes" : "opens", notes);
    if (owner === undefined) notes.add("dropped", "spans[].schedule", "A span belongs to no schedule of the payload.");
    if (owner !== undefined && span !== null) read.set(owner, [...(read.get(owner) ?? []), span]);
  }
  return rows
    .filter(({ id }) => !closing.has(id))
    .flatMap(({ row, id }) => mapSchedule(row, id, read.get(id) ?? [], zones, notes) ?? []);
}

/** A schedule's id, which is the id of its calendar; `24x7` is taken by the built-in one. */
function scheduleId(row: PayloadRow): string | null {
  const id = columnOf(row, "sys_id");
  return id === "24x7" ? null : id;
}
