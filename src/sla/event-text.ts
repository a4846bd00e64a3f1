import type { ActorRole, TicketEvent } from "../ticket/ticket-event.js";

const roleTexts: Readonly<Record<ActorRole, string>> = {
  endUser: "the requester's side",
  agent: "an agent",
  lightAgent: "a light agent",
  bot: "a bot",
  system: "the system",
  unknown: "someone unknown",
};

/** What happened, in a few words; `null` where the reason says it. Names of people and contents stay out. */
function whatHappened(event: TicketEvent): string | null {
  switch (event.kind) {
    case "message":
      return `a ${event.visibility} message`;
    case "status":
      return `status ${event.to.raw}`;
    case "priority":
      return `priority ${event.to ?? "none"}`;
    case "field":
      return `field ${event.field}`;
    case "restored":
      return null;
    default:
      return event.kind;
  }
}

/** An event in English, such as `status Pending by an agent`. */
export function eventText(event: TicketEvent): string {
  const who = `by ${roleTexts[event.actor.role]}`;
  const what = whatHappened(event);
  return what === null ? who : `${what} ${who}`;
}
