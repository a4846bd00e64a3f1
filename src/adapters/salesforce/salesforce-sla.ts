import type { CalendarDefinition } from "../../calendar/calendar-definition.js";
import { checkText } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { type SalesforceClockId, salesforceClocks } from "../../presets/salesforce/salesforce-clocks.js";
import type { PlainPolicy, SlaDefinition, TicketCalendar } from "../../sla/sla-definition.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkClocks } from "./check-salesforce-clocks.js";
import { checkRows } from "../payload/check-rows.js";
import { listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";
import { checkCalendars, type SalesforceHoursPayload } from "./salesforce-calendars.js";
import { longId } from "./salesforce-ids.js";
import { mapMilestone, type MilestoneHours } from "./map-salesforce-milestone-targets.js";

/** What an organization promises and when it works; anything is accepted and checked. */
export interface SalesforceSlaPayload extends SalesforceHoursPayload {
  /** Entitlement processes as the Metadata API has them, read to JSON: objects of type EntitlementProcess. */
  readonly processes?: unknown;
}

/** What the metadata cannot say by itself. */
export interface SalesforceSlaOptions {
  /** The clock of each milestone, by the milestone's name; "First Response" and "Resolution Time" are known. */
  readonly clocks?: Readonly<Record<string, SalesforceClockId>>;
  /**
   * The field of a ticket that names the entitlement process of a case, such as `slaProcess`, which the host looks up
   * from the case's entitlement. Without it every process is for every ticket, the first one that promises wins.
   */
  readonly processField?: string;
}

/** A definition whose calendars are plain, and whose policies say their targets outright, without editions. */
export interface SalesforceSlaDefinition extends SlaDefinition<SalesforceClockId> {
  /** The calendars that targets name by id, none of them made of others. */
  readonly calendars?: readonly CalendarDefinition[];
  /** Who is promised what, in order of precedence within a slot. */
  readonly policies: readonly PlainPolicy<SalesforceClockId>[];
}

/**
 * Maps Salesforce's entitlement processes, business hours and holidays to an SLA definition over `salesforceClocks`. A
 * milestone with criteria that no condition can say is left out and noted.
 *
 * @param payload - Processes, business hours and holidays in any order; see {@link SalesforceSlaPayload}.
 * @param options - Which milestone is which clock, and how a case names its process; see {@link SalesforceSlaOptions}.
 * @returns The definition, for `compileSla`; and its notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if a part is no list, and `input.type` or
 * `input.variant` for options.
 * @see Salesforce Metadata API reference, "EntitlementProcess".
 * @example
 * ```ts
 * const { value } = salesforceSla(
 *   {
 *     processes: [{ name: "Gold", active: true, businessHours: "Support", milestones: [{ milestoneName: "First Response", minutesToComplete: 60,
 *       milestoneCriteriaFilterItems: [{ field: "Case.Priority", operation: "equals", value: "High" }] }] }],
 *     businessHours: [{ Id: "01m5g000000BUSHAAA", Name: "Support", TimeZoneSidKey: "Europe/Berlin", MondayStartTime: "09:00:00.000Z", MondayEndTime: "17:00:00.000Z" }],
 *   },
 *   { processField: "slaProcess" },
 * );
 * value.policies; // => [{ id: "Gold", match: { field: "fields.slaProcess", is: "Gold" }, targets: [{ clock: "firstResponse", when: { field: "priority", is: "High" }, within: { minutes: 60 }, calendar: "01m5g000000BUSHAAA" }] }]
 * ```
 */
export function salesforceSla(
  payload: SalesforceSlaPayload,
  options: SalesforceSlaOptions = {},
): AdapterResult<SalesforceSlaDefinition> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const rows = checkRows(parts["processes"], ["processes"], issues, notes);
  const calendars = checkCalendars(parts, issues, notes);
  const clocks = checkClocks(rowOf(options)["clocks"], issues);
  const said = rowOf(options)["processField"];
  const processField = said === undefined ? undefined : checkText(said, ["processField"], issues);
  const hoursRows = checkRows(parts["businessHours"], ["businessHours"], [], collectNotes());
  throwIssues(issues);
  const ids = new Map(
    hoursRows.flatMap((row) =>
      namedId(
        row,
        calendars.map(({ id }) => id),
      ),
    ),
  );
  const [fallback] = calendars;
  const usual: string | TicketCalendar | null =
    fallback?.id === undefined ? null : { field: "calendarId", otherwise: fallback.id };
  const hours: MilestoneHours = { ids, usual };
  const processes = uniqueRows(rows, "processes", nameOf, notes).filter(({ row }) => isActive(row, notes));
  if (processField === undefined && processes.length > 0) {
    notes.add(
      "guessed",
      "processes[]",
      "No field names a case's process: each is for every ticket, the first one wins.",
    );
  }
  const policies = processes.map(({ row, id }): PlainPolicy<SalesforceClockId> => {
    const own = textOf(row["businessHours"]);
    const targets = listOf(row["milestones"]).flatMap((one) => mapMilestone(rowOf(one), own, clocks, hours, notes));
    if (processField === undefined) return { id, targets };
    return { id, match: { field: `fields.${processField}`, is: id }, targets };
  });
  return { value: { calendars, clocks: salesforceClocks, policies }, notes: notes.list() };
}

/** Metadata name business hours by their name, records by their id. */
function namedId(row: PayloadRow, ids: readonly (string | undefined)[]): readonly (readonly [string, string])[] {
  const id = longId(row["Id"]);
  const name = textOf(row["Name"]);
  return id === null || name === null || !ids.includes(id) ? [] : [[name, id]];
}

const nameOf = (row: PayloadRow): string | null => textOf(row["name"]) ?? textOf(row["fullName"]);

function isActive(row: PayloadRow, notes: NoteCollector): boolean {
  if (row["active"] !== false && row["active"] !== "false") return true;
  notes.add("dropped", "processes[].active", "A process is not active.");
  return false;
}
