import type { TicketState } from "./ticket-state.js";

/**
 * The attributes of a ticket of which nothing is known, all but its status: where hosts start that write tickets
 * themselves.
 *
 * @example
 * ```ts
 * const initial = { ...unsetAttributes, status: { raw: "New", category: "new" }, groupId: "billing" };
 * [initial.groupId, initial.assigneeId, initial.tags]; // => ["billing", null, []]
 * ```
 */
export const unsetAttributes: Omit<TicketState, "status"> = {
  priority: null,
  type: null,
  channel: null,
  requesterId: null,
  organizationId: null,
  assigneeId: null,
  groupId: null,
  brandId: null,
  calendarId: null,
  tags: [],
  fields: {},
};
