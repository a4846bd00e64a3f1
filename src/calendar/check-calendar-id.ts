import { checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";

/** The id of the built-in calendar that is always open. */
export const reservedId = "24x7";

/** Reads a calendar's id, `null` if there is none; reports `calendar.idReserved` or `input.type`. */
export function checkCalendarId(value: unknown, path: IssuePath, issues: Issues): string | null {
  if (value === undefined) return null;
  if (value !== reservedId) return checkText(value, path, issues) ?? null;
  addIssue(issues, "calendar.idReserved", path, { message: "The id 24x7 belongs to the built-in calendar." });
  return null;
}
