import * as z from "zod";
import type { EventCondition } from "../condition/event-condition.js";
import { actorRoles, ticketEventKinds } from "../ticket/ticket-event.js";
import { textSchema } from "./common.schema.js";
import { conditionSchema } from "./condition.schema.js";
import { variantSchema } from "./variant-schema.js";

/** What happens to a ticket at an instant. */
export const eventConditionSchema: z.ZodType<EventCondition> = /* @__PURE__ */ (() => {
  const role = z.enum(actorRoles);
  const qualifiers = {
    by: z.exactOptional(z.union([role, z.array(role)])),
    before: z.exactOptional(conditionSchema),
    after: z.exactOptional(conditionSchema),
  };
  const otherKinds = ticketEventKinds.filter((kind) => kind !== "message" && kind !== "field");
  const event = z.discriminatedUnion("event", [
    z.strictObject({
      event: z.literal("message"),
      ...qualifiers,
      visibility: z.exactOptional(z.enum(["public", "internal"])),
      opening: z.exactOptional(z.boolean()),
      automated: z.exactOptional(z.boolean()),
    }),
    z.strictObject({ event: z.literal("field"), ...qualifiers, field: z.exactOptional(textSchema) }),
    z.strictObject({ event: z.enum(["created", ...otherKinds]), ...qualifiers }),
  ]);
  const part: z.ZodType<EventCondition> = z.lazy(() => eventConditionSchema);
  return variantSchema<EventCondition>({
    event,
    becomes: z.strictObject({ becomes: conditionSchema }),
    ceases: z.strictObject({ ceases: conditionSchema }),
    anyOf: z.strictObject({ anyOf: z.array(part) }),
  });
})();
