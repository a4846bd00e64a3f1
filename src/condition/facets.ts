import type { TicketEventKind } from "../ticket/ticket-event.js";
import type { FieldPath } from "../ticket/field-path.js";
import type { Condition } from "./condition.js";

/** Parts of what conditions read, one bit each: a condition is asked again only when one of its parts may have changed. */
export type Facets = number;

const facetOf = {
  status: 1,
  priority: 2,
  type: 4,
  requesterId: 8,
  organizationId: 16,
  assigneeId: 32,
  groupId: 64,
  brandId: 128,
  calendarId: 256,
  tags: 512,
  fields: 1024,
} as const;

/** What clocks declared earlier are doing. */
export const clocksFacet: Facets = 2048;

/** The ticket's creation, at which every condition is asked, also one that reads nothing. */
export const creationFacet: Facets = 4096;

/** Everything. */
export const allFacets: Facets = 8191;

/** What an event of a kind may change; everything for a ticket's creation, and for a kind that is not known here. */
export function facetsChangedBy(kind: "created" | TicketEventKind): Facets {
  switch (kind) {
    case "status":
    case "priority":
    case "type":
      return facetOf[kind];
    case "requester":
    case "organization":
    case "assignee":
    case "group":
    case "brand":
      return facetOf[`${kind}Id`];
    case "schedule":
      return facetOf.calendarId;
    case "tag":
      return facetOf.tags;
    case "field":
      return facetOf.fields;
    case "message":
    case "visibility":
    case "sla":
    case "override":
    case "escalation":
    case "survey":
    case "link":
    case "merge":
    case "deleted":
    case "restored":
    case "spam":
      return 0;
    default:
      return allFacets;
  }
}

/** What a path reads; everything for a path that is not known here. */
export function facetsOfPath(path: FieldPath): Facets {
  if (path.startsWith("status.")) return facetOf.status;
  if (path.startsWith("fields.")) return facetOf.fields;
  return Object.hasOwn(facetOf, path) ? facetOf[path as keyof typeof facetOf] : allFacets;
}

/**
 * What a condition reads.
 *
 * @param condition - One that compiles.
 */
export function facetsReadBy(condition: Condition): Facets {
  if ("all" in condition) return unionOf(condition.all);
  if ("any" in condition) return unionOf(condition.any);
  if ("not" in condition) return facetsReadBy(condition.not);
  if ("tag" in condition) return facetOf.tags;
  if ("clock" in condition) return clocksFacet;
  return facetsOfPath(condition.field);
}

function unionOf(parts: readonly Condition[]): Facets {
  return parts.reduce((facets, part) => facets | facetsReadBy(part), 0);
}
