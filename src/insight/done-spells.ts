import type { Ticket } from "../ticket/ticket.js";
import { isDone } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";

/** A time in which a ticket was solved or closed. */
export interface DoneSpell {
  /** Its solve. */
  readonly from: EpochMs;
  /** Its reopening, or `null` while it is done. */
  readonly to: EpochMs | null;
}

/** The times in which a ticket was done, in order; what changes back within one instant did not happen. */
export function doneSpells({ createdAt, initial, events }: Ticket, asOf: EpochMs): readonly DoneSpell[] {
  const spells: { from: EpochMs; to: EpochMs | null }[] = [];
  if (isDone(initial.status)) spells.push({ from: createdAt, to: null });
  for (const event of events) {
    if (event.kind !== "status" || event.at > asOf) continue;
    const last = spells.at(-1);
    const wasDone = last?.to === null;
    if (!isDone(event.to)) {
      if (wasDone) last.to = event.at;
    } else if (last?.to === event.at) last.to = null;
    else if (!wasDone) spells.push({ from: event.at, to: null });
  }
  return spells.filter(({ from, to }) => from !== to);
}
