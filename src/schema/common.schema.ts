import type * as z from "zod";
import { checkText } from "../errors/check-shape.js";
import { checkCivilDate, type CivilDate } from "../time/civil-date.js";
import { checkDuration } from "../time/duration.js";
import { checkInstant } from "../time/instant.js";
import type { DurationInput, EpochMs, InstantInput } from "../time/instant-input.js";
import { leafSchema, readingSchema } from "./leaf-schema.js";

/** A text that is not empty. */
export const textSchema: z.ZodType<string> = /* @__PURE__ */ (() =>
  leafSchema<string>(checkText, { type: "string", minLength: 1 }))();

/** A date of the wall calendar. */
export const civilDateSchema: z.ZodType<CivilDate> = /* @__PURE__ */ (() =>
  leafSchema<CivilDate>(checkCivilDate, { type: "string", format: "date" }))();

/** A span of time of fixed length, as it is written. */
export const durationSchema: z.ZodType<DurationInput> = /* @__PURE__ */ (() => {
  const part = { type: "number" };
  return leafSchema<DurationInput>(checkDuration, {
    description: "Integer milliseconds, ISO 8601 hours, minutes and seconds, or parts.",
    anyOf: [
      { type: "integer" },
      { type: "string", pattern: "^[+-]?PT" },
      {
        type: "object",
        properties: { hours: part, minutes: part, seconds: part, milliseconds: part },
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  });
})();

/** An instant in any form that names one; it becomes epoch milliseconds. */
export const instantSchema: z.ZodType<EpochMs> = /* @__PURE__ */ (() =>
  readingSchema<EpochMs>(checkInstant, {
    description: "Integer epoch milliseconds, or an ISO 8601 date-time with Z or an offset.",
    anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }],
  }))();

/** An instant in any form that names one, left as it is written. */
export const instantTextSchema: z.ZodType<InstantInput> = /* @__PURE__ */ (() =>
  leafSchema<InstantInput>(checkInstant, {
    description: "Integer epoch milliseconds, or an ISO 8601 date-time with Z or an offset.",
    anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }],
  }))();
