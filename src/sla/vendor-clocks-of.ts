import type { SlaEvent } from "../ticket/ticket-event.js";
import type { Ticket } from "../ticket/ticket.js";
import { draftVendorClock, type VendorClock, type VendorClockDraft } from "./vendor-clock.js";

/**
 * The vendor's own clocks as a ticket's `sla` events tell them: a row for each metric and cycle, in the order in which
 * they first appear. Where events do not count cycles, each activation after a fulfilment or cancellation begins one.
 *
 * @param ticket - An ordered log, such as an adapter makes.
 * @returns Empty for a log without `sla` events.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const sla = { kind: "sla", metric: "reply_time", instance: 1 } as const;
 * const printer = ticket("4711", "2026-03-27T08:00:00Z")
 *   .event("2026-03-27T08:00:00Z", { ...sla, action: "activate" }, "system")
 *   .event("2026-03-27T09:00:00Z", { ...sla, action: "breach" }, "system")
 *   .build();
 * vendorClocksOf(printer).map(({ metric, outcome, breachedAt }) => [metric, outcome, breachedAt]); // => [["reply_time", "breached", Date.parse("2026-03-27T09:00:00Z")]]
 * ```
 */
export function vendorClocksOf({ events }: Ticket): VendorClock[] {
  const drafts: VendorClockDraft[] = [];
  for (const event of events) {
    if (event.kind === "sla") applyEvent(draftOf(drafts, event), event);
  }
  return drafts;
}

/** The clock an event tells of: one that is being put together, or a new one. */
function draftOf(drafts: VendorClockDraft[], { metric, instance, action }: SlaEvent): VendorClockDraft {
  const ofMetric = drafts.filter((draft) => draft.metric === metric);
  const latest = ofMetric.at(-1);
  const known = instance === null ? latest : ofMetric.find((draft) => draft.instance === instance);
  const ended = known !== undefined && (known.stoppedAt !== null || known.outcome === "cancelled");
  const begins = instance === null && action === "activate" && ended;
  if (known !== undefined && !begins) return known;
  const draft = draftVendorClock(metric, instance ?? ofMetric.length + 1);
  drafts.push(draft);
  return draft;
}

function applyEvent(draft: VendorClockDraft, { action, at }: SlaEvent): void {
  if (action === "activate") draft.startedAt ??= at;
  if (action === "breach") {
    draft.breachedAt ??= at;
    draft.outcome = "breached";
  }
  if (action === "fulfil") {
    draft.stoppedAt = at;
    draft.outcome ??= "met";
  }
  if (action === "cancel") draft.outcome ??= "cancelled";
}
