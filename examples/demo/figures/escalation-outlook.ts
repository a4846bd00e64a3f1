import { type DueStep, type PlannedStep, planEscalations } from "supportops/escalation";
import { earliest, type EpochMs } from "supportops/time";
import type { Operation } from "../operation.js";
import { openTickets } from "./open-tickets.js";

/** What an escalation worker has to do now, and when it has to look again. */
export interface EscalationOutlook {
  /** When it asked last; what was due before then has been dealt with. */
  readonly askedAt: EpochMs;
  /** Became due since. */
  readonly due: readonly DueStep[];
  /** Will not be told after all, since it last asked. */
  readonly lapsed: number;
  /** Still to come, earliest first. */
  readonly planned: readonly (PlannedStep & { readonly at: EpochMs })[];
  /** Steps of paused clocks, whose instant cannot be said. */
  readonly waiting: number;
  /** The one timer the host has to set, or `null`. */
  readonly nextWakeAt: EpochMs | null;
}

/** The worker looks every hour. */
const rhythmMs = 3_600_000;

/** Plans the escalations of all tickets as a worker does that asked an hour ago and remembers what it handled. */
export function escalationOutlook({ tickets, escalations, asOf }: Operation): EscalationOutlook {
  const askedAt = asOf - rhythmMs;
  const due: DueStep[] = [];
  const planned: PlannedStep[] = [];
  let lapsed = 0;
  let nextWakeAt: EpochMs | null = null;
  // Tickets that were done when the worker last asked have nothing new to tell, until they are reopened.
  const watched = new Set([...openTickets(tickets, askedAt), ...openTickets(tickets, asOf)]);
  for (const ticket of watched) {
    const before = planEscalations(ticket, escalations, { asOf: askedAt, handled: new Set() });
    const handled = new Set([...before.due, ...before.lapsed].map(({ id }) => id));
    const plan = planEscalations(ticket, escalations, { asOf, handled });
    due.push(...plan.due);
    planned.push(...plan.planned);
    lapsed += plan.lapsed.length;
    nextWakeAt = earliest(nextWakeAt, plan.nextWakeAt);
  }
  const dated = planned.filter((step): step is PlannedStep & { readonly at: EpochMs } => step.at !== null);
  return {
    askedAt,
    due: due.sort((a, b) => a.at - b.at),
    lapsed,
    planned: dated.sort((a, b) => a.at - b.at),
    waiting: planned.length - dated.length,
    nextWakeAt,
  };
}
