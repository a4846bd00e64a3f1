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
  "time.zoneTableTwice": "Two zone tables were given for one zone.",
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
  "condition.clockCycle": "A clock's condition asks the clock itself or one declared later.",

  "clock.duplicate": "Two clocks have the same id.",
  "clock.unknown": "No clock of this id is defined.",
  "clock.conditionsTooMany": "A clock waits for more conditions to turn than it keeps.",

  "recurrence.ruleInvalid": "The text is no recurrence rule of RFC 5545.",
  "recurrence.partUnsupported": "The rule uses a frequency, a part or a combination of parts that is not supported.",
  "recurrence.noDates": "No date fits the rule, such as 30 February.",

  "calendar.handleExpected": "The value is no compiled calendar; a clone of one is none either.",
  "calendar.idReserved": "The id 24x7 belongs to the built-in calendar that is always open.",
  "calendar.weekdayUnknown": "The key is no weekday such as mon and no span of weekdays such as mon-fri.",
  "calendar.weekdayTwice": "A weekday is given by two keys.",
  "calendar.rangeInvalid": "The value is no range of two wall times, start and end.",
  "calendar.rangeEmpty": "A range starts where it ends, or at 24:00; write 00:00 to 24:00 for a whole date.",
  "calendar.rangesTooMany": "A date has more ranges than a calendar keeps.",
  "calendar.observedUnsupported": "A holiday of several dates has no single date to move.",
  "calendar.daysInvalid": "A number of business days is not whole.",
  "calendar.expressionInvalid": "A calendar made of others has no parts, or nests too deep.",
  "calendar.lengthMismatch": "Columns that belong together have different lengths.",
  "calendar.recurrenceMissing": "A holiday is given by a rule, but no recurrence was handed to compileCalendar.",
  "calendar.versionTwice": "Two versions start at the same instant.",

  "sla.handleExpected": "The value is no SLA made by compileSla.",
  "sla.policyDuplicate": "Two policies have the same id.",
  "sla.calendarDuplicate": "Two calendars have the same id, or one takes the reserved id 24x7.",
  "sla.calendarUnknown": "No calendar of the definition has this id.",
  "sla.calendarNeverOpen": "The calendar never opens, so the target could never be used up.",
  "sla.clockUnknown": "No clock of the definition has this id.",
  "sla.targetNotPositive": "A target must be longer than zero.",
  "sla.atRiskInvalid": "The threshold lies outside the target.",
  "sla.priorityDuplicate": "A priority stands twice in the list.",
  "sla.slotDuplicate": "Two entries describe the same slot.",
  "sla.slotUnknown": "No policy is in this slot.",
  "sla.editionDuplicate": "Two editions of a policy have the same id.",
  "sla.editionGap": "An edition of a policy begins later than the one before it ends.",
  "sla.editionOverlap": "An edition of a policy begins before the one before it ends, or ends before it begins.",
  "sla.suspensionDuplicate": "Two suspensions have the same id.",
  "sla.dueFieldInvalid": "The field that says when a ticket is due names no instant.",

  "checkpoint.lateEvent": "An event lies before what the checkpoint has taken in.",
  "checkpoint.stale": "The checkpoint was written with another SLA, or its zones have changed since.",
  "checkpoint.asOfTooEarly": "The checkpoint has taken in events that lie after the instant asked for.",
  "checkpoint.invalid": "The value is no checkpoint, or was damaged.",

  "adapter.payloadType": "The payload is not the object or list that the vendor's API returns.",
  "adapter.idMissing": "The payload says no id, so that nothing could be tied to what it describes.",
  "adapter.createdAtMissing": "Neither the ticket nor its history says when it was created.",

  "contact.durationInvalid": "A duration of a contact is negative or no whole number of milliseconds.",
  "contact.unordered": "An instant of a contact or of an agent's interval lies before one that must precede it.",
  "contact.outcomeTwice": "A contact was answered, and it also left the queue unanswered.",
  "contact.countInvalid": "A count of a contact is negative or not whole.",

  "survey.scaleInvalid": "The scale of a rating does not rise, or a weight is no number from 0.",
  "survey.scoreOutsideScale": "The rating lies outside its scale.",
  "survey.answerMissing": "There is a rating, but not when it was given.",

  "article.unordered": "An instant of an article lies before one that must precede it.",
  "article.countInvalid": "A count of an article is negative or not whole.",

  "escalation.handleExpected": "The value is no set of escalations made by compileEscalations.",
  "escalation.stepDuplicate": "Two steps have the same id.",
  "escalation.slotUnknown": "No policy of the slot promises anything on the step's clock.",
  "escalation.previousMissing":
    "A step counts from the one listed before, but there is none, or it watches another clock or slot.",
  "escalation.repeatInvalid": "What is told again says no number of times that is allowed, or no time between.",
  "escalation.levelsInvalid":
    "A ladder has no levels, two of one id, or a level whose time after the one before is missing or too much.",
  "escalation.onCallUnknown": "An audience names an on-call schedule that was not handed in.",
  "escalation.queueStateInvalid": "The state was not written by a wake queue, or was damaged.",
  "escalation.timerInvalid":
    "A step says when it is due in no way, in several ways, or before something that is not known ahead.",

  "onCall.handleExpected": "The value is no on-call schedule made by compileOnCall.",
  "onCall.layersMissing": "A schedule has no layer.",
  "onCall.layerDuplicate": "Two layers have the same id.",
  "onCall.layerUnknown": "The schedule has no layer with this id.",
  "onCall.peopleMissing": "A rotation has nobody in it.",
  "onCall.periodInvalid": "A rotation changes hands after no whole number of days or weeks.",
  "onCall.recurrenceMissing": "A rotation is given by a rule, but no recurrence was handed to compileOnCall.",
  "onCall.hoursEmpty": "A layer's hours never begin.",
  "onCall.spanEmpty": "Something ends before it begins.",
  "onCall.swapInvalid": "An instant of a swap lies in no shift of the layer.",

  "insight.optionInvalid": "The option of an insight lies outside what it allows.",
  "insight.peopleRanked": "Groups that are people would be ranked, without saying that they may be.",
  "insight.shareExpected": "A row is no share: it has no numerator and denominator.",

  "kpi.duplicate": "Two KPIs of a report have the same id.",
  "kpi.slaMissing": "A KPI measures promises, and the report's context has no SLA.",
  "kpi.calendarMissing": "A KPI measures business time, and the report's context has no calendar.",
  "kpi.contextMismatch": "The state comes from a report with other KPIs, periods, groups or another context.",
  "kpi.stateInvalid": "The state was not written by a report, or was damaged.",
  "kpi.columnInvalid":
    "The columns of a KPI are missing, of another kind or length, or name a group that is not there.",
  "kpi.optionInvalid": "The option of a KPI lies outside what it allows.",
  "kpi.timeInvalid": "A time is negative, no finite number, or longer than what it is part of.",
  "kpi.slotUnknown": "A KPI is about a slot in which the report's SLA has no policy.",
  "kpi.policyUnknown": "A KPI is about a policy that the report's SLA does not have.",
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
