import { checkArray, checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { EpochMs } from "../time/instant-input.js";
import { isSupported } from "../time/supported-range.js";

const format = "supportops.wakeQueue.1";

/** Reads the state of a wake queue; reports `escalation.queueStateInvalid` or `input.*` for every part at fault. */
export function checkWakeState(
  value: unknown,
  path: IssuePath,
  issues: Issues,
): readonly (readonly [string, EpochMs])[] | undefined {
  const record = checkRecord(value, path, issues, ["format", "entries"]);
  if (record === undefined) return undefined;
  const refuse = (place: IssuePath, expected: string): void => {
    const message = "The state was not written by a wake queue.";
    addIssue(issues, "escalation.queueStateInvalid", [...path, ...place], { message, expected });
  };
  if (record["format"] !== format) refuse(["format"], format);
  const rows = checkArray(record["entries"], [...path, "entries"], issues) ?? [];
  rows.forEach((row, place) => {
    if (!isEntry(row)) refuse(["entries", place], "a ticket's id and an instant");
  });
  return rows as readonly (readonly [string, EpochMs])[];
}

function isEntry(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 2) return false;
  const [ticketId, at] = row as readonly unknown[];
  return typeof ticketId === "string" && typeof at === "number" && Number.isInteger(at) && isSupported(at);
}
