import type * as z from "zod";
import { checkTargetLength } from "../sla/check-target-length.js";
import type { TargetWithin } from "../sla/sla-definition.js";
import { durationPartsJson } from "./common.schema.js";
import { leafSchema } from "./leaf-schema.js";

/** How long a clock may run: a duration, or a number of business days. */
export const targetLengthSchema: z.ZodType<TargetWithin["within"]> = /* @__PURE__ */ (() =>
  leafSchema<TargetWithin["within"]>(checkTargetLength, {
    description: "Integer milliseconds, ISO 8601 hours, minutes and seconds, or parts; or a number of business days.",
    anyOf: [
      { type: "integer" },
      { type: "string", pattern: "^[+]?PT" },
      durationPartsJson,
      {
        type: "object",
        properties: { businessDays: { type: "integer", minimum: 1 } },
        required: ["businessDays"],
        additionalProperties: false,
      },
    ],
  }))();
