import { intercomCalendars, intercomTicket } from "supportops/adapters/intercom";
import { compileCalendar } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import type { Folder, Row } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { ticketFacts } from "./ticket-facts.js";

const rowOf = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : {});

/** The facts of a folder of conversations or tickets as the Intercom API returns them. */
export function facts(folder: Folder, settings: Settings) {
  const conversations = folder.rows(/^(conversation|ticket)s?(_.*)?\.json$/, "conversations", "tickets", "data");
  if (conversations.length === 0) throw new RunnerError("runner.rowsMissing", "There is no conversation_*.json.");
  const schedules = folder.rows(/office_hours_schedules.*\.json$/, "data");
  const exceptions = folder.rows(/office_hours_exceptions.*\.json$/, "data");
  const { value: calendars } = intercomCalendars({ schedules, exceptions });
  const named = schedules.find(({ name }) => name === settings.schedule)?.["id"];
  const hours = calendars.find(({ id }) => id === String(named)) ?? calendars[0];
  const calendar = hours === undefined ? null : compileCalendar(hours, { recurrence });
  return {
    schedule: schedules.find(({ id }) => String(id) === hours?.id)?.["name"] ?? settings.schedule,
    time_zone: hours?.timeZone ?? settings.timeZone,
    tickets: conversations.map((conversation) => {
      const { value } = intercomTicket({ conversation }, { stateCategories: settings.statuses });
      return ticketFacts(value, {
        id: conversation["id"] as string,
        asOf: settings.asOf(String(conversation["id"])),
        calendar,
        goodFrom: 4,
        badTo: 2,
        comment: (rowOf(conversation["conversation_rating"])["remark"] ?? null) as string | null,
      });
    }),
  };
}
