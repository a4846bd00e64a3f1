import { throwIssue } from "../errors/issues.js";
import { canonicalJson } from "../json/canonical-json.js";
import type { Kpi } from "../kpi/kpi.js";
import { createReport } from "../kpi/report.js";
import type { ReportContext, ReportDefinition, ReportRow } from "../kpi/report-definition.js";
import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { contributionOf } from "./ticket-states.js";

/** How the figure is counted, and the two instants it is looked at. */
export interface RestateOptions extends Omit<ReportDefinition, "kpis" | "context"> {
  /** When it was reported. */
  readonly reportedAt: InstantInput;
  /** As of when it is known now. */
  readonly asOf: InstantInput;
  /** Zone, SLA and calendar, the same for both. */
  readonly context: Omit<ReportContext, "asOf">;
}

/** A ticket whose later events moved a figure. */
export interface LateTicket {
  /** Its id. */
  readonly ticketId: string;
  /** Instants of its events after the report. */
  readonly lateAt: readonly EpochMs[];
}

/** A figure as it was reported, and as it is known now. */
export interface RestatedRow {
  /** The row as of the report. */
  readonly reported: ReportRow;
  /** The row of the same group and period as known now. */
  readonly known: ReportRow;
  /** Known less reported; `null` where one has no value. */
  readonly change: number | null;
}

/** A figure restated. */
export interface Restatement {
  /** By group and period; one that only one of the two has is left out. */
  readonly rows: readonly RestatedRow[];
  /** The tickets with later events that contribute differently now, in their order. */
  readonly late: readonly LateTicket[];
}

/**
 * A figure as reported on a date, beside the same figure as known now, with the tickets whose later events moved it:
 * reopened tickets, answers that came late, promises that were still undecided. No later event can reach the first
 * number, so it is the one that people saw.
 *
 * @param tickets - The tickets, each once.
 * @param kpi - The figure.
 * @param options - When it was reported, as of when it is known, and how it is counted.
 * @throws A {@link SupportOpsError} with code `insight.optionInvalid` if it was reported after `asOf`, and what
 * `createReport` throws.
 * @example
 * ```ts
 * import { ticketsReopened } from "supportops/kpi";
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-04-02T11:00:00Z", "open");
 * const { rows, late } = restateKpi([printer.build()], ticketsReopened(), {
 *   reportedAt: "2026-04-01T00:00:00Z",
 *   asOf: "2026-05-01T00:00:00Z",
 *   context: { timeZone: "UTC" },
 * });
 * rows.map(({ reported, known, change }) => [reported.value, known.value, change]); // => [[0, 1, 1]]
 * late.map(({ ticketId }) => ticketId); // => ["1"]
 * ```
 */
export function restateKpi(tickets: readonly Ticket[], kpi: Kpi, options: RestateOptions): Restatement {
  const { reportedAt, asOf, context, ...definition } = options;
  const then = toEpochMs(reportedAt);
  const now = toEpochMs(asOf);
  if (then > now) {
    const message = "A figure is restated after it was reported.";
    throwIssue("insight.optionInvalid", ["reportedAt"], {
      message,
      expected: `at most ${String(now)}`,
      received: then,
    });
  }
  const definitionAt = (at: EpochMs) => ({ ...definition, context: { ...context, asOf: at } });
  const rowsAt = (at: EpochMs): readonly ReportRow[] => {
    const report = createReport({ ...definitionAt(at), kpis: [kpi] });
    for (const ticket of tickets) report.add(ticket);
    return report.rows();
  };
  const moved = (ticket: Ticket): boolean =>
    contributionOf(ticket, kpi, definitionAt(then)) !== contributionOf(ticket, kpi, definitionAt(now));
  return {
    rows: pairRows(rowsAt(then), rowsAt(now)),
    late: tickets.flatMap((ticket): readonly LateTicket[] => {
      const lateAt = ticket.events.map(({ at }) => at).filter((at) => at > then && at <= now);
      return lateAt.length > 0 && moved(ticket) ? [{ ticketId: ticket.id, lateAt }] : [];
    }),
  };
}

function pairRows(reported: readonly ReportRow[], known: readonly ReportRow[]): readonly RestatedRow[] {
  const placeOf = ({ by, period }: ReportRow): string => canonicalJson([by, period?.from ?? null]);
  const byPlace = new Map(known.map((row) => [placeOf(row), row]));
  return reported.flatMap((row) => {
    const other = byPlace.get(placeOf(row));
    if (other === undefined) return [];
    const change = row.value === null || other.value === null ? null : other.value - row.value;
    return [{ reported: row, known: other, change }];
  });
}
