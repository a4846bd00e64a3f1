import * as z from "zod";
import type { OnCallDefinition, OnCallLayer, RotationPeriod } from "../on-call/on-call-definition.js";
import { checkInstant } from "../time/instant.js";
import { checkWallTime } from "../time/wall-time.js";
import { weeklySchema } from "./calendar-definition.schema.js";
import { civilDateSchema, textSchema, wallTimePattern, zoneSchema } from "./common.schema.js";
import { leafSchema } from "./leaf-schema.js";
import { variantSchema } from "./variant-schema.js";

/**
 * Who is on call when. Whether layers, turns and spans exist, and whether rules can be read, is checked by
 * `compileOnCall`, which puts the parts together and knows the rule engine.
 */
export const onCallDefinitionSchema: z.ZodType<OnCallDefinition> = /* @__PURE__ */ (() => {
  const instant = leafSchema<string | number>(checkInstant, { anyOf: [{ type: "string" }, { type: "integer" }] });
  const count = z.number().int().min(1);
  const layer: z.ZodType<OnCallLayer> = z.strictObject({
    id: textSchema,
    timeZone: z.exactOptional(zoneSchema),
    people: z.array(textSchema).min(1),
    from: civilDateSchema,
    to: z.exactOptional(civilDateSchema),
    handOver: leafSchema<string>(checkWallTime, { type: "string", pattern: wallTimePattern }),
    every: variantSchema<RotationPeriod>({
      days: z.strictObject({ days: count }),
      weeks: z.strictObject({ weeks: count }),
      rule: z.strictObject({ rule: textSchema }),
    }),
    hours: z.exactOptional(weeklySchema),
  });
  return z.strictObject({
    schemaVersion: z.exactOptional(z.literal(1)),
    id: z.exactOptional(textSchema),
    timeZone: zoneSchema,
    layers: z.array(layer).min(1),
    overrides: z.exactOptional(
      z.array(z.strictObject({ layer: z.string(), from: instant, to: instant, person: z.exactOptional(textSchema) })),
    ),
    swaps: z.exactOptional(z.array(z.strictObject({ layer: z.string(), turns: z.tuple([instant, instant]) }))),
  });
})();
