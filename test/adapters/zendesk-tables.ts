import {
  type ZendeskDefinitions,
  type ZendeskTargetOutcome,
  type ZendeskTicketMetrics,
  zendeskAppliedTargets,
  zendeskMetrics,
  zendeskTableCalendars,
  zendeskTableRoles,
  zendeskTableTicket,
  zendeskTargetOutcomes,
} from "supportops/adapters/zendesk";
import { compileCalendar } from "supportops/calendar";
import { ticketStateAt } from "supportops/ticket";
import { toEpochMs } from "supportops/time";
import type { Folder, Row } from "./folder.js";
import { groupRows } from "./group-rows.js";
import { RunnerError } from "./runner-error.js";
import type { Settings } from "./settings.js";
import { instantText } from "./ticket-facts.js";

const minutesOf = (ms: number | null): number | null => (ms === null ? null : Math.round((ms / 60_000) * 1e4) / 1e4);

/** The rows of a table, whose file can be named `ticket.csv`, `ticket_data.csv` or `zendesk_ticket.csv`. */
function table(folder: Folder, name: string): readonly Row[] {
  const pattern = new RegExp(`^(?:zendesk_)?${name}(?:_data)?\\.csv$`, "i");
  return folder.names.filter((file) => pattern.test(file)).flatMap((file) => folder.csv(file));
}

/** The latest instant that any cell of the tables says: when the copy was made, or what happened last. */
function latestInstant(rows: readonly Row[]): number | null {
  const columns = ["_fivetran_synced", "updated_at", "updated", "created", "created_at"];
  const instants = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const [, date, time] =
        /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)/.exec(String(row[column])) ?? [];
      return date === undefined ? [] : [toEpochMs(`${date}T${time}Z`)];
    }),
  );
  return instants.length === 0 ? null : instants.reduce((latest, at) => Math.max(latest, at));
}

const metricFacts = (metrics: ZendeskTicketMetrics, unit: "calendarMs" | "businessMs") => ({
  first_reply: minutesOf(metrics.firstReply[unit]),
  first_resolution: minutesOf(metrics.firstResolution[unit]),
  full_resolution: minutesOf(metrics.fullResolution[unit]),
  requester_wait: minutesOf(metrics.requesterWait[unit]),
  agent_wait: minutesOf(metrics.agentWait[unit]),
  agent_work: minutesOf(metrics.agentWork[unit]),
  on_hold: minutesOf(metrics.onHold[unit]),
});

const slaFacts = (ticketId: string, outcome: ZendeskTargetOutcome) => ({
  ticket_id: ticketId,
  sla_policy_name: outcome.policy,
  metric: outcome.metric,
  priority: outcome.priority,
  sla_applied_at: instantText(outcome.appliedAt),
  replaced_at: instantText(outcome.replacedAt),
  counted_from: instantText(outcome.countedFrom),
  target: minutesOf(outcome.targetMs),
  in_business_hours: outcome.businessHours,
  sla_elapsed_time: minutesOf(outcome.elapsedMs),
  used_up_at: instantText(outcome.usedUpAt),
  is_sla_breach: outcome.isBreached,
  sla_breach_at: outcome.isBreached ? instantText(outcome.usedUpAt) : null,
});

/** The facts of a folder of warehouse tables in Fivetran's shape, under all three sets of definitions. */
export function facts(folder: Folder, settings: Settings) {
  const tickets = table(folder, "ticket").filter((row) => String(row["_fivetran_deleted"]).toLowerCase() !== "true");
  if (tickets.length === 0) throw new RunnerError("runner.rowsMissing", "ticket.csv holds no tickets.");
  const [comments, history, schedules] = ["ticket_comment", "ticket_field_history", "ticket_schedule"].map((name) =>
    table(folder, name),
  ) as [readonly Row[], readonly Row[], readonly Row[]];
  const asOf = settings.asOf("") ?? latestInstant([...tickets, ...comments, ...history, ...schedules]) ?? 0;
  const { value: users } = zendeskTableRoles(table(folder, "user"));
  const hours = { schedules: table(folder, "schedule"), holidays: table(folder, "schedule_holiday") };
  const { value: definitions } = zendeskTableCalendars(hours);
  const calendars = new Map(definitions.map((definition) => [definition.id ?? "", compileCalendar(definition)]));
  const byTicket = [comments, history, schedules].map((rows) => groupRows(rows, ({ ticket_id: id }) => id));
  const mapped = tickets.map((ticket) => {
    const id = String(ticket["id"]);
    const [own, fieldHistory, ticketSchedules] = byTicket.map((rows) => rows.get(id) ?? []);
    const { value } = zendeskTableTicket({ ticket, comments: own, fieldHistory, ticketSchedules }, { users });
    return { id, ticket: value, targets: zendeskAppliedTargets(fieldHistory).value };
  });
  const under = (set: ZendeskDefinitions) => {
    const options = { asOf, calendars, definitions: set };
    return {
      tickets: Object.fromEntries(
        mapped.map(({ id, ticket }) => {
          const metrics = zendeskMetrics(ticket, options);
          const ticketFacts = {
            status: ticketStateAt(ticket, asOf)?.status.category ?? null,
            first_reply_at: instantText(metrics.firstReplyAt),
            first_solved_at: instantText(metrics.firstSolvedAt),
            last_solved_at: instantText(metrics.lastSolvedAt),
            reopens: metrics.reopens,
            calendar_minutes: metricFacts(metrics, "calendarMs"),
            business_minutes: metricFacts(metrics, "businessMs"),
          };
          return [id, ticketFacts] as const;
        }),
      ),
      sla: mapped.flatMap(({ id, ticket, targets }) =>
        zendeskTargetOutcomes(ticket, targets, options).map((outcome) => slaFacts(id, outcome)),
      ),
    };
  };
  return {
    as_of: instantText(asOf),
    default_schedule: definitions[0]?.id ?? null,
    time_zone: definitions[0]?.timeZone ?? null,
    ...under("exact"),
    option_sets: { zendesk: under("zendesk"), dbt: under("dbt") },
  };
}
