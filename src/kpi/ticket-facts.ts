import type { Calendar } from "../calendar/calendar.js";
import type { ClockCycleLog } from "../clock/clock-cycle-log.js";
import type { ClockDefinition } from "../clock/clock-definition.js";
import { compileClocks } from "../clock/compile-clocks.js";
import { runClocks } from "../clock/run-clocks.js";
import { validOrThrow } from "../errors/issues.js";
import { defaultPriorities } from "../condition/default-priorities.js";
import { evaluateSla } from "../sla/evaluate-sla.js";
import type { SlaEvaluation } from "../sla/sla-evaluation.js";
import type { Sla } from "../sla/sla.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";

/** A ticket as of an instant, with what KPIs ask about it; each answer is worked out once. */
export interface TicketFacts {
  /** The ticket. */
  readonly ticket: Ticket;
  /** As of when it is looked at; later events count for nothing. */
  readonly asOf: EpochMs;
  /** Its state then. */
  readonly state: TicketState;
  /** The calendar that business time is counted with, or `null`. */
  readonly calendar: Calendar | null;
  /** How it stands to the context's SLA, or `null` without one. */
  evaluation(): SlaEvaluation | null;
  /** The cycles of a clock, which runs after others that its conditions may refer to. */
  cyclesOf(clock: ClockDefinition, after?: readonly ClockDefinition[]): readonly ClockCycleLog[];
}

type CompiledClocks = ReturnType<typeof compileClocks>;

/** Clocks made ready once for all tickets of a report. */
export type ClockShelf = Map<ClockDefinition, CompiledClocks>;

/** Gathers the facts of a ticket. */
export function ticketFacts(
  ticket: Ticket,
  state: TicketState,
  {
    asOf,
    sla,
    calendar,
    shelf,
  }: {
    readonly asOf: EpochMs;
    readonly sla: Sla | null;
    readonly calendar: Calendar | null;
    readonly shelf: ClockShelf;
  },
): TicketFacts {
  let evaluation: SlaEvaluation | undefined;
  const cycles = new Map<ClockDefinition, readonly ClockCycleLog[]>();
  return {
    ticket,
    asOf,
    state,
    calendar,
    evaluation: () => (sla === null ? null : (evaluation ??= evaluateSla(ticket, sla, { asOf }))),
    cyclesOf(clock, after = []) {
      const known = cycles.get(clock);
      if (known !== undefined) return known;
      const found = runClocks(ticket, compiledOf(clock, after, shelf), asOf).at(-1) as readonly ClockCycleLog[];
      cycles.set(clock, found);
      return found;
    },
  };
}

function compiledOf(clock: ClockDefinition, after: readonly ClockDefinition[], shelf: ClockShelf): CompiledClocks {
  const known = shelf.get(clock);
  if (known !== undefined) return known;
  const compiled = validOrThrow(
    (value, path, issues) => compileClocks(value, defaultPriorities, path, issues),
    [...after, clock],
  );
  shelf.set(clock, compiled);
  return compiled;
}
