import { checkText, checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Contact } from "../../contact/contact.js";
import { checkZone } from "../../time/check-zone.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkNames } from "../payload/check-names.js";
import { checkRows } from "../payload/check-rows.js";
import { rowOf } from "../payload/payload-values.js";
import { contactOfCall, type Five9Account, readCalls, type TimedCall } from "./five9-contact.js";
import type { Five9Options, Five9Payload } from "./five9-payload.js";
import { talkIncludesHold } from "./five9-talk-time.js";

/**
 * Maps the rows of a Five9 Call Log to contacts. Columns are taken by name, so reports may have more or fewer. Rows of
 * one `CALL ID` are one contact, each with its agent's part. Ids, times and kinds are kept; numbers, names and addresses
 * are not. Add the rows of one call at a time to map a log of any size in constant memory; then say `talkTime`.
 *
 * @param payload - The rows, in any order; the library parses no CSV.
 * @param options - The report's zone and what else it does not say; see {@link Five9Options}.
 * @returns The contacts by time, and what should be known about them.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if the rows are no list, `time.zoneUnknown` and
 * `input.*` for faulty options.
 * @see Five9, "Configuration Web Services API", runReport and getReportResultCsv.
 * @example
 * ```ts
 * const row = {
 *   "CALL ID": "24401", TIMESTAMP: "Mon, 13 Jan 2025 09:00:00", "CALL TYPE": "Inbound", SKILL: "Billing", AGENT: "ari",
 *   "CALL TIME": "00:05:43", "IVR TIME": "00:00:21", "QUEUE WAIT TIME": "00:00:35", "RING TIME": "00:00:04",
 *   "TALK TIME": "00:04:01", "HOLD TIME": "00:00:42", "AFTER CALL WORK TIME": "00:00:30", ABANDONED: "0",
 * };
 * const { value } = five9Calls({ rows: [row] }, { timeZone: "America/New_York", agentIds: { ari: "17" } });
 * value.map(({ queueId, offeredAt, answeredAt }) => [queueId, (answeredAt ?? 0) - offeredAt]); // => [["Billing", 39_000]]
 * value[0]?.legs[0]?.talkMs; // => 241_000
 * ```
 */
export function five9Calls(payload: Five9Payload, options: Five9Options): AdapterResult<readonly Contact[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(rowOf(payload)["rows"], ["rows"], issues, notes);
  const { timeZone, agentIds, ticketIdColumn, talkTime } = rowOf(options);
  checkZone(timeZone, ["timeZone"], issues);
  const agents = checkNames(agentIds, ["agentIds"], issues);
  const column = ticketIdColumn === undefined ? undefined : checkText(ticketIdColumn, ["ticketIdColumn"], issues);
  if (talkTime !== undefined) checkWord(talkTime, ["talkTime"], issues, ["excludesHold", "includesHold"]);
  throwIssues(issues);

  const account: Five9Account = {
    timeZone: timeZone as string,
    agentIds: agents,
    ticketIdColumn: column,
    talkIncludesHold: talkTime === undefined ? talkIncludesHold(rows, notes) : talkTime === "includesHold",
  };
  const calls = new Map<string, [TimedCall, ...TimedCall[]]>();
  for (const call of readCalls(rows, account, notes)) {
    const known = calls.get(call.id);
    if (known === undefined) calls.set(call.id, [call]);
    else known.push(call);
  }
  const value = [...calls.values()].flatMap((parts) => contactOfCall(parts, account, notes) ?? []);
  return { value, notes: notes.list() };
}
