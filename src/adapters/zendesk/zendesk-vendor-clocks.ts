import { type Issues, throwIssues } from "../../errors/issues.js";
import { draftVendorClock, type VendorClock, type VendorClockDraft } from "../../sla/vendor-clock.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { rowOf } from "../payload/payload-values.js";
import { readMetricEvents, type ZendeskMetricEvent } from "./map-zendesk-metric-events.js";

/** A clock being put together from events. */
interface Draft {
  readonly clock: VendorClockDraft;
  /** Whether its target counts in business hours. */
  isBusiness: boolean;
}

const whole = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** Takes down what one event says of its clock. */
function take(draft: Draft, { row, at, action }: ZendeskMetricEvent): void {
  const { clock } = draft;
  if (action === "activate") clock.startedAt ??= at;
  if (action === "fulfil") clock.stoppedAt = at;
  if (action === "breach") clock.breachedAt ??= at;
  if (action === "apply") {
    const { target, target_in_seconds: seconds, business_hours: isBusiness } = rowOf(row["sla"] ?? row["group_sla"]);
    const minutes = whole(target);
    const length = whole(seconds) ?? (minutes === null ? null : minutes * 60);
    clock.targetMs = length === null ? null : length * 1000;
    clock.outcome ??= "undecided";
    draft.isBusiness = isBusiness === true;
  }
  if (action === null) {
    const { calendar, business } = rowOf(row["status"]);
    const minutes = whole(draft.isBusiness ? business : calendar);
    if (minutes !== null) clock.elapsedMs = minutes * 60_000;
  }
}

/** What became of a clock that was given a target. */
function settle({ clock }: Draft): VendorClock {
  if (clock.breachedAt !== null) return { ...clock, outcome: "breached", dueAt: clock.breachedAt };
  return clock.stoppedAt !== null && clock.outcome !== null ? { ...clock, outcome: "met" } : clock;
}

/**
 * A ticket's metric events as the clocks that `reconcileSla` compares with ours: one for each metric and instance, with
 * the target applied last and the whole minutes that Zendesk counted.
 *
 * @param metricEvents - Rows of `GET /api/v2/incremental/ticket_metric_events` of one ticket, in any order.
 * @returns The clocks in the order in which they begin; and notes.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if it is no list.
 * @see Zendesk developer reference, "Ticket Metric Events".
 * @example
 * ```ts
 * const row = { ticket_id: 1, metric: "reply_time", instance_id: 1 };
 * const { value: [clock] } = zendeskVendorClocks([
 *   { ...row, id: 1, type: "activate", time: "2026-03-27T08:00:00Z" },
 *   { ...row, id: 2, type: "apply_sla", time: "2026-03-27T08:00:00Z", sla: { target: 60, business_hours: false } },
 *   { ...row, id: 3, type: "breach", time: "2026-03-27T09:00:00Z" },
 * ]);
 * [clock?.outcome, clock?.targetMs]; // => ["breached", 3_600_000]
 * ```
 */
export function zendeskVendorClocks(metricEvents: unknown): AdapterResult<readonly VendorClock[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const rows = checkRows(metricEvents, ["metricEvents"], issues, notes);
  throwIssues(issues);
  const drafts = new Map<string, Draft>();
  for (const event of readMetricEvents(rows, notes)) {
    const key = JSON.stringify([event.metric, event.instance]);
    const draft = drafts.get(key) ?? { clock: draftVendorClock(event.metric, event.instance), isBusiness: false };
    drafts.set(key, draft);
    take(draft, event);
  }
  return { value: [...drafts.values()].map(settle), notes: notes.list() };
}
