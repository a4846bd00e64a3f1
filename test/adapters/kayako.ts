import { kayakoSla, kayakoTicket } from "supportops/adapters/kayako";
import { compileCalendar } from "supportops/calendar";
import { accountHours } from "./account-hours.js";
import type { Folder } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { ticketFacts } from "./ticket-facts.js";

/** The hours of a folder: those that are named, or else the default ones, in the account's zone. */
function hoursOf(folder: Folder, settings: Settings) {
  const businessHours = folder.rows(/^business_?hours\.json$/, "data");
  // Kayako's hours name no zone: the sample account's is New York's.
  const timeZone = settings.timeZone ?? "America/New_York";
  const { calendars = [] } = kayakoSla({ businessHours }, { timeZone }).value;
  const row =
    businessHours.find(({ title }) => title === settings.schedule) ??
    businessHours.find((one) => one["is_default"] === true) ??
    businessHours[0];
  const mapped = calendars.find(({ id }) => id === String(row?.["id"]));
  return {
    name: row?.["title"] ?? settings.schedule,
    calendar: compileCalendar(settings.calendar ?? mapped ?? accountHours(timeZone)),
  };
}

/** The facts of a folder of cases, each with its posts and activities in files of their own. */
export function facts(folder: Folder, settings: Settings) {
  const cases = folder.rows(/^cases?\.json$/, "data");
  if (cases.length === 0) throw new RunnerError("runner.rowsMissing", "cases.json holds no cases.");
  const statuses = folder.rows(/^(case_)?statuses\.json$/, "data");
  const teams = folder.rows(/^teams\.json$/, "data");
  const { name, calendar } = hoursOf(folder, settings);
  return {
    schedule: name,
    time_zone: calendar.timeZone,
    tickets: cases.map((row) => {
      const id = String(row["id"]);
      const payload = {
        case: row,
        posts: folder.rows(`case_${id}_posts.json`, "data"),
        activities: folder.rows(`case_${id}_activities.json`, "data"),
      };
      const { value } = kayakoTicket(payload, { statuses, teams, statusCategories: settings.statuses });
      const comment = row["rating_comment"];
      return ticketFacts(value, {
        id: row["id"] as number,
        asOf: settings.asOf(id),
        calendar,
        goodFrom: 1,
        comment: typeof comment === "string" ? comment : null,
      });
    }),
  };
}
