/**
 * Every code a {@link SupportOpsError} can carry, with the problem it names.
 *
 * @example
 * ```ts
 * errorCodes["time.offsetMissing"]; // => "The date-time text carries neither Z nor an offset."
 * ```
 */
export const errorCodes = {
  "input.type": "The value has another type than the one asked for.",
  "input.required": "A required key is missing.",
  "input.unknownKey": "The key is not part of the definition, often a misspelling.",
  "input.variant": "The value matches none of the variants, or mixes several.",
  "input.json": "The value cannot be written as JSON.",

  "time.instantInvalid": "The value is no instant: NaN, a fraction of a millisecond, or unreadable text.",
  "time.offsetMissing": "The date-time text carries neither Z nor an offset.",
  "time.outOfRange": "The instant or date lies outside the years 1900 to 2200.",
  "time.durationInvalid": "The value is no duration: NaN, a fraction of a millisecond, or unreadable text.",
  "time.durationNominal": "Days, weeks, months and years have no fixed length; say hours or business days.",
  "time.wallTimeInvalid": "The wall time is not HH:MM or HH:MM:SS between 00:00 and 24:00.",
  "time.dateInvalid": "The date is not an existing YYYY-MM-DD.",
  "time.zoneUnknown": "The runtime knows no time zone of this name and no table for it was given.",
  "time.zoneTableInvalid": "The zone table is not ordered or holds values that are no offsets.",
  "time.zoneTableTooShort": "The injected zone table does not reach the instant asked for.",
  "time.wallTimeSkipped": "The wall time does not exist in the zone: clocks were set forward over it.",
  "time.wallTimeRepeated": "The wall time exists twice in the zone: clocks were set back over it.",
  "time.rangeReversed": "The end lies before the start.",

  "icalendar.unreadable": "The text is no iCalendar text.",
  "format.optionInvalid": "The option asks for a form in which the value cannot be written.",

  "ticket.unordered": "An event lies before the one that precedes it in the log.",
  "ticket.beforeCreation": "An event lies before the creation of its ticket.",
  "ticket.eventDuplicate": "Two events of a ticket have the same instant and the same place in it.",

  "condition.fieldUnknown": "No attribute of a ticket has this path.",
  "condition.priorityUnknown": "The priority is not in the declared list.",
  "condition.notComparable": "Only numbers and declared priorities can be compared.",
  "condition.clockUnknown": "No clock declared earlier has this id.",

  "clock.duplicate": "Two clocks have the same id.",
  "clock.unknown": "No clock of this id is defined.",

  "recurrence.ruleInvalid": "The text is no recurrence rule of RFC 5545.",
  "recurrence.partUnsupported": "The rule uses a frequency, a part or a combination of parts that is not supported.",
  "recurrence.noDates": "No date fits the rule, such as 30 February.",

  "calendar.handleExpected": "The value is no calendar made by compileCalendar; a copy of one is none either.",
  "calendar.idReserved": "The id 24x7 belongs to the built-in calendar that is always open.",
  "calendar.weekdayUnknown": "The key is no weekday such as mon and no span of weekdays such as mon-fri.",
  "calendar.weekdayTwice": "A weekday is given by two keys.",
  "calendar.rangeInvalid": "The value is no range of two wall times, start and end.",
  "calendar.rangeEmpty": "A range starts where it ends; write 00:00 to 24:00 for a whole date.",
  "calendar.rangesTooMany": "A date has more ranges than a calendar keeps.",
  "calendar.observedUnsupported": "A holiday of several dates has no single date to move.",
  "calendar.daysInvalid": "A number of business days is not whole.",
  "calendar.expressionInvalid": "A calendar made of others has no parts, or nests too deep.",
  "calendar.lengthMismatch": "Columns that belong together have different lengths.",
  "calendar.recurrenceMissing": "A holiday is given by a rule, but no recurrence was handed to compileCalendar.",
  "calendar.versionTwice": "Two versions start at the same instant.",
  "calendar.zoneTableTwice": "Two zone tables were given for one zone.",

  "sla.handleExpected": "The value is no SLA made by compileSla.",
  "sla.overrideUnsupported":
    "The ticket's log holds an override, which is not applied yet and must not be passed over.",
  "sla.policyDuplicate": "Two policies have the same id.",
  "sla.calendarDuplicate": "Two calendars have the same id, or one takes the reserved id 24x7.",
  "sla.calendarUnknown": "No calendar of the definition has this id.",
  "sla.calendarNeverOpen": "The calendar never opens, so the target could never be used up.",
  "sla.clockUnknown": "No clock of the definition has this id.",
  "sla.targetNotPositive": "A target must be longer than zero.",
  "sla.atRiskInvalid": "The threshold lies outside the target.",
  "sla.priorityDuplicate": "A priority stands twice in the list.",

  "adapter.payloadType": "The payload is not the object or list that the vendor's API returns.",
  "adapter.idMissing": "The payload says no id, so that nothing could be tied to what it describes.",
  "adapter.createdAtMissing": "Neither the ticket nor its history says when it was created.",

  "escalation.handleExpected": "The value is no set of escalations made by compileEscalations.",
  "escalation.stepDuplicate": "Two steps have the same id.",
  "escalation.slotUnknown": "No policy of the slot promises anything on the step's clock.",
  "escalation.timerInvalid":
    "A step says when it is due in no way, in several ways, or before something that is not known ahead.",

  "kpi.duplicate": "Two KPIs of a report have the same id.",
  "kpi.slaMissing": "A KPI measures promises, and the report's context has no SLA.",
  "kpi.calendarMissing": "A KPI measures business time, and the report's context has no calendar.",
  "kpi.contextMismatch": "The state comes from a report with other KPIs, periods, groups or another context.",
  "kpi.stateInvalid": "The state was not written by a report, or was damaged.",
  "kpi.optionInvalid": "The option of a KPI lies outside what it allows.",
  "kpi.periodInvalid": "The periods have no length or are too many.",

  "stats.sampleInvalid": "The data hold a value that is no finite number, or one below the lowest the method takes.",
  "stats.probabilityInvalid": "The probability or confidence level lies outside its range.",
  "stats.countInvalid": "The count is negative, not whole, or larger than the total it is part of.",
  "stats.parameterInvalid": "The option lies outside the range for which the method is defined.",
  "stats.lengthMismatch": "Columns that belong together have different lengths.",
  "stats.stateInvalid": "The state was not written by this method, or was damaged.",
  "stats.stateMismatch": "The states were built with different options and cannot be merged.",
} as const;

/** A stable error code, `area.problem`. */
export type ErrorCode = keyof typeof errorCodes;
