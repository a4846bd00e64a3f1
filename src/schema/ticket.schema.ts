import * as z from "zod";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import { instantSchema } from "./common.schema.js";
import { actorSchema, fieldValueSchema, statusSchema, ticketEventSchema } from "./ticket-event.schema.js";

const ticketStateSchema: z.ZodType<TicketState> = /* @__PURE__ */ (() => {
  const word = z.nullable(z.string());
  return z.strictObject({
    status: statusSchema,
    priority: word,
    type: word,
    channel: word,
    requesterId: word,
    organizationId: word,
    assigneeId: word,
    groupId: word,
    brandId: word,
    calendarId: word,
    tags: z.array(z.string()),
    fields: z.record(z.string(), fieldValueSchema),
  });
})();

/** A ticket with its log. The order of the log is checked by `parseTicket`. */
export const ticketSchema: z.ZodType<Ticket> = /* @__PURE__ */ (() =>
  z.strictObject({
    id: z.string(),
    createdAt: instantSchema,
    createdBy: actorSchema,
    initial: ticketStateSchema,
    events: z.array(ticketEventSchema),
    history: z.enum(["full", "partial", "snapshot"]),
  }))();
