import type { DuckDBConnection } from "@duckdb/node-api";
import { type Calendar, openIntervals } from "supportops/calendar";
import type { Ticket } from "supportops/ticket";
import { asOf } from "./help-desk.js";

const fromAt = Date.parse("2025-08-01T00:00:00Z");
const toAt = Date.parse("2027-01-01T00:00:00Z");

/** Loads tickets, events and the calendar's running totals as tables. */
export async function loadTables(
  connection: DuckDBConnection,
  tickets: readonly Ticket[],
  calendar: Calendar,
): Promise<void> {
  await connection.run("create table tickets (ticket integer, instant bigint, urgent boolean)");
  await connection.run(
    "create table events (ticket integer, seq integer, instant bigint, category varchar, is_reply boolean)",
  );
  await connection.run("create table totals (instant bigint, is_open integer, open_ms bigint)");
  const ticketRows = await connection.createAppender("tickets");
  const eventRows = await connection.createAppender("events");
  for (const { id, createdAt, initial, events } of tickets) {
    ticketRows.appendInteger(Number(id));
    ticketRows.appendBigInt(BigInt(createdAt));
    ticketRows.appendBoolean(initial.priority === "urgent");
    ticketRows.endRow();
    for (const event of events) {
      eventRows.appendInteger(Number(id));
      eventRows.appendInteger(event.seq);
      eventRows.appendBigInt(BigInt(event.at));
      if (event.kind === "status") eventRows.appendVarchar(event.to.category);
      else eventRows.appendNull();
      eventRows.appendBoolean(event.kind === "message" && event.actor.role === "agent" && !event.opening);
      eventRows.endRow();
    }
  }
  ticketRows.closeSync();
  eventRows.closeSync();
  await loadTotals(connection, calendar);
}

async function loadTotals(connection: DuckDBConnection, calendar: Calendar): Promise<void> {
  const rows = await connection.createAppender("totals");
  const add = (at: number, isOpen: number, openMs: number): void => {
    rows.appendBigInt(BigInt(at));
    rows.appendInteger(isOpen);
    rows.appendBigInt(BigInt(openMs));
    rows.endRow();
  };
  let openMs = 0;
  add(fromAt, 0, 0);
  for (const { from, to } of openIntervals(calendar, fromAt, toAt)) {
    add(from, 1, openMs);
    openMs += to - from;
    add(to, 0, openMs);
  }
  rows.closeSync();
}

/** A clock in SQL: when it is active, when it stands still, and when it is over for good. */
function clockSql(name: string, target: string, pauses: string, endsAt: string, stops: string): string {
  return `select '${name}' as clock, ticket, ${target} as target_ms, instant, next_at, at_ms, next_ms,
    category in (${pauses}) as paused, ${endsAt} as ends_at, ${stops} as stopped from states`;
}

const replied = "instant >= coalesce(first_reply_at, 9e15::bigint)";
const isDone = "category in ('solved', 'closed')";

/** The same three clocks: running time, stop and breach of every cycle, one row for each clock of each ticket. */
export const answerSql = `
create or replace table answers as
with marks as (
  select ticket, -1 as seq, instant, 'new' as category, false as is_reply from tickets
  union all select ticket, seq, instant, category, is_reply from events
),
timed as (
  select marks.*, totals.open_ms + totals.is_open * (marks.instant - totals.instant) as at_ms
  from marks asof join totals on marks.instant >= totals.instant
),
states as (
  select ticket, urgent, instant, at_ms,
    last_value(category ignore nulls) over log as category,
    lead(instant, 1, ${String(asOf)}) over log as next_at,
    lead(at_ms, 1, (select open_ms + is_open * (${String(asOf)} - instant) from totals where instant <= ${String(asOf)} order by instant desc limit 1)) over log as next_ms,
    min(case when is_reply then instant end) over (partition by ticket) as first_reply_at
  from timed join (select ticket, urgent from tickets) using (ticket)
  window log as (partition by ticket order by instant, seq rows between unbounded preceding and current row)
),
clocks as (
  ${clockSql("reply", "case when urgent then 7200000 else 28800000 end", "'pending'", "first_reply_at", replied)}
  union all ${clockSql("wait", "86400000", "'pending'", "null::bigint", isDone)}
  union all ${clockSql("work", "57600000", "'pending', 'hold'", "null::bigint", isDone)}
),
counted as (
  select *, case when stopped or paused then 0 else next_ms - at_ms end as active_ms,
    sum(case when stopped or paused then 0 else next_ms - at_ms end) over (partition by clock, ticket order by instant, next_at) as used_ms
  from clocks
),
breaches as (
  select clock, ticket, min(at_ms + target_ms - (used_ms - active_ms)) as breach_ms
  from counted where active_ms > 0 and used_ms >= target_ms and used_ms - active_ms < target_ms
  group by clock, ticket
),
dated as (
  select breaches.clock, breaches.ticket, totals.instant + breach_ms - totals.open_ms as breached_at
  from breaches asof join (select * from totals where is_open = 1) totals on breach_ms > totals.open_ms
),
sums as (
  select clock, ticket, sum(active_ms)::bigint as elapsed_ms,
    case when bool_or(stopped and next_at = ${String(asOf)} or ends_at is not null)
      then coalesce(min(ends_at), max(case when not stopped then next_at end)) end as stopped_at
  from counted group by clock, ticket
)
select sums.clock, sums.ticket, elapsed_ms, stopped_at, breached_at
from sums left join dated using (clock, ticket)`;
