import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { type FieldValue, type TicketState, wordAttributes } from "./ticket-state.js";

/** Reads one attribute of a ticket's state; `null` where it is not set. */
export type FieldReader = (state: TicketState) => FieldValue;

const plainPaths: readonly string[] = ["status.category", "status.raw", ...wordAttributes];

/** Turns a field path into a reader; reports `condition.fieldUnknown`. */
export function compileFieldReader(value: unknown, path: IssuePath, issues: Issues): FieldReader | undefined {
  if (value === "status.category") return ({ status }) => status.category;
  if (value === "status.raw") return ({ status }) => status.raw;
  const attribute = wordAttributes.find((name) => name === value);
  if (attribute !== undefined) return (state) => state[attribute];
  if (typeof value === "string" && /^fields\../.test(value)) {
    const name = value.slice("fields.".length);
    return ({ fields }) => (Object.hasOwn(fields, name) ? (fields[name] as FieldValue) : null);
  }
  const expected = `${plainPaths.join(", ")} or fields.<name>`;
  addIssue(issues, "condition.fieldUnknown", path, {
    message: "No attribute of a ticket has this path.",
    expected,
    received: value,
  });
  return undefined;
}
