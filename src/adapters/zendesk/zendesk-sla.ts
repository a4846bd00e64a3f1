import { type Issues, throwIssues } from "../../errors/issues.js";
import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { zendeskClocks } from "../../presets/zendesk/zendesk-clocks.js";
import { zendeskGroupClocks } from "../../presets/zendesk/zendesk-group-clocks.js";
import type { PlainPolicy, SlaDefinition } from "../../sla/sla-definition.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { anyCalendar, checkHolidayLists, holidaysOf } from "../payload/check-holiday-lists.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, idOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { mapFilter } from "./zendesk-filter.js";
import type { ZendeskSlaOptions, ZendeskSlaPayload } from "./zendesk-sla-payload.js";
import { compareSchedules, mapSchedule, scheduleId } from "./zendesk-schedule.js";
import {
  type BusinessHours,
  groupMetrics,
  mapTargets,
  type MetricClocks,
  ticketMetrics,
  type ZendeskSlaClockId,
} from "./zendesk-targets.js";

/** A definition whose calendars are plain, and whose policies say their targets outright, without editions. */
export interface ZendeskSlaDefinition extends SlaDefinition<ZendeskSlaClockId> {
  /** The calendars that targets name by id, none of them made of others. */
  readonly calendars?: readonly CalendarDefinition[];
  /** Who is promised what, in order of precedence within a slot. */
  readonly policies: readonly PlainPolicy<ZendeskSlaClockId>[];
}

/**
 * Maps Zendesk's SLA policies, schedules and holidays to an SLA definition over {@link zendeskClocks}. A policy whose
 * filter cannot be said as a condition is left out and noted: it never widens to tickets it was not for.
 *
 * Targets in business hours follow the ticket's own schedule where there are several, otherwise the account's one; an
 * account without schedules counts round the clock, as Zendesk does. Group SLA policies compete in a slot of their own,
 * `group`, on the clock `groupOwnership`.
 *
 * @param payload - Policies, schedules and holidays in any order; see {@link ZendeskSlaPayload}.
 * @param options - Zones and fields of your own; see {@link ZendeskSlaOptions}.
 * @returns The definition, for `compileSla`, with the ids of policies and schedules as text; and its notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` for options.
 * @see Zendesk developer reference, "SLA Policies", "Schedules".
 * @example
 * ```ts
 * const { value, notes } = zendeskSla({
 *   policies: [{ id: 900, position: 1, filter: { all: [{ field: "current_tags", operator: "includes", value: "vip" }], any: [] },
 *     policy_metrics: [{ priority: "high", metric: "first_reply_time", target: 60, business_hours: true }] }],
 *   schedules: [{ id: 950, time_zone: "Eastern Time (US & Canada)", intervals: [{ start_time: 1980, end_time: 2460 }] }],
 *   holidays: [{ name: "New Year", start_date: "2026-01-01", end_date: "2026-01-01" }],
 * });
 * value.policies; // => [{ id: "900", match: { tag: "vip" }, targets: [{ clock: "firstReply", when: { field: "priority", is: "high" }, within: { minutes: 60 }, calendar: "950" }] }]
 * value.calendars; // => [{ id: "950", timeZone: "America/New_York", weekly: { mon: [["09:00", "17:00"]] }, holidays: [{ date: "2026-01-01", name: "New Year" }] }]
 * notes; // => []
 * ```
 */
export function zendeskSla(
  payload: ZendeskSlaPayload,
  options: ZendeskSlaOptions = {},
): AdapterResult<ZendeskSlaDefinition> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const policies = checkRows(parts["policies"], ["policies"], issues, notes);
  const groupRows = checkRows(parts["groupPolicies"], ["groupPolicies"], issues, notes);
  const schedules = checkRows(parts["schedules"], ["schedules"], issues, notes);
  const holidays = checkHolidayLists(parts["holidays"], "schedule_id", issues, notes);
  const zones = checkNames(rowOf(options)["zones"], ["zones"], issues);
  const fields = checkNames(rowOf(options)["fields"], ["fields"], issues);
  throwIssues(issues);

  const rows = uniqueRows([...schedules].sort(compareSchedules), "schedules", scheduleId, notes);
  if (holidays.has(anyCalendar) && rows.length > 1) {
    notes.add("guessed", "holidays[].schedule_id", "Holidays that do not say of which schedule count for all.");
  }
  const calendars = rows.flatMap(({ row, id }): readonly CalendarDefinition[] => {
    const calendar = mapSchedule(row, id, holidaysOf(holidays, id), zones, notes);
    return calendar === null ? [] : [calendar];
  });
  const hours = businessHours(rows[0]?.id, calendars, notes);
  const own = mapPolicies(policies, ticketMetrics, hours, fields, notes);
  const taken = new Set(own.map(({ id }) => id));
  const ofGroups = mapPolicies(groupRows, groupMetrics, hours, fields, notes)
    .filter(({ id }) => !taken.has(id))
    .map((policy) => ({ ...policy, slot: "group" }));
  const clocks = ofGroups.length === 0 ? zendeskClocks : [...zendeskClocks, ...zendeskGroupClocks];
  return { value: { calendars, clocks, policies: [...own, ...ofGroups] }, notes: notes.list() };
}

/** The hours of targets in business hours: the ticket's schedule, or else the oldest one. */
function businessHours(
  defaultId: string | undefined,
  calendars: readonly CalendarDefinition[],
  notes: NoteCollector,
): BusinessHours {
  if (defaultId === undefined) {
    notes.add("guessed", "schedules", "There are no schedules: business hours count round the clock.");
    return "24x7";
  }
  if (!calendars.some(({ id }) => id === defaultId)) return null;
  return calendars.length === 1 ? defaultId : { field: "calendarId", otherwise: defaultId };
}

/** Policies in the order in which Zendesk tries them. */
function comparePolicies(a: PayloadRow, b: PayloadRow): number {
  const place = ({ position }: PayloadRow): number =>
    typeof position === "number" ? position : Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || compareIds(idOf(a["id"]), idOf(b["id"]));
}

function mapPolicies(
  policies: readonly PayloadRow[],
  clocks: MetricClocks,
  hours: BusinessHours,
  fields: ReadonlyMap<string, string>,
  notes: NoteCollector,
): readonly PlainPolicy<ZendeskSlaClockId>[] {
  const rows = uniqueRows([...policies].sort(comparePolicies), "policies", (row) => idOf(row["id"]), notes);
  return rows.flatMap(({ row, id }): readonly PlainPolicy<ZendeskSlaClockId>[] => {
    const filter = mapFilter(row["filter"], fields);
    if ("unsaid" in filter) {
      for (const field of filter.unsaid) {
        const message = `Policy ${id} was left out: no condition says what its filter asks of ${showWord(field)}.`;
        notes.add("unknown", "policies[].filter", message);
      }
      return [];
    }
    if (Object.keys(rowOf(row["metric_settings"])).length > 0) {
      notes.add(
        "unknown",
        "policies[].metric_settings",
        `Policy ${id} changes how clocks start or stop; it was not mapped.`,
      );
    }
    const targets = mapTargets(row["policy_metrics"], clocks, hours, notes);
    return [{ id, ...(filter.condition === undefined ? {} : { match: filter.condition }), targets }];
  });
}
