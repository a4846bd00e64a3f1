import type { Ticket } from "../ticket/ticket.js";
import { zonesOfTicket } from "./zones-of-ticket.js";
import { compiledOf, type Sla } from "./sla.js";
import { checkpointFormat, type SlaCheckpoint } from "./sla-checkpoint.js";

/** A ticket as a checkpoint begins with it; its events, if it has any, are not taken in. */
export type CheckpointStart = Pick<Ticket, "id" | "createdAt" | "createdBy" | "initial">;

/**
 * Begins to follow a ticket event by event, for hosts that get events one by one and do not want to read whole logs
 * again.
 *
 * @param ticket - The ticket as it was created; `advanceCheckpoint` takes its events.
 * @param sla - From `compileSla`.
 * @throws A {@link SupportOpsError} with code `sla.handleExpected`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").message("2026-03-27T08:30:00Z", "agent").build();
 * const { checkpoint } = advanceCheckpoint(startCheckpoint(printer, sla), printer.events, sla);
 * const stored = JSON.parse(JSON.stringify(checkpoint));
 * evaluateCheckpoint(stored, sla, { asOf: "2026-03-27T09:00:00Z" }).current.firstReply?.outcome; // => "met"
 * ```
 */
export function startCheckpoint(ticket: CheckpointStart, sla: Sla): SlaCheckpoint {
  const { id, createdAt, createdBy, initial } = ticket;
  compiledOf(sla);
  return {
    format: checkpointFormat,
    ticketId: id,
    slaFingerprint: sla.fingerprint,
    zoneFingerprint: zonesOfTicket(createdAt, sla),
    lastEvent: null,
    createdAt,
    start: { createdBy, initial },
    pending: [],
    run: null,
  };
}
