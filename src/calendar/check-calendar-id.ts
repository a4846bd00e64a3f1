import { checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";

/** The id of the built-in calendar that is always open. */
export const reservedId = "24x7";

/** Reads a calendar's id; reports `calendar.idReserved` or `input.type`. */
export function checkCalendarId(value: unknown, path: IssuePath, issues: Issues): string | undefined {
  return value === reservedId
    ? refuse(value, path, issues, "calendar.idReserved", "an id that is not built in")
    : checkText(value, path, issues);
}
