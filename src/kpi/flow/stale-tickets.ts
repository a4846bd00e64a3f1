import { checkBoolean } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { checkDuration } from "../../time/duration.js";
import type { DurationInput, DurationMs, EpochMs } from "../../time/instant-input.js";
import type { CountState } from "../accumulators/count-accumulator.js";
import { countKpi } from "../count-kpi.js";
import type { Kpi, KpiInput } from "../kpi.js";
import { openSpells } from "./open-spells.js";
import type { TicketFacts } from "../ticket-facts.js";

/** When a ticket is stale. */
export interface StaleTicketsOptions {
  /** How long nobody must have touched it, in wall time. */
  readonly after: DurationInput;
  /** Whether only tickets count that no agent has ever touched; not by default. */
  readonly neverTouched?: boolean;
}

/**
 * How many open tickets no agent has touched for a time, at the end of the period or as of the report. Anything an agent
 * does is a touch, also a note or a new assignee; so is a reopening, whoever did it.
 *
 * - Population: tickets neither solved nor closed at the end of the period.
 * - Formula: open, and the last action of an agent (or the creation) at least the time ago.
 * - Elsewhere: "stale", "neglected", "untouched tickets"; Zendesk's "hours since update" counts updates of everyone.
 *
 * @param options - How long, which is part of the id, and whether an earlier touch matters.
 * @throws A {@link SupportOpsError} with `input.*`, the codes of {@link toDurationMs}, or `kpi.optionInvalid` for a time
 * that is not above 0.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpis = [staleTickets({ after: "PT48H" }), staleTickets({ after: "PT48H", neverTouched: true })];
 * const report = createReport({ kpis, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("untouched", "2026-03-27T08:00:00Z").build());
 * report.add(ticket("forgotten", "2026-03-20T08:00:00Z").message("2026-03-20T09:00:00Z", "agent").build());
 * report.add(ticket("at work", "2026-03-20T08:00:00Z").message("2026-03-31T09:00:00Z", "agent").build());
 * report.rows().map(({ kpi, value }) => [kpi, value]); // => [["staleTickets:48h", 2], ["staleTickets:48h:neverTouched", 1]]
 * ```
 */
export function staleTickets(options: StaleTicketsOptions): Kpi<KpiInput, CountState> {
  const { after, neverTouched } = checkOptions(options);
  const id = ["staleTickets", hoursWord(after), ...(neverTouched ? ["neverTouched"] : [])].join(":");
  return countKpi(id, (facts) => staleSpells(facts, after, neverTouched));
}

/** The times in which a ticket was stale. */
function staleSpells(facts: TicketFacts, after: DurationMs, neverTouched: boolean): readonly KpiInput[] {
  const touches = touchesOf(facts);
  return openSpells(facts).flatMap(({ at, until }) => {
    const inside = touches.filter((touch) => touch >= at && (until === null || touch < until));
    const starts = neverTouched ? (touches.some((touch) => touch <= at) ? [] : [at]) : [at, ...inside];
    return starts.flatMap((start, place): KpiInput[] => {
      const end = (neverTouched ? inside[0] : starts[place + 1]) ?? until;
      const staleAt = start + after;
      return staleAt > facts.asOf || (end !== null && end <= staleAt) ? [] : [{ at: staleAt, until: end }];
    });
  });
}

function touchesOf({ ticket, asOf }: TicketFacts): readonly EpochMs[] {
  const touches = ticket.events.flatMap(({ at, actor }) => (at <= asOf && actor.role === "agent" ? [at] : []));
  return ticket.createdBy.role === "agent" ? [ticket.createdAt, ...touches] : touches;
}

/** A length of time in a KPI's id. */
function hoursWord(durationMs: DurationMs): string {
  const hours = durationMs / 3_600_000;
  return Number.isInteger(hours) ? `${String(hours)}h` : `${String(durationMs)}ms`;
}

function checkOptions({ after, neverTouched = false }: StaleTicketsOptions): {
  readonly after: DurationMs;
  readonly neverTouched: boolean;
} {
  const issues: Issues = [];
  const afterMs = checkDuration(after, ["after"], issues);
  checkBoolean(neverTouched, ["neverTouched"], issues);
  if (afterMs !== undefined && afterMs <= 0)
    addIssue(issues, "kpi.optionInvalid", ["after"], { message: "The time must lie above 0.", received: after });
  throwIssues(issues);
  return { after: afterMs as DurationMs, neverTouched };
}
