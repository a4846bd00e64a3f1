/**
 * Schemas of definitions and tickets: reading what comes from outside, and JSON Schema. The only module that loads zod.
 *
 * @module
 */
export { calendarDefinitionSchema } from "./calendar-definition.schema.js";
export { clockDefinitionSchema } from "./clock-definition.schema.js";
export { conditionSchema } from "./condition.schema.js";
export { eventConditionSchema } from "./event-condition.schema.js";
export { jsonSchemaOf, type SchemaName } from "./json-schema-of.js";
export { parseCalendarDefinition, safeParseCalendarDefinition } from "./parse-calendar-definition.js";
export { parseSlaDefinition, safeParseSlaDefinition } from "./parse-sla-definition.js";
export { parseTicket, safeParseTicket } from "./parse-ticket.js";
export { slaDefinitionSchema } from "./sla-definition.schema.js";
export { ticketSchema } from "./ticket.schema.js";
