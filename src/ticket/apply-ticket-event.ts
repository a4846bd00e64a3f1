import type { TicketEvent } from "./ticket-event.js";
import type { TicketState } from "./ticket-state.js";

/** A ticket's state while a log is being folded; its own object, changed in place. */
export type TicketStateDraft = { -readonly [Key in keyof TicketState]: TicketState[Key] };

/** The event kinds that change one attribute each, with the attribute. */
export const attributeOf = {
  priority: "priority",
  assignee: "assigneeId",
  group: "groupId",
  type: "type",
  requester: "requesterId",
  organization: "organizationId",
  brand: "brandId",
} as const;

/**
 * Changes a draft to what the state is after an event; events that leave the state alone do nothing.
 *
 * @returns Whether the event was of a kind that changes the state.
 */
export function applyTicketEvent(draft: TicketStateDraft, event: TicketEvent): boolean {
  switch (event.kind) {
    case "status":
      draft.status = event.to;
      return true;
    case "priority":
    case "assignee":
    case "group":
    case "type":
    case "requester":
    case "organization":
    case "brand":
      draft[attributeOf[event.kind]] = event.to;
      return true;
    case "schedule":
      draft.calendarId = event.calendarId;
      return true;
    case "tag":
      draft.tags = [
        ...draft.tags.filter((tag) => !event.removed.includes(tag) && !event.added.includes(tag)),
        ...event.added,
      ];
      return true;
    case "field":
      draft.fields = { ...draft.fields, [event.field]: event.to };
      return true;
    default:
      return false;
  }
}
