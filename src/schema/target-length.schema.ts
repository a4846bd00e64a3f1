import type * as z from "zod";
import { checkLength } from "../sla/check-target-length.js";
import type { TargetWithin } from "../sla/sla-definition.js";
import { leafSchema } from "./leaf-schema.js";

/** How long a clock may run: a duration, or a number of business days. */
export const targetLengthSchema: z.ZodType<TargetWithin["within"]> = /* @__PURE__ */ (() => {
  const part = { type: "number" };
  return leafSchema<TargetWithin["within"]>(checkLength, {
    description: "Integer milliseconds, ISO 8601 hours, minutes and seconds, or parts; or a number of business days.",
    anyOf: [
      { type: "integer" },
      { type: "string", pattern: "^[+]?PT" },
      {
        type: "object",
        properties: { hours: part, minutes: part, seconds: part, milliseconds: part },
        additionalProperties: false,
        minProperties: 1,
      },
      {
        type: "object",
        properties: { businessDays: { type: "integer", minimum: 1 } },
        required: ["businessDays"],
        additionalProperties: false,
      },
    ],
  });
})();
