import { type Issues, throwIssues } from "../../errors/issues.js";
import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import type { PolicyDefinition, SlaDefinition } from "../../sla/sla-definition.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { rowsById } from "../payload/rows-by-id.js";
import type { RowWithId } from "../payload/unique-rows.js";
import { checkPriorities } from "./kayako-account.js";
import { type KayakoClockId, kayakoClocks } from "../../presets/kayako/kayako-clocks.js";
import { mapHours } from "./kayako-hours.js";
import type { KayakoSlaOptions, KayakoSlaPayload } from "./kayako-sla-payload.js";
import { type KayakoTargetScope, mapTargets } from "./kayako-targets.js";

/** A definition whose calendars are plain. */
export interface KayakoSlaDefinition extends SlaDefinition<KayakoClockId> {
  /** The calendars that targets name by id, none of them made of others. */
  readonly calendars?: readonly CalendarDefinition[];
}

/**
 * Maps Kayako's SLAs and business hours to an SLA definition over {@link kayakoClocks}. An SLA with predicates is left
 * out and noted: their shape is not documented, and it must not widen to cases it was not for.
 *
 * @param payload - SLAs and business hours in any order; see {@link KayakoSlaPayload}.
 * @param options - The account's zone and priorities; see {@link KayakoSlaOptions}.
 * @returns The definition, for `compileSla`, with the ids of SLAs and business hours as text; and its notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` for options.
 * @see Kayako developer reference, "SLAs".
 * @example
 * ```ts
 * const { value, notes } = kayakoSla(
 *   {
 *     slas: [{ id: 2, execution_order: 1, is_enabled: true, predicate_collections: [], targets: [
 *       { priority: { id: 3, label: "High" }, type: "FIRST_REPLY_TIME", goal_in_seconds: 3600, operational_hours: "BUSINESS_HOURS" }] }],
 *     businessHours: [{ id: 1, is_default: true, zones: { monday: [[540, 1020]] }, holidays: [{ title: "New Year", date: "01/01/2026", open_hours: [] }] }],
 *   },
 *   { timeZone: "Europe/Berlin" },
 * );
 * value.policies; // => [{ id: "2", targets: [{ clock: "firstReplyTime", when: { field: "priority", is: "high" }, within: { seconds: 3600 }, calendar: "1" }] }]
 * value.calendars; // => [{ id: "1", timeZone: "Europe/Berlin", weekly: { mon: [["09:00", "17:00"]] }, holidays: [{ date: "2026-01-01", name: "New Year" }] }]
 * notes; // => []
 * ```
 */
export function kayakoSla(
  payload: KayakoSlaPayload,
  options: KayakoSlaOptions = {},
): AdapterResult<KayakoSlaDefinition> {
  const notes = collectNotes();
  const issues: Issues = [];
  const slas = checkRows(rowOf(payload)["slas"], ["slas"], issues, notes);
  const hours = checkRows(rowOf(payload)["businessHours"], ["businessHours"], issues, notes);
  const priorities = checkPriorities(rowOf(options)["priorities"], issues);
  throwIssues(issues);

  const timeZone = textOf(rowOf(options)["timeZone"]);
  const rows = rowsById(hours, "businessHours", hoursId, notes);
  const calendars = rows.flatMap(({ row, id }): readonly CalendarDefinition[] => {
    const calendar = mapHours(row, id, timeZone, notes);
    return calendar === null ? [] : [calendar];
  });
  const scope = { hours: defaultHours(rows, calendars, notes), priorities };
  return {
    value: { calendars, clocks: kayakoClocks, policies: mapSlas(slas, scope, notes) },
    notes: notes.list(),
  };
}

/** The id of business hours, which is the id of their calendar; `24x7` is taken by the built-in one. */
function hoursId(row: PayloadRow): string | null {
  const id = idOf(row["id"]);
  return id === "24x7" ? null : id;
}

/** The business hours that targets mean: an SLA does not say which, and Kayako's are those of the team, or the default. */
function defaultHours(
  rows: readonly RowWithId[],
  calendars: readonly CalendarDefinition[],
  notes: NoteCollector,
): string | null {
  const preferred = rows.find(({ row }) => row["is_default"] === true) ?? rows[0];
  if (rows.length > 1) {
    const message = "Targets do not say which business hours they count in; the default ones are taken.";
    notes.add("guessed", "businessHours[].is_default", message);
  }
  return calendars.some(({ id }) => id === preferred?.id) ? (preferred?.id ?? null) : null;
}

/** SLAs in the order in which Kayako tries them. */
function compareSlas(a: RowWithId, b: RowWithId): number {
  const place = ({ row: { execution_order: order } }: RowWithId): number =>
    typeof order === "number" ? order : Number.MAX_SAFE_INTEGER;
  return place(a) - place(b);
}

function mapSlas(
  slas: readonly PayloadRow[],
  scope: KayakoTargetScope,
  notes: NoteCollector,
): readonly PolicyDefinition<KayakoClockId>[] {
  const rows = rowsById(slas, "slas", (row) => idOf(row["id"]), notes);
  return [...rows].sort(compareSlas).flatMap(({ row, id }): readonly PolicyDefinition<KayakoClockId>[] => {
    if (row["is_enabled"] === false || row["is_deleted"] === true) return [];
    const predicates = row["predicate_collections"];
    if (!Array.isArray(predicates) || listOf(predicates).length > 0) {
      notes.add("unknown", "slas[].predicate_collections", "An SLA for some cases only was left out.");
      return [];
    }
    return [{ id, targets: mapTargets(row["targets"], scope, notes) }];
  });
}
