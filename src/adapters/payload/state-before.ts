import { attributeOf, type TicketStateDraft } from "../../ticket/apply-ticket-event.js";
import type { TicketEvent } from "../../ticket/ticket-event.js";
import type { TicketState } from "../../ticket/ticket-state.js";

/** Takes an event back: the draft becomes what the state was before it. */
function takeBack(draft: TicketStateDraft, event: TicketEvent): void {
  switch (event.kind) {
    case "status":
      draft.status = event.from ?? draft.status;
      return;
    case "priority":
    case "assignee":
    case "group":
    case "type":
    case "requester":
    case "organization":
    case "brand":
      draft[attributeOf[event.kind]] = event.from;
      return;
    case "tag":
      draft.tags = [...draft.tags.filter((tag) => !event.added.includes(tag)), ...event.removed];
      return;
    case "field":
      draft.fields = { ...draft.fields, [event.field]: event.from };
      return;
    default:
  }
}

/**
 * The state a ticket had before its events: each attribute as its first change found it, or as it is today. The calendar
 * stays that of today, for a schedule event does not say what was before.
 */
export function stateBefore(today: TicketState, events: readonly TicketEvent[]): TicketState {
  const draft: TicketStateDraft = { ...today };
  for (const event of [...events].reverse()) takeBack(draft, event);
  return { ...draft, tags: [...new Set(draft.tags)] };
}
