import { hubspotTicket } from "supportops/adapters/hubspot";
import { type CalendarDefinition, compileCalendar } from "supportops/calendar";
import type { Folder, Row } from "./folder.js";
import { groupRows } from "./group-rows.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { latestRow, ticketFacts } from "./ticket-facts.js";

/** HubSpot's API has no working hours. A folder can state them in calendar.json; these are the ones of the samples. */
const statedHours = (timeZone: string): CalendarDefinition => ({
  id: "stated",
  timeZone,
  weekly: { "mon-fri": [["09:00", "17:00"]] },
  holidays: ["2025-01-20", "2025-02-17"],
});

const rowOf = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : {});

/** The ids of the threads that a ticket names. */
const threadIds = (ticket: Row): readonly string[] => {
  const { results } = rowOf(rowOf(ticket["associations"])["conversations"]);
  return (Array.isArray(results) ? (results as unknown[]) : []).map((one) => String(rowOf(one)["id"]));
};

const ticketOfAnswer = (row: Row): unknown => {
  const { results } = rowOf(rowOf(row["associations"])["tickets"]);
  const [associated] = Array.isArray(results) ? (results as unknown[]) : [];
  return rowOf(associated)["id"] ?? rowOf(row["properties"])["hs_ticket_id"];
};

/** The facts of a folder of tickets, threads and answers as the HubSpot API returns them. */
export function facts(folder: Folder, settings: Settings) {
  const tickets = folder.rows(/^tickets?\.json$/, "results");
  if (tickets.length === 0) throw new RunnerError("runner.rowsMissing", "tickets.json holds no results.");
  const pipelines = folder.rows(/pipelines.*\.json$/, "results");
  const messages = groupRows(folder.rows(/messages.*\.json$/, "results"), (row) => row["conversationsThreadId"]);
  const threads = groupRows(
    folder.rows(/^threads.*\.json$/, "results"),
    (row) => rowOf(row["threadAssociations"])["associatedTicketId"],
  );
  const answers = groupRows(folder.rows(/feedback_submissions.*\.json$/, "results"), ticketOfAnswer);
  const timeZone = settings.timeZone ?? "America/New_York";
  const calendar = compileCalendar(settings.calendar ?? statedHours(timeZone));
  return {
    schedule: settings.schedule,
    calendar: { name: "Business hours", time_zone: settings.calendar?.timeZone ?? timeZone },
    tickets: tickets.map((ticket) => {
      const id = String(ticket["id"]);
      const own = new Set([...threadIds(ticket), ...(threads.get(id) ?? []).map((thread) => String(thread["id"]))]);
      const submissions = answers.get(id) ?? [];
      const writtenAt = (row: Row): unknown => rowOf(row["properties"])["hs_submission_timestamp"] ?? row["createdAt"];
      const answer = latestRow(submissions, writtenAt, settings.asOf(id));
      const { value } = hubspotTicket(
        {
          ticket,
          messages: [...own].flatMap((thread) => messages.get(thread) ?? []),
          feedbackSubmissions: submissions,
        },
        { pipelines, stageCategories: settings.statuses },
      );
      return ticketFacts(value, {
        id: ticket["id"] as string,
        asOf: settings.asOf(id),
        calendar,
        goodFrom: 4,
        badTo: 2,
        comment: (rowOf(answer?.["properties"])["hs_content"] ?? null) as string | null,
      });
    }),
  };
}
