import type { ClockDefinition } from "supportops/clock";
import { compileSla, evaluateSla } from "supportops/sla";
import { ticket, type TicketBuilder, type TicketSetup } from "supportops/testing";

const startAt = Date.parse("2026-03-02T08:00:00Z");

/** Minutes after the tickets' creation. */
export function minute(count: number): number {
  return startAt + count * 60_000;
}

/** A ticket created at minute 0. */
export function newTicket(setup?: TicketSetup): TicketBuilder {
  return ticket("1", startAt, setup);
}

function minutes(ms: number): string {
  return String(ms / 60_000);
}

function written(at: number): string {
  return minutes(at - startAt);
}

/**
 * The cycles of the last clock, in wall time, as lines such as `stopped 0 to 20, 15 min`: state, minute of the start and
 * of the stop, running time.
 */
export function rowsOf(
  clocks: readonly ClockDefinition[],
  log: TicketBuilder,
  asOf: number = minute(600),
): readonly string[] {
  const { cycles } = evaluateSla(log.build(), compileSla({ clocks, policies: [] }), { asOf });
  const last = clocks.at(-1)?.id;
  return cycles
    .filter(({ clock }) => clock === last)
    .map(({ state, startedAt, stoppedAt, elapsedMs, cancelReason }) => {
      const stop = stoppedAt === null ? "" : ` to ${written(stoppedAt)}`;
      const reason = cancelReason === null ? "" : `, ${cancelReason}`;
      return `${state} ${written(startedAt)}${stop}, ${minutes(elapsedMs)} min${reason}`;
    });
}
