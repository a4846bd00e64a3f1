import { servicenowRoles, servicenowSla, servicenowTicket } from "supportops/adapters/servicenow";
import { compileCalendar } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { accountHours } from "./account-hours.js";
import type { Folder, Row } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { ticketFacts } from "./ticket-facts.js";

/** A column's value, in any form the Table API has. */
const plain = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "value" in value ? value.value : value;

const groupBy = (rows: readonly Row[], column: string): ReadonlyMap<unknown, readonly Row[]> => {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const key = plain(row[column]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

/** The hours of a folder: the schedule that is named, or else the one the task SLAs use, or else the first. */
function hoursOf(folder: Folder, settings: Settings) {
  const schedules = folder.rows(/^cmn_schedule\.json$/, "result");
  const spans = folder.rows(/^cmn_schedule_span\.json$/, "result");
  const timeZone = settings.timeZone === null ? {} : { timeZone: settings.timeZone };
  const { calendars = [] } = servicenowSla({ schedules, spans }, timeZone).value;
  const used = folder.rows(/^(contract|task)_sla\.json$/, "result").map((row) => plain(row["schedule"]));
  const named = schedules.find((row) => plain(row["name"]) === settings.schedule);
  const wanted = [plain(named?.["sys_id"]), ...used];
  const definition =
    settings.calendar ??
    wanted.flatMap((id) => calendars.find((calendar) => calendar.id === id) ?? [])[0] ??
    calendars[0] ??
    accountHours(settings.timeZone);
  const row = schedules.find(({ sys_id }) => plain(sys_id) === definition.id);
  return {
    name: row === undefined ? settings.schedule : plain(row["name"]),
    calendar: compileCalendar(definition, { recurrence }),
  };
}

/** The facts of a folder of records as the Table API returns them, a file for each table. */
export function facts(folder: Folder, settings: Settings) {
  const records = folder.rows(/^(incident|sn_customerservice_case|task)\.json$/, "result");
  if (records.length === 0) throw new RunnerError("runner.rowsMissing", "incident.json holds no records.");
  const audits = groupBy(folder.rows(/^sys_audit\.json$/, "result"), "documentkey");
  const journal = groupBy(folder.rows(/^sys_journal_field\.json$/, "result"), "element_id");
  const taskSlas = groupBy(folder.rows(/^task_sla\.json$/, "result"), "task");
  const { value: users } = servicenowRoles(folder.rows(/^sys_user\.json$/, "result"));
  const contractSlas = folder.rows(/^contract_sla\.json$/, "result");
  const { name, calendar } = hoursOf(folder, settings);
  return {
    schedule: name,
    time_zone: calendar.timeZone,
    tickets: records.map((record) => {
      const id = plain(record["sys_id"]);
      const rows = { audits: audits.get(id) ?? [], journal: journal.get(id) ?? [], taskSlas: taskSlas.get(id) ?? [] };
      const options = { users, contractSlas, statusCategories: settings.statuses };
      const { value } = servicenowTicket({ record, ...rows }, options);
      const number = String(plain(record["number"]) ?? id);
      return ticketFacts(value, { id: number, asOf: settings.asOf(number), calendar, goodFrom: 4 });
    }),
  };
}
