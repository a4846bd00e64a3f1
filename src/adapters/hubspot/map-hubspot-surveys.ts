import { instantOfText } from "../payload/instant-text.js";
import { logSurvey } from "../payload/log-survey.js";
import { idOf, listOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { timedRows } from "../payload/timed-rows.js";
import type { Scale } from "./hubspot-account.js";
import { propertyText } from "./hubspot-versions.js";

/** Tells whether an answer belongs to another ticket than this one; one that names none was fetched for it. */
export function isOfOtherTicket(row: PayloadRow, ticketId: string): boolean {
  const associated = listOf(rowOf(rowOf(row["associations"])["tickets"])["results"]).map((one) =>
    idOf(rowOf(one)["id"]),
  );
  const owners = [...associated, idOf(rowOf(row["properties"])["hs_ticket_id"])].filter((id) => id !== null);
  return owners.length > 0 && !owners.includes(ticketId);
}

/** Adds the answers to surveys. */
export function mapSurveys(log: TicketLog, rows: readonly PayloadRow[], csatScale: Scale): void {
  const types = {
    CSAT: { type: "csat", scale: csatScale },
    NPS: { type: "nps", scale: [0, 10] },
    CES: { type: "ces", scale: [1, 7] },
  } as const;
  const options = {
    name: "feedbackSubmissions",
    timeKey: "properties.hs_submission_timestamp",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) =>
      instantOfText(rowOf(row["properties"])["hs_submission_timestamp"]) ?? instantOfText(row["createdAt"]),
  };
  for (const { row, at } of timedRows(rows, options, log.notes)) {
    const { hs_survey_type: word, hs_value: value } = rowOf(row["properties"]);
    const survey = typeof word === "string" && Object.hasOwn(types, word) ? types[word as keyof typeof types] : null;
    const text = propertyText(value);
    const score = text === null ? Number.NaN : Number(text);
    const path = "feedbackSubmissions[].properties";
    if (survey === null) {
      log.notes.add("unknown", `${path}.hs_survey_type`, `A survey ${showWord(word)} is not known.`);
    } else if (!(score >= survey.scale[0] && score <= survey.scale[1])) {
      log.notes.add("unknown", `${path}.hs_value`, "An answer is no number on the survey's scale.");
    } else {
      const moment = { at, actor: { id: null, role: "endUser" } as const, path: `${path}.hs_submission_timestamp` };
      logSurvey(log, moment, { type: survey.type, state: "received", score, scale: survey.scale });
    }
  }
}
