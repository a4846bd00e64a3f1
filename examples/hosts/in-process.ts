// Escalations in a process of your own: one timer for any number of tickets.
import {
  createWakeQueue,
  type DueStep,
  type EpochMs,
  type Escalations,
  planEscalations,
  type Ticket,
} from "supportops";

/** What the host lends: its tickets, its memory, its way to tell people, its clock. */
export interface Host {
  readonly escalations: Escalations;
  readonly loadTicket: (ticketId: string) => Promise<Ticket>;
  /** The ids already dealt with. Kept where they survive a restart, one set for each ticket or one for all. */
  readonly handled: Set<string>;
  readonly send: (step: DueStep) => Promise<void>;
  readonly now: () => EpochMs;
}

export interface RunningHost {
  /** Call it for every open ticket once at the start, and whenever something happened to a ticket. */
  readonly ticketChanged: (ticketId: string) => Promise<void>;
  readonly stop: () => void;
}

// A timer of more than 24 days overflows and fires at once; and a laptop that slept wakes up late.
const longestWaitMs = 3_600_000;
const retryMs = 60_000;

export function startHost(host: Host): RunningHost {
  const queue = createWakeQueue();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = Promise.resolve();

  /** Plans one ticket. Only this ticket: the queue knows about all the others. */
  async function look(ticketId: string): Promise<void> {
    // If sending fails, the ticket is looked at again; what was sent by then is in `handled` and is not sent twice.
    queue.set(ticketId, host.now() + retryMs);
    const asOf = host.now();
    const plan = planEscalations(await host.loadTicket(ticketId), host.escalations, { asOf, handled: host.handled });
    for (const step of plan.due) {
      await host.send(step);
      host.handled.add(step.id);
    }
    // What lapsed is dealt with as well: remember it, or it is reported for ever.
    for (const step of plan.lapsed) host.handled.add(step.id);
    queue.set(ticketId, plan.nextWakeAt);
  }

  async function work(): Promise<void> {
    clearTimeout(timer);
    for (const ticketId of queue.takeDue(host.now())) await look(ticketId).catch(() => undefined);
    const wakeAt = queue.nextWakeAt ?? Number.POSITIVE_INFINITY;
    const waitMs = Math.min(Math.max(0, wakeAt - host.now()), longestWaitMs);
    timer = setTimeout(() => void run(), waitMs);
  }

  /** One look at a time: an event that arrives meanwhile waits its turn. */
  function run(): Promise<void> {
    working = working.then(work);
    return working;
  }

  return {
    ticketChanged(ticketId) {
      queue.set(ticketId, host.now());
      return run();
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
