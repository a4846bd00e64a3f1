import type { Actor } from "../../ticket/ticket-event.js";
import type { TicketStatus } from "../../ticket/ticket-state.js";
import type { EpochMs } from "../../time/instant-input.js";
import { type AttributeKind, logAttribute, logField, logStatus } from "../payload/log-state-events.js";
import type { PayloadRow } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import type { HubspotAccount } from "./hubspot-account.js";
import { changerOf } from "./hubspot-actors.js";
import { statusOfStage } from "./hubspot-stages.js";
import { type HubspotVersion, propertyOf, readVersions } from "./hubspot-versions.js";

/** Properties whose change is one kind of event with a value before and after. */
const attributeKinds: readonly (readonly [property: string, kind: AttributeKind])[] = [
  ["hs_ticket_priority", "priority"],
  ["hubspot_owner_id", "assignee"],
  ["hubspot_team_id", "group"],
  ["hs_ticket_category", "type"],
];

/** A value set within this time of the creation is the one the ticket was created with. */
const creationLag = 1000;

/** Priorities are words in capitals; ours are not. */
export const priorityWord = (value: string | null): string | null => value?.toLowerCase() ?? null;

/** Changes of a property: its versions but for the one it was created with. */
function changesOf(versions: readonly HubspotVersion[], createdAt: EpochMs) {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    if (before === undefined && version.at < createdAt + creationLag) return [];
    return [{ version, before: before?.value ?? null }];
  });
}

const momentOf = ({ at, row }: HubspotVersion, property: string): { at: EpochMs; actor: Actor; path: string } => ({
  at,
  actor: changerOf(row),
  path: `ticket.propertiesWithHistory.${property}[].timestamp`,
});

/** Adds the changes of a ticket's properties. */
export function mapProperties(log: TicketLog, ticket: PayloadRow, account: HubspotAccount): void {
  mapStages(log, ticket, account);
  for (const [property, kind] of attributeKinds) {
    for (const { version, before } of changesOf(readVersions(ticket, property, log.notes), log.createdAt)) {
      const word = (value: string | null): string | null => (kind === "priority" ? priorityWord(value) : value);
      const change = { from: word(before), to: word(version.value) };
      logAttribute(log, momentOf(version, property), kind, change);
    }
  }
  for (const [property, field] of account.fields) {
    for (const { version, before } of changesOf(readVersions(ticket, property, log.notes), log.createdAt)) {
      logField(log, momentOf(version, property), field, { from: before, to: version.value });
    }
  }
}

/** Adds the changes of stage; the first one the history tells is the one the ticket was created in. */
function mapStages(log: TicketLog, ticket: PayloadRow, account: HubspotAccount): void {
  const pipelines = readVersions(ticket, "hs_pipeline", log.notes);
  let before: TicketStatus | null = null;
  for (const version of readVersions(ticket, "hs_pipeline_stage", log.notes)) {
    const pipelineId = pipelineAt(pipelines, version.at, ticket);
    const status = version.value === null ? null : statusOfStage(pipelineId, version.value, account, log.notes);
    if (before !== null && status !== null) logStatus(log, momentOf(version, "hs_pipeline_stage"), before, status);
    before = status ?? before;
  }
}

/** The pipeline a ticket was in at an instant; it moves in the same update as the stage. */
function pipelineAt(pipelines: readonly HubspotVersion[], at: EpochMs, ticket: PayloadRow): string | null {
  const latest = pipelines.filter((version) => version.at <= at + creationLag).at(-1) ?? pipelines[0];
  return latest === undefined ? propertyOf(ticket, "hs_pipeline") : latest.value;
}
