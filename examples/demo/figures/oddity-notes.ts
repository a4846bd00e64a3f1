import { describeTickets, type Ticket } from "supportops/ticket";
import type { EpochMs } from "supportops/time";
import { countText } from "./words.js";

/** What is odd about the tickets, as sentences; should be read before any figure of them. */
export function oddityNotes(tickets: readonly Ticket[], asOf: EpochMs): readonly string[] {
  return describeTickets(tickets, { asOf }).findings.map(
    ({ meaning, tickets: odd, examples }) =>
      `${countText(odd)} of ${countText(tickets.length)} tickets, ${examples.slice(0, 2).join(", ")} among them: ${meaning}`,
  );
}
