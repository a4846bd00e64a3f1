import { checkArray, checkRecord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import { checkDuration } from "../time/duration.js";
import { checkInstant, earliest } from "../time/instant.js";
import type { DurationInput, EpochMs, InstantInput } from "../time/instant-input.js";
import type { StatusCategories } from "./categorize-statuses.js";
import type { Ticket, TicketHistory } from "./ticket.js";
import { type ActorRole, actorRoles, type TicketEventKind } from "./ticket-event.js";
import type { OddityScope } from "./ticket-oddity.js";
import { findTicketOddities, type TicketsFinding } from "./tickets-finding.js";

/** What the tickets are held against; what is absent is not looked at. */
export interface DescribeTicketsOptions {
  /** As of when figures are going to be taken. */
  readonly asOf: InstantInput;
  /** Ids of everyone who is an agent; others that act or are assigned as one are `agentUnknown`. */
  readonly agents?: readonly string[];
  /** The team's table of statuses; one that is not in it, or has another category, is `statusUnmapped`. */
  readonly statuses?: StatusCategories;
  /** The longest time in which nothing happens on an open ticket without being a `silence`. */
  readonly longestSilence?: DurationInput;
}

/** What tickets are like, before any figure is taken of them. */
export interface TicketsDescription {
  /** How many there are. */
  readonly tickets: number;
  /** How many events they have in all. */
  readonly events: number;
  /** Events by kind; kinds that do not occur are absent. */
  readonly eventsByKind: Readonly<Partial<Record<TicketEventKind, number>>>;
  /** Messages by what their author was. */
  readonly messagesByRole: Readonly<Record<ActorRole, number>>;
  /** Tickets by how complete their logs are. */
  readonly histories: Readonly<Record<TicketHistory, number>>;
  /** The earliest creation, or `null` without tickets. */
  readonly firstCreatedAt: EpochMs | null;
  /** The latest creation, or `null` without tickets. */
  readonly lastCreatedAt: EpochMs | null;
  /** The latest event, or `null` without events. */
  readonly lastEventAt: EpochMs | null;
  /** What is odd, most tickets first. */
  readonly findings: readonly TicketsFinding[];
}

/**
 * Looks tickets over before any figure of them is trusted: how many events of which kinds there are, how complete the
 * logs are, and what is odd about them, with examples. It accepts logs that `parseTicket` refuses, as they come from a
 * cast: unordered ones and ones with events before the creation.
 *
 * @param tickets - Any tickets.
 * @param options - As of when, and what to hold them against.
 * @returns Counts and findings; zeros, nulls and no findings without tickets.
 * @throws A {@link SupportOpsError} with `input.*`, the codes of {@link toEpochMs} for `asOf`, or those of
 * {@link toDurationMs} for `longestSilence`.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const tickets = [
 *   ticket("1", "2026-03-27T08:00:00Z").message("2026-03-27T09:00:00Z", "unknown").build(),
 *   ticket("2", "2026-03-27T08:00:00Z", { opening: null }).build(),
 * ];
 * const { eventsByKind, findings } = describeTickets(tickets, { asOf: "2026-04-01T00:00:00Z" });
 * eventsByKind; // => { message: 2 }
 * findings.map(({ oddity, examples }) => [oddity, examples]);
 * // => [["noEvents", ["2"]], ["openingMissing", ["2"]], ["roleUnknown", ["1"]]]
 * ```
 */
export function describeTickets(tickets: readonly Ticket[], options: DescribeTicketsOptions): TicketsDescription {
  const scope = checkOptions(tickets, options);
  const events = tickets.flatMap((ticket) => ticket.events);
  const created = tickets.map(({ createdAt }) => createdAt);
  return {
    tickets: tickets.length,
    events: events.length,
    eventsByKind: countBy(events, ({ kind }) => kind),
    messagesByRole: {
      ...(Object.fromEntries(actorRoles.map((role) => [role, 0])) as Record<ActorRole, number>),
      ...countBy(
        events.filter(({ kind }) => kind === "message"),
        ({ actor }) => actor.role,
      ),
    },
    histories: { full: 0, partial: 0, snapshot: 0, ...countBy(tickets, ({ history }) => history) },
    firstCreatedAt: created.reduce<EpochMs | null>(earliest, null),
    lastCreatedAt: latestOf(created),
    lastEventAt: latestOf(events.map(({ at }) => at)),
    findings: findTicketOddities(tickets, scope),
  };
}

function checkOptions(tickets: readonly Ticket[], options: DescribeTicketsOptions): OddityScope {
  const issues: Issues = [];
  const record = checkRecord(options, [], issues, ["asOf", "agents", "statuses", "longestSilence"]) ?? {};
  const asOf = checkInstant(record["asOf"], ["asOf"], issues);
  const agents = "agents" in record ? checkArray(record["agents"], ["agents"], issues) : undefined;
  const statuses = "statuses" in record ? checkRecord(record["statuses"], ["statuses"], issues) : undefined;
  const longest =
    "longestSilence" in record ? checkDuration(record["longestSilence"], ["longestSilence"], issues) : undefined;
  throwIssues(issues);
  return {
    asOf: asOf as EpochMs,
    ids: new Set(tickets.map(({ id }) => id)),
    agents: agents === undefined ? null : new Set(agents as readonly string[]),
    statuses: (statuses as StatusCategories | undefined) ?? null,
    longestSilenceMs: longest ?? null,
  };
}

function countBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const item of items) {
    const key = keyOf(item);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function latestOf(instants: readonly EpochMs[]): EpochMs | null {
  return instants.reduce<EpochMs | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
}
