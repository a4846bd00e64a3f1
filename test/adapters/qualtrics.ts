import { parse } from "csv-parse/sync";
import { qualtricsResponse, qualtricsRows } from "supportops/adapters/qualtrics";
import type { SurveyResponse } from "supportops/survey";
import { toIso } from "supportops/time";
import type { Folder, Row } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import { aggregateOf, scoreOf } from "./survey-facts.js";

const rowOf = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : {});

const fives: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

const groups = ["Detractor", "Passive", "Promoter"];

/** The responses of the JSON export, or else of the CSV export. */
function responsesOf(folder: Folder): readonly Row[] {
  const responses = folder.rows(/responses.*\.json$/, "responses");
  const csv = folder.names.find((name) => /responses.*\.csv$/.test(name));
  if (responses.length > 0) return responses;
  if (csv === undefined) throw new RunnerError("runner.rowsMissing", "There are no responses.");
  const cells = parse(folder.text(csv) ?? "", { skip_empty_lines: true });
  return qualtricsRows(cells).value as readonly Row[];
}

/** The questions of responses that do not say which choices were shown: a CSAT question has numbers from 1 to 5. */
function questionsOf(responses: readonly Row[]): {
  readonly questions?: { readonly nps?: string; readonly csat?: string };
} {
  if (responses.some((response) => response["displayedValues"] !== undefined)) return {};
  const values = responses.map((response) => rowOf(response["values"]));
  const keys = [...new Set(values.flatMap((row) => Object.keys(row)))];
  const nps = keys.find((key) => key.endsWith("_NPS_GROUP"))?.replace(/_NPS_GROUP$/, "");
  const isFive = (key: string): boolean =>
    values.every(({ [key]: value }) => [undefined, null, ""].includes(value as string) || fives.has(Number(value))) &&
    values.some(({ [key]: value }) => fives.has(Number(value)));
  const csat = keys.find((key) => /^QID\d+$/.test(key) && key !== nps && isFive(key));
  return { questions: { ...(nps === undefined ? {} : { nps }), ...(csat === undefined ? {} : { csat }) } };
}

/** The facts of a folder of responses as Qualtrics exports them. */
export function facts(folder: Folder) {
  const responses = responsesOf(folder);
  const questions = questionsOf(responses);
  const mapped = responses.map((response) => ({
    response,
    answers: qualtricsResponse({ response }, { previews: "include", ...questions }).value,
  }));
  return {
    survey: rowOf(folder.json("settings.json") ?? folder.json("expected.json"))["survey"] ?? null,
    responses: mapped.map(({ response, answers }) => factsOf(response, answers)),
    aggregate: aggregateOf(mapped.flatMap(({ answers }) => answers)),
  };
}

function factsOf(response: Row, answers: readonly SurveyResponse[]) {
  const nps = scoreOf(answers, "nps");
  const recordedAt = answers[0]?.fields["recordedAt"] ?? null;
  const values = rowOf(response["values"]);
  // Adapters keep no texts, so the first one is read from the payload.
  const text = Object.keys(values).find((key) => key.endsWith("_TEXT"));
  return {
    id: response["responseId"],
    ticket_id: answers[0]?.ticketId ?? values["ticketId"] ?? null,
    finished: answers[0]?.complete ?? String(values["finished"]) === "1",
    preview: answers[0]?.fields["preview"] ?? false,
    nps,
    nps_group: nps === null ? null : groups[nps >= 9 ? 2 : nps >= 7 ? 1 : 0],
    csat_1_to_5: scoreOf(answers, "csat"),
    comment: text === undefined ? null : values[text],
    recorded_at: typeof recordedAt === "number" ? toIso(recordedAt).replace(".000Z", "Z") : null,
  };
}
