import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import type { Condition, FieldPath } from "../../condition/condition.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { type FreshdeskClockId, freshdeskClocks } from "../../presets/freshdesk/freshdesk-clocks.js";
import type { PlainPolicy, SlaDefinition, TargetDefinition, TicketCalendar } from "../../sla/sla-definition.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { compareIds, idOf, listOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { checkCalendars, type FreshdeskHoursOptions, type FreshdeskHoursPayload } from "./freshdesk-calendars.js";
import { channelOf, priorityOf } from "./freshdesk-words.js";

/** What an account promises and when it works, as the Freshdesk API returns it; anything is accepted and checked. */
export interface FreshdeskSlaPayload extends FreshdeskHoursPayload {
  /** The rows of `GET /api/v2/sla_policies`. */
  readonly policies?: unknown;
}

/** What each list of a policy's `applicable_to` is called on a ticket. */
const attributes: Readonly<Record<string, FieldPath>> = {
  company_ids: "organizationId",
  group_ids: "groupId",
  product_ids: "brandId",
  sources: "channel",
  ticket_types: "type",
};

/** The clock of each kind of target. */
const clocks: readonly (readonly [key: string, clock: FreshdeskClockId])[] = [
  ["respond_within", "firstResponse"],
  ["next_respond_within", "everyResponse"],
  ["resolve_within", "resolution"],
];

type Hours = string | TicketCalendar | null;

/** A definition whose policies say their targets outright, without editions. */
export interface FreshdeskSlaDefinition extends SlaDefinition<FreshdeskClockId> {
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
  const rows = checkRows(parts["policies"], "policies", ["policies"], issues, notes);
  const calendars = checkCalendars(parts, rowOf(options), issues, notes);
  throwIssues(issues);
  const hours = businessHours(calendars, notes);
  const ordered = uniqueRows([...rows].sort(comparePolicies), "policies", (row) => idOf(row["id"]), notes);
  const policies = ordered.flatMap(({ row, id }) => mapPolicy(row, id, hours, notes));
  const priorities = ["low", "medium", "high", "urgent"];
  return { value: { calendars, priorities, clocks: freshdeskClocks, policies }, notes: notes.list() };
}

function businessHours(calendars: readonly CalendarDefinition[], notes: NoteCollector): Hours {
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
  hours: Hours,
  notes: NoteCollector,
): readonly PlainPolicy<FreshdeskClockId>[] {
  if (row["active"] === false) {
    notes.add("dropped", "policies[].active", `Policy ${id} is not active.`);
    return [];
  }
  const match = mapApplicability(row["applicable_to"], id, notes);
  if (match === null) return [];
  const targets = Object.entries(rowOf(row["sla_target"]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, target]) => mapTarget(key, rowOf(target), hours, notes));
  return [{ id, ...(match === undefined ? {} : { match }), targets }];
}

/** The tickets a policy is for: undefined for all, `null` where no condition says so. */
function mapApplicability(value: unknown, id: string, notes: NoteCollector): Condition | undefined | null {
  const conditions: Condition[] = [];
  for (const [key, list] of Object.entries(rowOf(value))) {
    if (list === null || (Array.isArray(list) && list.length === 0)) continue;
    const field = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
    const wordOf = key === "sources" ? channelOf : idOf;
    const values = listOf(list).map(wordOf);
    if (field === undefined || values.length === 0 || values.includes(null)) {
      const message = `Policy ${id} was left out: no condition says what ${showWord(key)} asks for.`;
      notes.add("unknown", "policies[].applicable_to", message);
      return null;
    }
    conditions.push({ field, is: values });
  }
  const [only] = conditions;
  return conditions.length > 1 ? { all: conditions } : only;
}

function mapTarget(
  key: string,
  target: PayloadRow,
  hours: Hours,
  notes: NoteCollector,
): readonly TargetDefinition<FreshdeskClockId>[] {
  const path = "policies[].sla_target";
  const [, number] = /^priority_([1-4])$/.exec(key) ?? [];
  const priority = priorityOf(number);
  if (priority === null) {
    notes.add("unknown", path, "A target is for a priority that is not known; it was left out.");
    return [];
  }
  return clocks.flatMap(([name, clock]): TargetDefinition<FreshdeskClockId>[] => {
    const seconds = target[name] ?? null;
    if (seconds === null) return [];
    if (!Number.isSafeInteger(seconds) || (seconds as number) <= 0) {
      notes.add("unknown", `${path}.${name}`, "A target is no number of seconds; it was left out.");
      return [];
    }
    const calendar = target["business_hours"] === true ? hours : "24x7";
    if (calendar === null) return [];
    const when: Condition = { field: "priority", is: priority };
    return [{ clock, when, within: { seconds: seconds as number }, calendar }];
  });
}
