import * as z from "zod";
import { type Actor, actorRoles, type TicketEvent } from "../ticket/ticket-event.js";
import { type FieldValue, statusCategories, type TicketStatus } from "../ticket/ticket-state.js";
import { instantSchema } from "./common.schema.js";

/** Who did something. */
export const actorSchema: z.ZodType<Actor> = /* @__PURE__ */ (() =>
  z.strictObject({ id: z.nullable(z.string()), role: z.enum(actorRoles) }))();

/** A status with its category. */
export const statusSchema: z.ZodType<TicketStatus> = /* @__PURE__ */ (() =>
  z.strictObject({ raw: z.string(), category: z.enum(statusCategories) }))();

/** A value of any other field. */
export const fieldValueSchema: z.ZodType<FieldValue> = /* @__PURE__ */ (() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))();

/** One entry of a ticket's log; each kind's keys in one order, so that events are fast to read. */
export const ticketEventSchema: z.ZodType<TicketEvent> = /* @__PURE__ */ (() => {
  const word = z.nullable(z.string());
  const base = <Kind extends string>(kind: Kind) => ({
    kind: z.literal(kind),
    at: instantSchema,
    seq: z.int(),
    actor: actorSchema,
  });
  const visibility = z.enum(["public", "internal"]);
  const attribute = <Kind extends string>(kind: Kind) => z.strictObject({ ...base(kind), from: word, to: word });
  return z.discriminatedUnion("kind", [
    z.strictObject({
      ...base("message"),
      messageId: word,
      visibility,
      opening: z.boolean(),
      automated: z.boolean(),
    }),
    z.strictObject({ ...base("visibility"), messageId: z.string(), visibility }),
    z.strictObject({ ...base("status"), from: z.nullable(statusSchema), to: statusSchema }),
    attribute("priority"),
    attribute("assignee"),
    attribute("group"),
    attribute("type"),
    attribute("requester"),
    attribute("organization"),
    attribute("brand"),
    z.strictObject({ ...base("tag"), added: z.array(z.string()), removed: z.array(z.string()) }),
    z.strictObject({ ...base("field"), field: z.string(), from: fieldValueSchema, to: fieldValueSchema }),
    z.strictObject({ ...base("schedule"), calendarId: word }),
    z.strictObject({
      ...base("sla"),
      metric: z.string(),
      instance: z.nullable(z.int()),
      action: z.enum(["apply", "activate", "pause", "fulfil", "breach", "cancel"]),
    }),
    z.strictObject({
      ...base("override"),
      clock: z.string(),
      action: z.enum(["setDue", "exclude", "waive", "acknowledge"]),
      dueAt: z.union([z.null(), instantSchema]),
      interval: z.nullable(z.strictObject({ from: instantSchema, to: instantSchema })),
      reason: word,
    }),
    z.strictObject({ ...base("escalation"), level: word, reason: word }),
    z.strictObject({
      ...base("survey"),
      type: z.enum(["csat", "nps", "ces"]),
      state: z.enum(["offered", "received"]),
      score: z.nullable(z.number()),
      scale: z.nullable(z.tuple([z.number(), z.number()])),
    }),
    z.strictObject({
      ...base("link"),
      relation: z.enum(["followUpOf", "duplicateOf", "problem", "parent", "child", "mergedFrom", "related"]),
      ticketId: z.string(),
    }),
    z.strictObject({ ...base("merge"), into: word }),
    z.strictObject(base("deleted")),
    z.strictObject(base("restored")),
    z.strictObject(base("spam")),
  ]);
})();
