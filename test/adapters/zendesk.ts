import { zendeskRoles, zendeskSla, zendeskTicket } from "supportops/adapters/zendesk";
import { compileCalendar } from "supportops/calendar";
import type { Folder, Row } from "./folder.js";
import { groupRows } from "./group-rows.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { ticketFacts } from "./ticket-facts.js";

/** The hours of a folder: its schedules with their holidays, the default one first. */
function hoursOf(folder: Folder, { schedule: name }: Settings) {
  const schedules = folder.rows(/schedules.*\.json$/, "schedules");
  const holidays = folder.rows(/holidays.*\.json$/, "holidays");
  const { calendars = [] } = zendeskSla({ schedules, holidays }).value;
  const named = schedules.find((row) => row["name"] === name)?.["id"];
  const fallback = calendars.find(({ id }) => id === String(named)) ?? calendars[0];
  return {
    timeZone: fallback?.timeZone ?? null,
    schedule: schedules.find(({ id }) => String(id) === fallback?.id)?.["name"] ?? name,
    of: (id: string | null | undefined) => {
      const definition = calendars.find((calendar) => calendar.id === id) ?? fallback;
      return definition === undefined ? null : compileCalendar(definition);
    },
  };
}

const byTicket = (rows: readonly Row[]) => groupRows(rows, ({ ticket_id: id }) => id);

/** The facts of a folder of tickets and audits as the Zendesk API returns them. */
export function facts(folder: Folder, settings: Settings) {
  const tickets = folder.rows(/^tickets?\.json$/, "tickets", "ticket");
  if (tickets.length === 0) throw new RunnerError("runner.rowsMissing", "tickets.json holds no tickets.");
  const audits = byTicket(folder.rows(/audits.*\.json$/, "audits"));
  const ratings = byTicket(folder.rows(/satisfaction_ratings.*\.json$/, "satisfaction_ratings"));
  const { value: users } = zendeskRoles(folder.rows(/users.*\.json$/, "users"));
  const customStatuses = folder.rows(/custom_statuses.*\.json$/, "custom_statuses");
  const hours = hoursOf(folder, settings);
  return {
    schedule: hours.schedule,
    time_zone: hours.timeZone,
    tickets: tickets.map((ticket) => {
      const id = String(ticket["id"]);
      const satisfactionRatings = ratings.get(id) ?? [];
      const payload = { ticket, audits: audits.get(id) ?? [], satisfactionRatings };
      const { value } = zendeskTicket(payload, { users, customStatuses, statusCategories: settings.statuses });
      // Zendesk's own business figures go by the schedule a ticket had last.
      const last = value.events.filter((event) => event.kind === "schedule").at(-1);
      const rating = (ticket["satisfaction_rating"] ?? satisfactionRatings.at(-1) ?? {}) as Row;
      return ticketFacts(value, {
        id: ticket["id"] as number,
        asOf: settings.asOf(id),
        calendar: hours.of(last?.calendarId ?? value.initial.calendarId),
        goodFrom: 1,
        comment: (rating["comment"] ?? null) as string | null,
      });
    }),
  };
}
