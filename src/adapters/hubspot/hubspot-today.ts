import type { TicketState } from "../../ticket/ticket-state.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import type { PayloadRow } from "../payload/payload-values.js";
import type { HubspotAccount } from "./hubspot-account.js";
import { statusOfStage } from "./hubspot-stages.js";
import { propertyOf, readVersions } from "./hubspot-versions.js";
import { priorityWord } from "./map-hubspot-properties.js";

/** The state of a ticket as it is today. */
export function stateToday(ticket: PayloadRow, account: HubspotAccount, notes: NoteCollector): TicketState {
  const property = (name: string): string | null => propertyOf(ticket, name);
  const stages = readVersions(ticket, "hs_pipeline_stage", collectNotes());
  const stage = property("hs_pipeline_stage") ?? stages.at(-1)?.value ?? null;
  if (stage === null)
    notes.add("guessed", "ticket.properties.hs_pipeline_stage", "The ticket does not say its stage; it counts as new.");
  const fields = [...account.fields].map(([name, field]) => [field, property(name)] as const);
  return {
    status:
      stage === null ? { raw: "new", category: "new" } : statusOfStage(property("hs_pipeline"), stage, account, notes),
    priority: priorityWord(property("hs_ticket_priority")),
    type: property("hs_ticket_category"),
    channel: property("source_type")?.toLowerCase() ?? null,
    requesterId: null,
    organizationId: null,
    assigneeId: property("hubspot_owner_id"),
    groupId: property("hubspot_team_id"),
    brandId: null,
    calendarId: null,
    tags: [],
    fields: Object.fromEntries(fields),
  };
}
