import { type ZendeskSlaDefinition, zendeskRoles, zendeskSla, zendeskTicket } from "supportops/adapters/zendesk";
import { compileSla, type Sla } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import type { DeskExport } from "./generate-desk.js";

/** A help desk as the library sees it. */
export interface ImportedDesk {
  readonly tickets: readonly Ticket[];
  readonly sla: Sla;
  /** What the adapter had to say, each sentence once with how often. */
  readonly notes: readonly string[];
}

/** Imports what Zendesk's API returned. */
export function importDesk(desk: DeskExport): ImportedDesk {
  const users = zendeskRoles(desk.users);
  const definition = zendeskSla({ policies: desk.policies, schedules: desk.schedules, holidays: desk.holidays });
  const imports = desk.tickets.map((ticket) =>
    zendeskTicket(
      { ticket, audits: desk.audits.get(Number(ticket["id"])), satisfactionRatings: ratingsOf(desk, ticket["id"]) },
      { users: users.value },
    ),
  );
  return {
    tickets: imports.map(({ value }) => value),
    sla: compileSla(warnEarly(definition.value)),
    notes: countNotes([users.notes, definition.notes, ...imports.map(({ notes }) => notes)].flat()),
  };
}

/** Zendesk has no threshold of risk. Definitions are data, so the host sets its own: three quarters used up. */
function warnEarly(definition: ZendeskSlaDefinition): ZendeskSlaDefinition {
  return {
    ...definition,
    policies: definition.policies.map((policy) => ({
      ...policy,
      targets: policy.targets.map((target) => ({ ...target, atRisk: { percent: 75 } })),
    })),
  };
}

function ratingsOf({ satisfactionRatings }: DeskExport, ticketId: unknown) {
  return satisfactionRatings.filter(({ ticket_id }) => ticket_id === ticketId);
}

function countNotes(notes: readonly { readonly count: number; readonly message: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { message, count } of notes) counts.set(message, (counts.get(message) ?? 0) + count);
  return [...counts].map(([message, count]) => `${count} times: ${message}`);
}
