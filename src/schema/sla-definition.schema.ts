import * as z from "zod";
import type { SlaDefinition } from "../sla/sla-definition.js";
import { namedCalendarSchema } from "./calendar-definition.schema.js";
import { clockDefinitionSchema } from "./clock-definition.schema.js";
import { durationSchema, textSchema } from "./common.schema.js";
import { conditionSchema, fieldPathSchema } from "./condition.schema.js";
import { variantSchema } from "./variant-schema.js";

/**
 * Everything that decides when a ticket is due. Whether the calendars, clocks and priorities it names are declared,
 * and whether targets make sense, is checked by `compileSla`, which puts the parts together.
 */
export const slaDefinitionSchema: z.ZodType<SlaDefinition> = /* @__PURE__ */ (() => {
  const target = z.strictObject({
    clock: z.string(),
    when: z.exactOptional(conditionSchema),
    within: durationSchema,
    calendar: z.union([z.string(), z.strictObject({ field: fieldPathSchema, otherwise: z.string() })]),
    atRisk: z.exactOptional(
      variantSchema<{ readonly percent: number } | { readonly before: string }>({
        percent: z.strictObject({ percent: z.number() }),
        before: z.strictObject({ before: durationSchema }),
      }),
    ),
  });
  const policy = z.strictObject({
    id: textSchema,
    slot: z.exactOptional(textSchema),
    match: z.exactOptional(conditionSchema),
    targets: z.array(target),
  });
  return z.strictObject({
    schemaVersion: z.exactOptional(z.literal(1)),
    id: z.exactOptional(textSchema),
    calendars: z.exactOptional(z.array(namedCalendarSchema)),
    priorities: z.exactOptional(z.array(textSchema)),
    clocks: z.array(clockDefinitionSchema),
    policies: z.array(policy),
  });
})();
