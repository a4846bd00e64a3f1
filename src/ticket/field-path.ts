/**
 * Names an attribute of a ticket's state: `status.category`, `status.raw`, one of the plain attributes such as
 * `priority` or `groupId`, or `fields.` and the name of any other field, dots included.
 */
export type FieldPath =
  | "status.category"
  | "status.raw"
  | "priority"
  | "type"
  | "channel"
  | "requesterId"
  | "organizationId"
  | "assigneeId"
  | "groupId"
  | "brandId"
  | "calendarId"
  | `fields.${string}`;
