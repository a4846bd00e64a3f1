import { freshdeskCalendars, freshdeskRoles, freshdeskTicket } from "supportops/adapters/freshdesk";
import { compileCalendar } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import type { Folder, Row } from "./folder.js";
import { groupRows } from "./group-rows.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { latestRow, ticketFacts } from "./ticket-facts.js";

const byTicket = (rows: readonly Row[]) => groupRows(rows, ({ ticket_id: id }) => id);

/** Activities of all daily files, each with its rows under `activities_data`. */
const activityRows = (folder: Folder): readonly Row[] => folder.rows(/activities.*\.json$/, "activities_data");

/** The choices of the status field: of the field by itself, or of the list of all fields. */
function statusChoices(folder: Folder): unknown {
  const fields = folder.rows(/^ticket_fields.*\.json$/, "ticket_fields");
  return fields.find(({ name }) => name === "status")?.["choices"];
}

/** Conversations say of which ticket they are, or the name of their file does. */
function conversationRows(folder: Folder): readonly Row[] {
  return folder.names
    .filter((name) => /conversations.*\.json$/.test(name))
    .flatMap((name) => {
      const id = /(\d+)_conversations/.exec(name)?.[1];
      return folder.rows(name, "conversations").map((row) => ({ ticket_id: id, ...row }));
    });
}

/** The facts of a folder of tickets and their history as the Freshdesk API returns them. */
export function facts(folder: Folder, settings: Settings) {
  const tickets = folder.rows(/^tickets?\.json$/, "tickets", "results");
  if (tickets.length === 0) throw new RunnerError("runner.rowsMissing", "tickets.json holds no tickets.");
  const conversations = byTicket(conversationRows(folder));
  const activities = byTicket(activityRows(folder));
  const ratings = byTicket(folder.rows(/satisfaction_ratings.*\.json$/, "satisfaction_ratings"));
  const { value: agents } = freshdeskRoles(folder.rows(/^agents.*\.json$/, "agents"));
  const businessHours = folder.rows(/^business_hours.*\.json$/, "business_hours");
  const holidays = folder.rows(/^holidays.*\.json$/, "holidays");
  const { value: calendars } = freshdeskCalendars({ businessHours, holidays });
  const named = businessHours.find(({ name }) => name === settings.schedule)?.["id"];
  const fallback = calendars.find(({ id }) => id === String(named)) ?? calendars[0];
  const options = {
    agents,
    groups: folder.rows(/^groups.*\.json$/, "groups"),
    statusChoices: statusChoices(folder),
    statusCategories: settings.statuses,
  };
  return {
    schedule: businessHours.find(({ id }) => String(id) === fallback?.id)?.["name"] ?? settings.schedule,
    time_zone: fallback?.timeZone ?? settings.timeZone,
    tickets: tickets.map((ticket) => {
      const id = String(ticket["id"]);
      const own = ratings.get(id) ?? [];
      const { value } = freshdeskTicket(
        {
          ticket,
          conversations: conversations.get(id) ?? [],
          activities: activities.get(id) ?? [],
          satisfactionRatings: own,
        },
        options,
      );
      const last = value.events.filter((event) => event.kind === "schedule").at(-1);
      const calendarId = last === undefined ? value.initial.calendarId : last.calendarId;
      const hours = calendars.find((calendar) => calendar.id === calendarId) ?? fallback;
      return ticketFacts(value, {
        id: ticket["id"] as number,
        asOf: settings.asOf(id),
        calendar: hours === undefined ? null : compileCalendar(hours, { recurrence }),
        goodFrom: 101,
        badTo: -101,
        comment: (latestRow(own, (row) => row["created_at"], settings.asOf(id))?.["feedback"] ?? null) as string | null,
      });
    }),
  };
}
