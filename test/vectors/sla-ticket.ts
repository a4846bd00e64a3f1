import type { FieldValue, StatusCategory, Ticket, TicketStatus } from "supportops/ticket";
import { type TicketBuilder, ticket } from "supportops/testing";
import { type CaseEvent, clockIdOf, type SlaCase } from "./sla-case.js";

const namesOf: Readonly<Record<StatusCategory, readonly string[]>> = {
  new: ["new", "New"],
  open: ["open", "Open", "active", "assigned", "Working", "waiting for support"],
  pending: ["pending", "pending reminder", "pending close", "Replied", "awaiting user", "waiting for customer"],
  hold: ["hold", "on hold", "On Hold", "Stopped"],
  solved: ["solved", "resolved", "Resolved"],
  closed: ["closed", "Closed", "merged"],
};

function statusOf(raw: string): TicketStatus {
  const category = (Object.keys(namesOf) as StatusCategory[]).find((name) => namesOf[name].includes(raw));
  if (category === undefined) throw new Error(`no category for status ${raw}`);
  return { raw, category };
}

/** The status of a ticket whose case names none: open, and on nobody's list. */
const unnamedStatus: TicketStatus = { raw: "unnamed", category: "open" };

/** The keys of the event `created` that are no ticket fields. */
const ownKeys = ["at", "type", "actor", "to", "priority", "group", "public", "via"];

function openTicket(id: string, created: CaseEvent): TicketBuilder {
  const { at, actor, to } = created;
  const fields = Object.fromEntries(Object.entries(created).filter(([key]) => !ownKeys.includes(key)));
  return ticket(id, at, {
    by: actor,
    opening: created.public === false ? "internal" : "public",
    initial: {
      status: typeof to === "string" ? statusOf(to) : unnamedStatus,
      priority: (created["priority"] as string | undefined) ?? null,
      groupId: (created["group"] as string | undefined) ?? null,
      fields: fields as Readonly<Record<string, FieldValue>>,
    },
  });
}

/** A new due instant for the clocks of a metric, or for the one of them that the event names. */
function setDue(builder: TicketBuilder, event: CaseEvent, { policy }: SlaCase): TicketBuilder {
  const { at, actor, to, metric, id } = event;
  const meant = policy.targets.filter((target) => target.metric === metric && (id === undefined || target.id === id));
  return [...new Set(meant.map(clockIdOf))].reduce(
    (log, clock) =>
      log.event(
        at,
        { kind: "override", clock, action: "setDue", dueAt: Date.parse(to ?? ""), interval: null, reason: null },
        actor,
      ),
    builder,
  );
}

function addEvent(builder: TicketBuilder, event: CaseEvent, vector: SlaCase): TicketBuilder {
  const { type, at, actor, to = null, field } = event;
  switch (type) {
    case "publicReply":
      return builder.message(at, actor);
    case "internalNote":
      return builder.message(at, actor, { visibility: "internal" });
    case "statusChanged":
      return builder.status(at, statusOf(to ?? ""), actor);
    case "priorityChanged":
      return builder.attribute(at, "priority", to, actor);
    case "groupChanged":
      return builder.attribute(at, "group", to, actor);
    case "assigneeChanged":
      return builder.attribute(at, "assignee", to, actor);
    case "fieldChanged":
      return builder.field(at, field ?? "", to, actor);
    case "policyAttached":
      return builder.field(at, type, Date.parse(at), actor);
    case "milestoneCompleted":
      return builder.field(at, type, true, actor);
    case "dueOverridden":
      return setDue(builder, event, vector);
    case "merged":
      return builder.event(at, { kind: "merge", into: to ?? "" }, actor);
    default:
      throw new Error(`unknown event: ${type}`);
  }
}

/** Messages come last in their instant: what asks for the state at one means the state after the whole instant. */
function byInstant(a: CaseEvent, b: CaseEvent): number {
  const isMessage = ({ type }: CaseEvent): number => Number(type === "publicReply" || type === "internalNote");
  return Date.parse(a.at) - Date.parse(b.at) || isMessage(a) - isMessage(b);
}

/** The ticket of a case. */
export function ticketOfCase(vector: SlaCase): Ticket {
  const [created, ...later] = vector.events;
  if (created?.type !== "created") throw new Error("a case starts with the event created");
  return [...later]
    .sort(byInstant)
    .reduce((log, event) => addEvent(log, event, vector), openTicket(vector.id, created))
    .build();
}
