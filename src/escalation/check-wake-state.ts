import { checkArray, checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { EpochMs } from "../time/instant-input.js";
import { isSupported } from "../time/supported-range.js";

/** Reads the state of a wake queue; reports `escalation.queueStateInvalid` or `input.*`. */
export function checkWakeState(
  value: unknown,
  path: IssuePath,
  issues: Issues,
): readonly (readonly [string, EpochMs])[] | undefined {
  const record = checkRecord(value, path, issues, ["format", "entries"]);
  if (record === undefined) return undefined;
  const rows = checkArray(record["entries"], [...path, "entries"], issues) ?? [];
  const fault = record["format"] === "supportops.wakeQueue.1" ? rows.findIndex((row) => !isEntry(row)) : "format";
  if (fault === -1) return rows as readonly (readonly [string, EpochMs])[];
  const message = "The state was not written by a wake queue.";
  const place = fault === "format" ? [fault] : ["entries", fault];
  addIssue(issues, "escalation.queueStateInvalid", [...path, ...place], {
    message,
    expected: "supportops.wakeQueue.1",
  });
  return undefined;
}

function isEntry(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const [ticketId, at] = row as readonly unknown[];
  return typeof ticketId === "string" && typeof at === "number" && Number.isInteger(at) && isSupported(at);
}
