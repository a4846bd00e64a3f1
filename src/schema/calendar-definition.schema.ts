import * as z from "zod";
import type {
  CalendarDefinition,
  CalendarExpression,
  HolidayDefinition,
  OverrideDefinition,
  SpanHoliday,
  TimeRange,
} from "../calendar/calendar-definition.js";
import { checkCalendarId } from "../calendar/check-calendar-id.js";
import { checkRanges } from "../calendar/check-ranges.js";
import { checkWeekly } from "../calendar/check-weekly.js";
import type { Check } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { checkCivilDate } from "../time/civil-date.js";
import { checkInstant } from "../time/instant.js";
import { civilDateSchema, textSchema, wallTimePattern, zoneSchema } from "./common.schema.js";
import { checkedSchema, leafSchema } from "./leaf-schema.js";
import { variantSchema } from "./variant-schema.js";

const checkDateKeys: Check<unknown> = (value, path, issues) => {
  for (const date of Object.keys(value as object)) checkCivilDate(date, [...path, date], issues);
  return undefined;
};

const checkSpan: Check<unknown> = (value, path, issues) => {
  const { from, to } = value as SpanHoliday;
  // Dates as text sort as dates do.
  if (from <= to) return;
  refuse(to, [...path, "to"], issues, "time.rangeReversed", "a last date not before the first");
};

const checkVersionStart: Check<unknown> = (value, path, issues) =>
  typeof value === "string" && value.length === 10
    ? checkCivilDate(value, path, issues)
    : checkInstant(value, path, issues);

/** A range of wall time. */
const rangeJson = {
  type: "array",
  items: { type: "string", pattern: wallTimePattern },
  minItems: 2,
  maxItems: 2,
};
const rangesJson = { type: "array", items: rangeJson, maxItems: 48 };

/** Ranges of wall time by weekday. */
export const weeklySchema: z.ZodType<CalendarDefinition["weekly"]> = /* @__PURE__ */ (() =>
  leafSchema<CalendarDefinition["weekly"]>(checkWeekly, {
    description: 'Ranges of wall time by weekday, or span of weekdays such as mon-fri; or "always".',
    anyOf: [{ const: "always" }, { type: "object", additionalProperties: rangesJson }],
  }))();

const holidaySchema = (): z.ZodType<HolidayDefinition> => {
  const details = { name: z.exactOptional(textSchema), scope: z.exactOptional(z.enum(["date", "shift"])) };
  const observed = z.exactOptional(z.enum(["sameDay", "nextWeekday", "nearestWeekday"]));
  const span = z.strictObject({ from: civilDateSchema, to: civilDateSchema, ...details });
  return z.union([
    checkedSchema(z.string(), checkCivilDate).meta({ format: "date" }),
    variantSchema<Exclude<HolidayDefinition, string>>({
      date: z.strictObject({ date: civilDateSchema, observed, ...details }),
      from: checkedSchema(span, checkSpan),
      rule: z.strictObject({
        rule: textSchema,
        start: z.exactOptional(civilDateSchema),
        except: z.exactOptional(z.array(civilDateSchema)),
        observed,
        ...details,
      }),
    }),
  ]);
};

const calendarParts = () => {
  const ranges = leafSchema<readonly TimeRange[]>(checkRanges, rangesJson);
  // As an array of anything to zod, so that it can tell the two forms of an override apart.
  const listed = checkedSchema(z.array(z.unknown()), checkRanges).meta(rangesJson) as z.ZodType as typeof ranges;
  const override: z.ZodType<OverrideDefinition> = z.union([listed, z.strictObject({ add: ranges })]);
  return {
    weekly: weeklySchema,
    holidays: z.exactOptional(z.array(holidaySchema())),
    overrides: z.exactOptional(checkedSchema(z.record(z.string(), override), checkDateKeys)),
    breaks: z.exactOptional(checkedSchema(z.record(z.string(), ranges), checkDateKeys)),
  };
};

/** The keys of a calendar definition, without its id. */
const calendarShape = () => {
  const parts = calendarParts();
  const from = leafSchema<string | number>(checkVersionStart, { anyOf: [{ type: "string" }, { type: "integer" }] });
  return {
    schemaVersion: z.exactOptional(z.literal(1)),
    timeZone: zoneSchema,
    ...parts,
    versions: z.exactOptional(z.array(z.strictObject({ from, ...parts, weekly: z.exactOptional(parts.weekly) }))),
  };
};

const calendarIdSchema: z.ZodType<string> = /* @__PURE__ */ checkedSchema(textSchema, checkCalendarId);

/**
 * Business hours. Whether two versions start at one instant, and whether rules can be read, is checked by
 * `compileCalendar`, which knows the zone and the rule engine.
 */
export const calendarDefinitionSchema: z.ZodType<CalendarDefinition> = /* @__PURE__ */ (() =>
  z.strictObject({ id: z.exactOptional(calendarIdSchema), ...calendarShape() }))();

type AnyCalendar = CalendarDefinition | CalendarExpression;

/** Plain hours, or hours made of others; parts need no id. */
const calendarVariants = (id: z.ZodType, plain: z.ZodType): z.ZodType<AnyCalendar> => {
  const parts = z.array(calendarPartSchema).min(1);
  const details = {
    schemaVersion: z.exactOptional(z.literal(1)),
    id,
    timeZone: z.exactOptional(zoneSchema),
  };
  return variantSchema<AnyCalendar>(
    {
      weekly: plain,
      union: z.strictObject({ ...details, union: parts }),
      intersection: z.strictObject({ ...details, intersection: parts }),
      difference: z.strictObject({ ...details, difference: parts }),
    },
    "isFirst",
  );
};

const calendarPartSchema: z.ZodType<AnyCalendar> = /* @__PURE__ */ z.lazy(() =>
  calendarVariants(z.exactOptional(calendarIdSchema), calendarDefinitionSchema),
);

/** Business hours that others refer to, so that they need an id; plain, or made of others. */
export const namedCalendarSchema: z.ZodType<AnyCalendar> = /* @__PURE__ */ (() =>
  calendarVariants(calendarIdSchema, z.strictObject({ id: calendarIdSchema, ...calendarShape() })))();
