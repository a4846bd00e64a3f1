import { jiraServiceManagementTicket } from "supportops/adapters/jira-service-management";
import { compileCalendar } from "supportops/calendar";
import { accountHours } from "./account-hours.js";
import { type Folder, type Row, rowsOf } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { ticketFacts } from "./ticket-facts.js";

const rowOf = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : {});

/** The issues of a folder, each with the name its files begin with. */
function issuesOf(folder: Folder): readonly { readonly issue: Row; readonly prefix: string }[] {
  const single = folder.names.filter((name) => /issue\.json$/.test(name));
  const lists = folder.rows(/(^|_)issues\.json$/, "issues", "values");
  return [
    ...single.map((name) => ({ issue: rowOf(folder.json(name)), prefix: name.replace(/_?issue\.json$/, "") })),
    ...lists.map((issue) => ({ issue, prefix: String(issue["key"]) })),
  ];
}

/** The facts of a folder of requests: for each key an issue, and its changelog, comments, SLA cycles and feedback. */
export function facts(folder: Folder, settings: Settings) {
  const issues = issuesOf(folder);
  if (issues.length === 0) throw new RunnerError("runner.rowsMissing", "The folder holds no *_issue.json.");
  const statuses = folder.rows(/status(es)?\.json$/, "values");
  const calendar = compileCalendar(settings.calendar ?? accountHours(settings.timeZone));
  const tickets = issues.map(({ issue, prefix }) => {
    const rows = (part: string, ...keys: readonly string[]): readonly Row[] | undefined => {
      const name = `${prefix}_${part}.json`;
      return folder.has(name) ? rowsOf(folder.json(name), keys) : undefined;
    };
    const feedback = rowOf(folder.json(`${prefix}_feedback.json`));
    const payload = {
      issue,
      changelog: rows("changelog", "values", "histories"),
      comments: rows("comments", "comments", "values"),
      sla: rows("sla", "values"),
      feedback,
    };
    const { value } = jiraServiceManagementTicket(payload, { statuses, statusCategories: settings.statuses });
    const comment = rowOf(feedback["comment"])["body"];
    return { value, comment: typeof comment === "string" ? comment : null };
  });
  return {
    schedule: settings.schedule,
    time_zone: calendar.timeZone,
    tickets: tickets.map(({ value, comment }) =>
      ticketFacts(value, {
        id: value.id,
        asOf: settings.asOf(value.id),
        calendar,
        goodFrom: 4,
        badTo: 2,
        comment,
      }),
    ),
  };
}
