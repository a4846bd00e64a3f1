import * as z from "zod";
import { validOrThrow } from "../errors/issues.js";
import { checkWord } from "../errors/check-shape.js";
import { articleSchema } from "./article.schema.js";
import { calendarDefinitionSchema } from "./calendar-definition.schema.js";
import { escalationDefinitionSchema } from "./escalation-definition.schema.js";
import { onCallDefinitionSchema } from "./on-call-definition.schema.js";
import { contactSchema } from "./contact.schema.js";
import { slaDefinitionSchema } from "./sla-definition.schema.js";
import { surveyResponseSchema } from "./survey.schema.js";
import { ticketSchema } from "./ticket.schema.js";

/** What a JSON Schema can be had of. */
export type SchemaName =
  | "ticket"
  | "contact"
  | "surveyResponse"
  | "article"
  | "calendarDefinition"
  | "slaDefinition"
  | "escalationDefinition"
  | "onCallDefinition";

const schemas: Readonly<Record<SchemaName, z.ZodType>> = {
  ticket: ticketSchema,
  contact: contactSchema,
  surveyResponse: surveyResponseSchema,
  article: articleSchema,
  calendarDefinition: calendarDefinitionSchema,
  slaDefinition: slaDefinitionSchema,
  escalationDefinition: escalationDefinitionSchema,
  onCallDefinition: onCallDefinitionSchema,
};

/**
 * The JSON Schema (draft 2020-12) of what `parseX` reads, for editors and other languages. It is a little wider than
 * `parseX`: that a date exists, a zone is known or a log is in order, JSON Schema cannot say.
 *
 * @param name - Of what.
 * @returns A new JSON Schema, as plain data.
 * @throws A {@link SupportOpsError} with code `input.variant` for another name.
 * @example
 * ```ts
 * jsonSchemaOf("calendarDefinition")["required"]; // => ["timeZone", "weekly"]
 * ```
 */
export function jsonSchemaOf(name: SchemaName): Readonly<Record<string, unknown>> {
  const names = Object.keys(schemas) as SchemaName[];
  const known = validOrThrow((value, path, issues) => checkWord(value, path, issues, names), name);
  return z.toJSONSchema(schemas[known], { io: "input", target: "draft-2020-12" });
}
