/**
 * Schemas of definitions and tickets: reading what comes from outside, and JSON Schema. The only module that loads zod.
 *
 * @module
 */
export { articleSchema, articleUseSchema } from "./article.schema.js";
export { calendarDefinitionSchema } from "./calendar-definition.schema.js";
export { clockDefinitionSchema } from "./clock-definition.schema.js";
export { conditionSchema } from "./condition.schema.js";
export { escalationConditionSchema } from "./escalation-condition.schema.js";
export { escalationDefinitionSchema } from "./escalation-definition.schema.js";
export { agentIntervalSchema, contactSchema, operatingCostSchema } from "./contact.schema.js";
export { eventConditionSchema } from "./event-condition.schema.js";
export { jsonSchemaOf, type SchemaName } from "./json-schema-of.js";
export { onCallDefinitionSchema } from "./on-call-definition.schema.js";
export { parseCalendarDefinition, safeParseCalendarDefinition } from "./parse-calendar-definition.js";
export { parseEscalationDefinition, safeParseEscalationDefinition } from "./parse-escalation-definition.js";
export { parseOnCallDefinition, safeParseOnCallDefinition } from "./parse-on-call-definition.js";
export { parseSlaDefinition, safeParseSlaDefinition } from "./parse-sla-definition.js";
export { parseSupportRecord, safeParseSupportRecord } from "./parse-support-record.js";
export { parseTicket, safeParseTicket } from "./parse-ticket.js";
export { slaDefinitionSchema } from "./sla-definition.schema.js";
export { qualityReviewSchema, surveyResponseSchema } from "./survey.schema.js";
export { ticketSchema } from "./ticket.schema.js";
