import { throwIssue } from "../errors/issues.js";
import { isTicket } from "../ticket/is-ticket.js";
import { lifeAt } from "../ticket/life-at.js";
import type { Ticket } from "../ticket/ticket.js";
import type { TicketState } from "../ticket/ticket-state.js";
import { ticketStateAt } from "../ticket/ticket-state-at.js";
import { addReportColumns } from "./columns/add-report-columns.js";
import { readReportState } from "./check-report-state.js";
import { Exclusions } from "./exclusions.js";
import { immatureOf } from "./immature-of.js";
import type { KpiInput } from "./kpi.js";
import { withGuard } from "./minimum-sample.js";
import { planReport, type ReportPlan } from "./plan-report.js";
import { placesOf, ReportCells } from "./report-cells.js";
import type { Report, ReportDefinition, ReportRow } from "./report-definition.js";
import { isSupportRecord, stateOfRecord, type SupportRecord } from "./support-record.js";
import { type ClockShelf, ticketFacts } from "./ticket-facts.js";

/**
 * Starts a report: tickets, contacts, survey responses and other records go in one by one, figures come out by group and
 * period, and reports of the same definition merge, so that shards can be counted apart. Merged tickets, deleted ones and
 * spam count for nothing and are tallied.
 *
 * @param definition - Which figures, of which tickets, as of when.
 * @throws A {@link SupportOpsError} with code `kpi.duplicate`, `kpi.slaMissing`, `kpi.calendarMissing`,
 * `kpi.periodInvalid`, `condition.fieldUnknown`, those of a condition for `population`, or `time.*` for the context.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const start = () =>
 *   createReport({
 *     kpis: [ticketsCreated(), backlog()],
 *     by: ["groupId"],
 *     period: { every: "month", from: "2026-02-01", to: "2026-04-01" },
 *     context: { asOf: "2026-04-15T00:00:00Z", timeZone: "Europe/Berlin" },
 *   });
 * const report = start();
 * report.add(ticket("1", "2026-02-10T08:00:00Z", { initial: { groupId: "billing" } }).status("2026-03-02T08:00:00Z", "solved").build());
 * const shard = start();
 * shard.add(ticket("2", "2026-03-10T08:00:00Z", { initial: { groupId: "billing" } }).build());
 * report.merge(JSON.parse(JSON.stringify(shard)));
 * report.rows().map(({ period, kpi, value }) => [period?.date, kpi, value]);
 * // => [["2026-02-01", "ticketsCreated", 1], ["2026-02-01", "backlog", 1], ["2026-03-01", "ticketsCreated", 1], ["2026-03-01", "backlog", 1]]
 * ```
 */
export function createReport(definition: ReportDefinition): Report {
  const { kpis, by = [] } = definition;
  const plan = planReport(definition);
  const { asOf, periods } = plan;
  const cells = new ReportCells(kpis, plan);
  const excluded = new Exclusions();
  const outsidePeriods = new Exclusions();
  const shelf: ClockShelf = new Map();
  let tickets = 0;
  let records = 0;
  /** Counts what each KPI made of a ticket or record. */
  const take = (observed: readonly (readonly KpiInput[])[], state: TicketState): void => {
    const group = plan.readers.map((read) => read(state));
    kpis.forEach(({ id }, place) => {
      for (const input of observed[place] ?? []) {
        const places = placesOf(input, periods, asOf);
        if (places.length === 0 && input.until === undefined) outsidePeriods.add(id);
        for (const period of places) cells.cellOf(group, period).accumulators[place]?.add(input);
      }
    });
  };
  const addRecord = (record: SupportRecord): void => {
    const state = stateOfRecord(record);
    const reason = plan.filter.leavesOut(state, null);
    // All are asked before any is counted: what one of them refuses leaves the report as it was.
    const observed = reason === null ? kpis.map((kpi) => kpi.observeRecord?.(record, asOf) ?? []) : [];
    records += 1;
    if (reason === null) take(observed, state);
    else excluded.add(reason);
  };
  const addTicket = (ticket: Ticket): void => {
    const state = ticketStateAt(ticket, asOf);
    const reason = exclusionOf(ticket, state, plan);
    if (state === null || reason !== null) {
      tickets += 1;
      excluded.add(reason ?? "notCreated");
      return;
    }
    const facts = ticketFacts(ticket, state, { ...plan, shelf });
    const observed = kpis.map((kpi) => kpi.observe(facts));
    tickets += 1;
    take(observed, state);
  };
  return {
    add(input) {
      if (isSupportRecord(input)) addRecord(input);
      else if (isTicket(input)) addTicket(input);
      else refuseInput(input);
    },
    addColumns(table) {
      for (const [id, outside] of addReportColumns(table, kpis, plan, cells)) outsidePeriods.add(id, outside);
    },
    merge(report) {
      const other = readReportState(stateOf(report), kpis, plan);
      tickets += other.tickets;
      records += other.records;
      excluded.merge(other.excluded);
      outsidePeriods.merge(other.outsidePeriods);
      for (const { group, period, states } of other.cells) {
        const { accumulators } = cells.cellOf(group, period);
        kpis.forEach(({ id }, place) => accumulators[place]?.merge(states[id]));
      }
    },
    toJSON: () => ({
      format: 1,
      context: plan.fingerprint,
      tickets,
      records,
      excluded: excluded.toState(),
      outsidePeriods: outsidePeriods.toState(),
      cells: cells.inOrder().map(({ group, period, accumulators }) => ({
        group,
        period,
        states: Object.fromEntries(kpis.map(({ id }, place) => [id, accumulators[place]?.toState()])),
      })),
    }),
    rows() {
      const groups = by.length === 0 ? [[]] : cells.groups();
      return groups.flatMap((group) =>
        (periods ?? [null]).flatMap((period, place) =>
          cells.lookUp(group, period === null ? null : place).accumulators.map((accumulator): ReportRow => {
            const result = accumulator.result();
            return {
              by: Object.fromEntries(by.map((path, index) => [path, group[index] ?? null])),
              period,
              ...withGuard(result, plan.minimumSample),
              immature: immatureOf(result),
            };
          }),
        ),
      );
    },
    summary: () => ({ tickets, records, excluded: excluded.toState(), outsidePeriods: outsidePeriods.toState() }),
  };
}

function refuseInput(received: unknown): never {
  const message = "Expected a ticket, as parseTicket or an adapter gives it, or a record of a known kind.";
  throwIssue("input.type", ["input"], { message, received });
}

/** The state of a report, which may be given as the report itself. */
function stateOf(report: unknown): unknown {
  const { toJSON } = (report ?? {}) as Partial<Report>;
  return typeof toJSON === "function" ? toJSON() : report;
}

/** Why a ticket counts for nothing, or `null`. */
function exclusionOf(ticket: Ticket, state: TicketState | null, { asOf, filter }: ReportPlan): string | null {
  if (state === null) return "notCreated";
  const life = lifeAt(ticket, asOf);
  if (life !== "live") return life;
  return filter.leavesOut(state, ticket.createdBy.role);
}
