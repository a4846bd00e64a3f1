import type { SlaEvent } from "../ticket/ticket-event.js";
import type { Ticket } from "../ticket/ticket.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";

/** One cycle of a clock as the vendor itself reports it; `null` for what it does not say. */
export interface VendorClock {
  /** The vendor's name of the metric. */
  readonly metric: string;
  /** The vendor's count of the cycle, from 1; `null` for the latest one. */
  readonly instance: number | null;
  /** How the vendor says it stands to its promise. */
  readonly outcome: "undecided" | "met" | "breached" | "cancelled" | null;
  /** When it began. */
  readonly startedAt: EpochMs | null;
  /** When it was fulfilled. */
  readonly stoppedAt: EpochMs | null;
  /** When it is or was due. */
  readonly dueAt: EpochMs | null;
  /** When it broke its promise. */
  readonly breachedAt: EpochMs | null;
  /** Running time in the target's hours. */
  readonly elapsedMs: DurationMs | null;
  /** The target. */
  readonly targetMs: DurationMs | null;
}

/** A vendor clock being put together from events. */
type Draft = { -readonly [Key in keyof VendorClock]: VendorClock[Key] };

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
  const drafts: Draft[] = [];
  for (const event of events) {
    if (event.kind === "sla") applyEvent(draftOf(drafts, event), event);
  }
  return drafts;
}

function draftOf(drafts: Draft[], { metric, instance, action }: SlaEvent): Draft {
  const ofMetric = drafts.filter((draft) => draft.metric === metric);
  const latest = ofMetric.at(-1);
  const known = instance === null ? latest : ofMetric.find((draft) => draft.instance === instance);
  const ended = known !== undefined && (known.stoppedAt !== null || known.outcome === "cancelled");
  const begins = instance === null && action === "activate" && ended;
  if (known !== undefined && !begins) return known;
  const draft: Draft = {
    metric,
    instance: instance ?? ofMetric.length + 1,
    outcome: null,
    startedAt: null,
    stoppedAt: null,
    dueAt: null,
    breachedAt: null,
    elapsedMs: null,
    targetMs: null,
  };
  drafts.push(draft);
  return draft;
}

function applyEvent(draft: Draft, { action, at }: SlaEvent): void {
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
