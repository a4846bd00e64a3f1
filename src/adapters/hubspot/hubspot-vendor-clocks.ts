import type { VendorClock } from "../../sla/vendor-clock.js";
import type { EpochMs } from "../../time/instant-input.js";
import { instantOfText } from "../payload/instant-text.js";
import { logSla } from "../payload/log-other-events.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { systemActor } from "../payload/unnamed-actors.js";
import { propertyOf } from "./hubspot-versions.js";

/** HubSpot's clocks: the middle of their properties' names, and the property that says when they ended. */
const clocks: readonly (readonly [metric: string, endProperty: string | null])[] = [
  ["time_to_first_response", "first_agent_reply_date"],
  ["time_to_next_response", null],
  ["time_to_close", "closed_date"],
];

const outcomes: Readonly<Record<string, "undecided" | "breached" | "met">> = {
  0: "undecided",
  1: "breached",
  2: "undecided",
  3: "met",
  4: "breached",
};

/** Codes of clocks that have ended, in time or late. */
const ended: readonly (string | null)[] = ["3", "4"];

/** Only the next response does not start with the ticket. */
const startOf = (metric: string, createdAt: EpochMs | null): EpochMs | null =>
  metric === "time_to_next_response" ? null : createdAt;

/**
 * A ticket's SLA properties as the clocks that `reconcileSla` compares with ours. HubSpot keeps the last cycle of each.
 *
 * @param ticket - An object of `GET /crm/v3/objects/tickets`, asked with the `hs_*_sla_*` properties.
 * @returns A clock for each SLA that has a status; empty for a ticket without.
 * @example
 * ```ts
 * const properties = { createdate: "2025-03-07T21:40:00.000Z", hs_time_to_close_sla_at: "2025-03-10T21:40:00.000Z", hs_time_to_close_sla_status: "1" };
 * hubspotVendorClocks({ properties }).map(({ metric, outcome }) => [metric, outcome]); // => [["time_to_close", "breached"]]
 * ```
 */
export function hubspotVendorClocks(ticket: unknown): readonly VendorClock[] {
  const row = rowOf(ticket);
  const createdAt = instantOfText(propertyOf(row, "createdate"));
  return clocks.flatMap(([metric, endProperty]): VendorClock[] => {
    const status = propertyOf(row, `hs_${metric}_sla_status`);
    const dueAt = instantOfText(propertyOf(row, `hs_${metric}_sla_at`));
    if (status === null) return [];
    const endAt = endProperty === null ? null : instantOfText(propertyOf(row, endProperty));
    const outcome = Object.hasOwn(outcomes, status) ? (outcomes[status] ?? null) : null;
    return [
      {
        metric,
        instance: null,
        outcome,
        startedAt: startOf(metric, createdAt),
        stoppedAt: ended.includes(status) ? endAt : null,
        dueAt,
        breachedAt: outcome === "breached" ? dueAt : null,
        elapsedMs: null,
        targetMs: null,
      },
    ];
  });
}

/** Adds what HubSpot's own clocks did. */
export function mapClocks(log: TicketLog, ticket: PayloadRow): void {
  for (const { metric, outcome, startedAt, stoppedAt, breachedAt } of hubspotVendorClocks(ticket)) {
    const path = `ticket.properties.hs_${metric}_sla_at`;
    const add = (at: EpochMs | null, action: "activate" | "breach" | "fulfil"): void => {
      if (at === null) return;
      logSla(log, { at, actor: systemActor, path }, { metric, instance: null, action });
    };
    if (outcome === null)
      log.notes.add("unknown", `ticket.properties.hs_${metric}_sla_status`, "A status is not known.");
    add(startedAt === null ? null : log.createdAt, "activate");
    add(breachedAt, "breach");
    add(stoppedAt, "fulfil");
  }
}
