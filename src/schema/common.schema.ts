import type * as z from "zod";
import { checkText } from "../errors/check-shape.js";
import { checkCivilDate, type CivilDate } from "../time/civil-date.js";
import { checkDuration } from "../time/duration.js";
import { checkInstant } from "../time/instant.js";
import type { DurationInput, EpochMs, InstantInput } from "../time/instant-input.js";
import { checkZone } from "../time/check-zone.js";
import { type JsonSchemaPart, leafSchema, readingSchema } from "./leaf-schema.js";

/** A text that is not empty. */
export const textSchema: z.ZodType<string> = /* @__PURE__ */ (() =>
  leafSchema<string>(checkText, { type: "string", minLength: 1 }))();

/** A date of the wall calendar. */
export const civilDateSchema: z.ZodType<CivilDate> = /* @__PURE__ */ (() =>
  leafSchema<CivilDate>(checkCivilDate, { type: "string", format: "date" }))();

/** A wall time, as JSON Schema. */
export const wallTimePattern = "^\\d\\d:\\d\\d(:\\d\\d)?$";

/** The parts of a duration, as JSON Schema. */
export const durationPartsJson: JsonSchemaPart = /* @__PURE__ */ (() => {
  const part = { type: "number" };
  return {
    type: "object",
    properties: { hours: part, minutes: part, seconds: part, milliseconds: part },
    additionalProperties: false,
    minProperties: 1,
  };
})();

/** A span of time of fixed length, as it is written. */
export const durationSchema: z.ZodType<DurationInput> = /* @__PURE__ */ (() =>
  leafSchema<DurationInput>(checkDuration, {
    description: "Integer milliseconds, ISO 8601 hours, minutes and seconds, or parts.",
    anyOf: [{ type: "integer" }, { type: "string", pattern: "^[+-]?PT" }, durationPartsJson],
  }))();

const instantJson: JsonSchemaPart = {
  description: "Integer epoch milliseconds, or an ISO 8601 date-time with Z or an offset.",
  anyOf: [{ type: "integer" }, { type: "string", format: "date-time" }],
};

/** An instant in any form that names one; it becomes epoch milliseconds. */
export const instantSchema: z.ZodType<EpochMs> = /* @__PURE__ */ (() =>
  readingSchema<EpochMs>(checkInstant, instantJson))();

/** An instant in any form that names one, left as it is written. */
export const instantTextSchema: z.ZodType<InstantInput> = /* @__PURE__ */ (() =>
  leafSchema<InstantInput>(checkInstant, instantJson))();

/** A time zone. */
export const zoneSchema: z.ZodType<string> = /* @__PURE__ */ (() =>
  leafSchema<string>(checkZone, { type: "string", description: "IANA name of a time zone." }))();
