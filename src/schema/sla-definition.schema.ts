import * as z from "zod";
import type { PolicyDefinition, SlaDefinition, TargetDefinition } from "../sla/sla-definition.js";
import { namedCalendarSchema } from "./calendar-definition.schema.js";
import { clockDefinitionSchema } from "./clock-definition.schema.js";
import { durationSchema, instantTextSchema, textSchema } from "./common.schema.js";
import { conditionSchema, fieldPathSchema } from "./condition.schema.js";
import { targetLengthSchema } from "./target-length.schema.js";
import { variantSchema } from "./variant-schema.js";

const targetSchema: z.ZodType<TargetDefinition> = /* @__PURE__ */ (() => {
  const ticketCalendar = z.strictObject({
    field: fieldPathSchema,
    calendars: z.exactOptional(z.record(z.string(), z.string())),
    otherwise: z.string(),
  });
  const common = {
    clock: z.string(),
    when: z.exactOptional(conditionSchema),
    calendar: z.union([z.string(), ticketCalendar]),
    atRisk: z.exactOptional(
      variantSchema<{ readonly percent: number } | { readonly before: string }>({
        percent: z.strictObject({ percent: z.number() }),
        before: z.strictObject({ before: durationSchema }),
      }),
    ),
    roundDueTo: z.exactOptional(z.enum(["endOfBusinessDay", "nextOpening"])),
  };
  return variantSchema<TargetDefinition>({
    within: z.strictObject({ ...common, within: targetLengthSchema }),
    dueField: z.strictObject({ ...common, dueField: fieldPathSchema }),
  });
})();

const policySchema: z.ZodType<PolicyDefinition> = /* @__PURE__ */ (() => {
  const common = { id: textSchema, slot: z.exactOptional(textSchema), match: z.exactOptional(conditionSchema) };
  const targets = z.array(targetSchema);
  const edition = z.strictObject({
    id: textSchema,
    from: z.exactOptional(instantTextSchema),
    to: z.exactOptional(instantTextSchema),
    targets,
  });
  return variantSchema<PolicyDefinition>({
    targets: z.strictObject({ ...common, targets }),
    editions: z.strictObject({ ...common, editions: z.array(edition) }),
  });
})();

/**
 * Everything that decides when a ticket is due. Whether the calendars, clocks and priorities it names are declared,
 * and whether targets make sense, is checked by `compileSla`, which puts the parts together.
 */
export const slaDefinitionSchema: z.ZodType<SlaDefinition> = /* @__PURE__ */ (() => {
  const slot = z.strictObject({
    id: textSchema,
    matches: z.exactOptional(z.enum(["first", "all"])),
    rematch: z.exactOptional(z.enum(["onEvent", "atStart"])),
    onTargetChange: z.exactOptional(z.enum(["keepElapsed", "restart"])),
    editions: z.exactOptional(z.enum(["pinned", "latest"])),
  });
  const suspension = z.strictObject({
    id: textSchema,
    from: instantTextSchema,
    to: instantTextSchema,
    match: z.exactOptional(conditionSchema),
    clocks: z.exactOptional(z.array(z.string())),
  });
  return z.strictObject({
    schemaVersion: z.exactOptional(z.literal(1)),
    id: z.exactOptional(textSchema),
    calendars: z.exactOptional(z.array(namedCalendarSchema)),
    priorities: z.exactOptional(z.array(textSchema)),
    clocks: z.array(clockDefinitionSchema),
    slots: z.exactOptional(z.array(slot)),
    policies: z.array(policySchema),
    suspensions: z.exactOptional(z.array(suspension)),
  });
})();
