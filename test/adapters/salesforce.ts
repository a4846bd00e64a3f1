import { salesforceCalendars, salesforceRoles, salesforceTicket } from "supportops/adapters/salesforce";
import { compileCalendar } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import type { StatusCategory } from "supportops/ticket";
import type { Folder, Row } from "./folder.js";
import { groupRows } from "./group-rows.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { ticketFacts } from "./ticket-facts.js";

/** What the usual names of statuses mean where a folder's settings do not say. */
const usualStatuses: Readonly<Record<string, StatusCategory>> = {
  "In Progress": "open",
  Reopened: "open",
  "Waiting on Customer": "pending",
  "Waiting for Customer": "pending",
  Pending: "pending",
  "On Hold": "hold",
  Solved: "solved",
  Resolved: "solved",
};

/** Ids have 15 or 18 characters; the first 15 tell records apart. */
const key = (id: unknown): string => String(id).slice(0, 15);

/** The facts of a folder of records as a Salesforce query returns them, a file for each object. */
export function facts(folder: Folder, settings: Settings) {
  const records = (name: string): readonly Row[] => folder.rows(new RegExp(`^${name}(_.*)?\\.json$`), "records");
  const cases = records("Case");
  if (cases.length === 0) throw new RunnerError("runner.rowsMissing", "Case.json holds no records.");
  const [history, emails, comments, feedItems, milestones] = [
    groupRows(records("CaseHistory"), ({ CaseId: id }) => key(id)),
    groupRows(records("EmailMessage"), ({ ParentId: id }) => key(id)),
    groupRows(records("CaseComment"), ({ ParentId: id }) => key(id)),
    groupRows([...records("FeedItem"), ...records("CaseFeed")], ({ ParentId: id }) => key(id)),
    groupRows(records("CaseMilestone"), ({ CaseId: id }) => key(id)),
  ];
  // Records that were queried with CreatedBy.UserType say what their creators are.
  const creators = [...comments.values(), ...emails.values(), ...history.values(), cases].flat().flatMap((row) => {
    const type = (row["CreatedBy"] as Row | undefined)?.["UserType"];
    return type === undefined ? [] : [{ Id: row["CreatedById"], UserType: type }];
  });
  const { value: users } = salesforceRoles([...creators, ...records("User")]);
  const businessHours = records("BusinessHours");
  const { value: calendars } = salesforceCalendars({ businessHours, holidays: records("Holiday") });
  const named = businessHours.find(({ Name: name }) => name === settings.schedule)?.["Id"];
  const fallback = calendars.find(({ id }) => id === named) ?? calendars[0];
  return {
    schedule: businessHours.find(({ Id: id }) => id === fallback?.id)?.["Name"] ?? settings.schedule,
    time_zone: fallback?.timeZone ?? settings.timeZone,
    tickets: cases.map((row) => {
      const id = key(row["Id"]);
      const { value } = salesforceTicket(
        {
          case: row,
          history: history.get(id) ?? [],
          emails: emails.get(id) ?? [],
          comments: comments.get(id) ?? [],
          feedItems: feedItems.get(id) ?? [],
          milestones: milestones.get(id) ?? [],
        },
        {
          users,
          caseStatuses: records("CaseStatus"),
          statusCategories: { ...usualStatuses, ...settings.statuses },
        },
      );
      const hours = calendars.find((calendar) => calendar.id === value.initial.calendarId) ?? fallback;
      return ticketFacts(value, {
        id: row["Id"] as string,
        asOf: settings.asOf(String(row["Id"])),
        calendar: hours === undefined ? null : compileCalendar(hours, { recurrence }),
        goodFrom: 1,
      });
    }),
  };
}
