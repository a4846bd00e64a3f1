import type { CalendarDefinition } from "supportops/calendar";
import type { ClockDefinition } from "supportops/clock";
import type { Condition, EventCondition } from "supportops/condition";
import type { Result } from "supportops/errors";
import type {
  calendarDefinitionSchema,
  clockDefinitionSchema,
  conditionSchema,
  eventConditionSchema,
  parseCalendarDefinition,
  parseSlaDefinition,
  parseTicket,
  safeParseTicket,
  slaDefinitionSchema,
  ticketSchema,
} from "supportops/schema";
import type { SlaDefinition } from "supportops/sla";
import type { Ticket } from "supportops/ticket";

/** True where each of two types can stand in for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type OutputOf<Schema extends { readonly _output: unknown }> = Schema["_output"];

/** What a schema gives is what the module's own type says. */
export const schemasGiveOurTypes: readonly true[] = [
  true satisfies Same<OutputOf<typeof ticketSchema>, Ticket>,
  true satisfies Same<OutputOf<typeof calendarDefinitionSchema>, CalendarDefinition>,
  true satisfies Same<OutputOf<typeof clockDefinitionSchema>, ClockDefinition>,
  true satisfies Same<OutputOf<typeof conditionSchema>, Condition>,
  true satisfies Same<OutputOf<typeof eventConditionSchema>, EventCondition>,
  true satisfies Same<OutputOf<typeof slaDefinitionSchema>, SlaDefinition>,
];

/** Reading takes anything and gives our types. */
export const readingGivesOurTypes: readonly true[] = [
  true satisfies Same<typeof parseTicket, (input: unknown) => Ticket>,
  true satisfies Same<typeof safeParseTicket, (input: unknown) => Result<Ticket>>,
  true satisfies Same<typeof parseCalendarDefinition, (input: unknown) => CalendarDefinition>,
  true satisfies Same<typeof parseSlaDefinition, (input: unknown) => SlaDefinition>,
];
