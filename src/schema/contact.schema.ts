import * as z from "zod";
import { type AgentInterval, agentStates } from "../contact/agent-interval.js";
import { type Contact, contactChannels, contactDirections } from "../contact/contact.js";
import type { OperatingCost } from "../contact/operating-cost.js";
import { instantSchema } from "./common.schema.js";
import { fieldValueSchema } from "./ticket-event.schema.js";

/** A contact; what must precede what is checked by `parseSupportRecord`. */
export const contactSchema: z.ZodType<Contact> = /* @__PURE__ */ (() => {
  const at = z.nullable(instantSchema);
  const word = z.nullable(z.string());
  const lengthMs = z.number();
  return z.strictObject({
    kind: z.literal("contact"),
    id: z.string(),
    conversationId: z.string(),
    ticketId: word,
    channel: z.enum(contactChannels),
    direction: z.enum(contactDirections),
    queueId: word,
    offeredAt: instantSchema,
    answeredAt: at,
    abandonedAt: at,
    flowedOutAt: at,
    endedAt: at,
    ivrMs: z.nullable(lengthMs),
    queueMs: z.nullable(lengthMs),
    legs: z.array(
      z.strictObject({
        agentId: word,
        answeredAt: instantSchema,
        endedAt: at,
        talkMs: lengthMs,
        holdMs: lengthMs,
        wrapMs: lengthMs,
      }),
    ),
    transfers: z.number(),
    callback: z.boolean(),
    fields: z.record(z.string(), fieldValueSchema),
  });
})();

/** A stretch of an agent's time. */
export const agentIntervalSchema: z.ZodType<AgentInterval> = /* @__PURE__ */ (() =>
  z.strictObject({
    kind: z.literal("agentInterval"),
    agentId: z.string(),
    groupId: z.nullable(z.string()),
    state: z.enum(agentStates),
    activity: z.nullable(z.string()),
    paid: z.boolean(),
    from: instantSchema,
    to: z.nullable(instantSchema),
  }))();

/** What a team's operation cost. */
export const operatingCostSchema: z.ZodType<OperatingCost> = /* @__PURE__ */ (() =>
  z.strictObject({
    kind: z.literal("operatingCost"),
    at: instantSchema,
    groupId: z.nullable(z.string()),
    amountMinor: z.int().min(0),
    currency: z.string().min(1),
  }))();
