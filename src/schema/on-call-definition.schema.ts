import * as z from "zod";
import { checkWeekly } from "../calendar/check-weekly.js";
import type { OnCallDefinition, OnCallLayer, RotationPeriod } from "../on-call/on-call-definition.js";
import { checkInstant } from "../time/instant.js";
import { checkWallTime } from "../time/wall-time.js";
import { checkZone } from "../time/zone.js";
import { civilDateSchema, textSchema } from "./common.schema.js";
import { leafSchema } from "./leaf-schema.js";
import { variantSchema } from "./variant-schema.js";

/**
 * Who is on call when. Whether layers, turns and spans exist, and whether rules can be read, is checked by
 * `compileOnCall`, which puts the parts together and knows the rule engine.
 */
export const onCallDefinitionSchema: z.ZodType<OnCallDefinition> = /* @__PURE__ */ (() => {
  const timeZone = leafSchema<string>(checkZone, { type: "string", description: "IANA name of a time zone." });
  const instant = leafSchema<string | number>(checkInstant, { anyOf: [{ type: "string" }, { type: "integer" }] });
  const count = z.number().int().min(1);
  const layer: z.ZodType<OnCallLayer> = z.strictObject({
    id: textSchema,
    timeZone: z.exactOptional(timeZone),
    people: z.array(textSchema).min(1),
    from: civilDateSchema,
    to: z.exactOptional(civilDateSchema),
    handOver: leafSchema<string>(checkWallTime, { type: "string", pattern: "^\\d\\d:\\d\\d(:\\d\\d)?$" }),
    every: variantSchema<RotationPeriod>({
      days: z.strictObject({ days: count }),
      weeks: z.strictObject({ weeks: count }),
      rule: z.strictObject({ rule: textSchema }),
    }),
    hours: z.exactOptional(
      leafSchema<NonNullable<OnCallLayer["hours"]>>(checkWeekly, {
        description: 'Ranges of wall time by weekday, or span of weekdays such as mon-fri; or "always".',
        anyOf: [{ const: "always" }, { type: "object" }],
      }),
    ),
  });
  return z.strictObject({
    schemaVersion: z.exactOptional(z.literal(1)),
    id: z.exactOptional(textSchema),
    timeZone,
    layers: z.array(layer).min(1),
    overrides: z.exactOptional(
      z.array(z.strictObject({ layer: z.string(), from: instant, to: instant, person: z.exactOptional(textSchema) })),
    ),
    swaps: z.exactOptional(z.array(z.strictObject({ layer: z.string(), turns: z.tuple([instant, instant]) }))),
  });
})();
