import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { type FreshdeskClockId, freshdeskClocks } from "../../presets/freshdesk/freshdesk-clocks.js";
import type { PlainPolicy, SlaDefinition } from "../../sla/sla-definition.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, idOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { mapApplicability } from "./freshdesk-applicability.js";
import { checkCalendars, type FreshdeskHoursOptions, type FreshdeskHoursPayload } from "./freshdesk-calendars.js";
import { type BusinessHours, mapTargets } from "./freshdesk-targets.js";

/** What an account promises and when it works, as the Freshdesk API returns it; anything is accepted and checked. */
export interface FreshdeskSlaPayload extends FreshdeskHoursPayload {
  /** The rows of `GET /api/v2/sla_policies`. */
  readonly policies?: unknown;
}

/** A definition whose calendars are plain, and whose policies say their targets outright, without editions. */
export interface FreshdeskSlaDefinition extends SlaDefinition<FreshdeskClockId> {
  /** The calendars that targets name by id, none of them made of others. */
  readonly calendars?: readonly CalendarDefinition[];
  /** Who is promised what, in order of precedence within a slot. */
  readonly policies: readonly PlainPolicy<FreshdeskClockId>[];
}

/**
 * Maps Freshdesk's SLA policies, business hours and holidays to an SLA definition over `freshdeskClocks`. A policy for
 * tickets that no condition can say is left out and noted: it never widens to tickets it was not for.
 *
 * Targets in business hours follow the hours of the ticket's group where there are several, otherwise the account's.
 *
 * @param payload - Policies, business hours and holidays in any order; see {@link FreshdeskSlaPayload}.
 * @param options - Zones of your own.
 * @returns The definition, for `compileSla`, with the ids of policies and hours as text; and its notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` for options.
 * @see Freshdesk developer reference, "SLA Policies".
 * @example
 * ```ts
 * const { value } = freshdeskSla({
 *   policies: [{ id: 45, active: true, applicable_to: { group_ids: [71] }, sla_target: { priority_4: { respond_within: 1800, resolve_within: null, business_hours: true } } }],
 *   businessHours: [{ id: 39, time_zone: "Berlin", working_hours: { monday: { start_time: "9:00 am", end_time: "5:00 pm" } } }],
 * });
 * value.policies; // => [{ id: "45", match: { field: "groupId", is: ["71"] }, targets: [{ clock: "firstResponse", when: { field: "priority", is: "urgent" }, within: { seconds: 1800 }, calendar: "39" }] }]
 * ```
 */
export function freshdeskSla(
  payload: FreshdeskSlaPayload,
  options: FreshdeskHoursOptions = {},
): AdapterResult<FreshdeskSlaDefinition> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const rows = checkRows(parts["policies"], ["policies"], issues, notes);
  const calendars = checkCalendars(parts, rowOf(options), issues, notes);
  throwIssues(issues);
  const hours = businessHours(calendars, notes);
  const ordered = uniqueRows([...rows].sort(comparePolicies), "policies", (row) => idOf(row["id"]), notes);
  const policies = ordered.flatMap(({ row, id }) => mapPolicy(row, id, hours, notes));
  const priorities = ["low", "medium", "high", "urgent"];
  return { value: { calendars, priorities, clocks: freshdeskClocks, policies }, notes: notes.list() };
}

function businessHours(calendars: readonly CalendarDefinition[], notes: NoteCollector): BusinessHours {
  const [fallback] = calendars;
  if (fallback?.id === undefined) {
    notes.add("incomplete", "businessHours", "There are no hours: targets in business hours are left out.");
    return null;
  }
  return calendars.length === 1 ? fallback.id : { field: "calendarId", otherwise: fallback.id };
}

/** Policies in the order in which Freshdesk tries them: the default one takes what no other does. */
function comparePolicies(a: PayloadRow, b: PayloadRow): number {
  const place = ({ position, is_default: isDefault }: PayloadRow): number => {
    if (isDefault === true) return Number.MAX_SAFE_INTEGER;
    return typeof position === "number" ? position : Number.MAX_SAFE_INTEGER - 1;
  };
  return place(a) - place(b) || compareIds(idOf(a["id"]), idOf(b["id"]));
}

function mapPolicy(
  row: PayloadRow,
  id: string,
  hours: BusinessHours,
  notes: NoteCollector,
): readonly PlainPolicy<FreshdeskClockId>[] {
  if (row["active"] === false) {
    notes.add("dropped", "policies[].active", `Policy ${id} is not active.`);
    return [];
  }
  const match = mapApplicability(row["applicable_to"], id, notes);
  if (match === null) return [];
  const targets = mapTargets(row["sla_target"], hours, notes);
  return [{ id, ...(match === undefined ? {} : { match }), targets }];
}
