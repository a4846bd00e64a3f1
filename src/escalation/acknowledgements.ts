import type { Ticket } from "../ticket/ticket.js";
import type { EpochMs } from "../time/instant-input.js";

const none: readonly EpochMs[] = [];

/** When someone acknowledged a clock, ascending, up to an instant. */
export function acknowledgementsOf({ events }: Ticket, clock: string, asOf: EpochMs): readonly EpochMs[] {
  let found = none;
  for (const event of events) {
    if (event.at > asOf) break;
    if (event.kind !== "override" || event.action !== "acknowledge" || event.clock !== clock) continue;
    found = [...found, event.at];
  }
  return found;
}
