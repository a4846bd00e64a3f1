import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs } from "../time/instant.js";
import type { DurationMs, EpochMs, InstantInput } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import { type CyclePair, pairCycles } from "./pair-cycles.js";
import { evaluateSla } from "./evaluate-sla.js";
import type { Sla } from "./sla.js";

/** Two SLAs to compare over the same tickets, as of one instant. */
export interface CompareSlaOptions<ClockId extends string = string> {
  /** The SLA as it is. */
  readonly before: Sla<ClockId>;
  /** The SLA as it might be. */
  readonly after: Sla<ClockId>;
  /** The instant; what happened after it is invisible. */
  readonly asOf: InstantInput;
}

/** What another SLA does to a cycle. */
export type SlaChange = "newlyBreached" | "noLongerBreached" | "otherOutcome" | "dueMoved" | "added" | "removed";

/** A cycle that another SLA leaves otherwise than it was. */
export interface SlaDifference<ClockId extends string = string> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** The clock's id. */
  readonly clock: ClockId;
  /** The slot. */
  readonly slot: string;
  /** Which cycle of the clock it is, from 1. */
  readonly cycle: number;
  /** What the change amounts to; the first that fits of a cycle that is new or gone, another outcome, another due instant. */
  readonly change: SlaChange;
  /** How far the due instant moves, positive for later; `null` unless both sides have one. */
  readonly dueMovedMs: DurationMs | null;
  /** The cycle as it is, or `null`. */
  readonly before: ClockCycle<ClockId> | null;
  /** The cycle as it would be, or `null`. */
  readonly after: ClockCycle<ClockId> | null;
}

/** What another SLA does to many tickets. */
export interface SlaComparison<ClockId extends string = string> {
  /** As of when. */
  readonly asOf: EpochMs;
  /** Every cycle that changes, in the order of the tickets. */
  readonly differences: readonly SlaDifference<ClockId>[];
  /** Sums over all tickets. */
  readonly totals: SlaComparisonTotals;
}

/** Sums over all tickets that were compared. */
export interface SlaComparisonTotals {
  /** Tickets looked at. */
  readonly tickets: number;
  /** Tickets with a cycle that changes. */
  readonly ticketsChanged: number;
  /** Cycles that either SLA has. */
  readonly cycles: number;
  /** Cycles breached as it is. */
  readonly breachedBefore: number;
  /** Cycles breached as it would be. */
  readonly breachedAfter: number;
  /** How many cycles change in which way. */
  readonly changes: Readonly<Record<SlaChange, number>>;
}

/**
 * What another SLA would have made of the same tickets: which cycles flip, and how far due instants move. It takes
 * tickets one by one, so that a stream of any length fits; what it keeps are the cycles that change.
 *
 * While a clock is paused it is compared by when it would be due if resumed at `asOf`.
 *
 * @param tickets - Ordered logs.
 * @returns No differences and zeros for no tickets.
 * @throws A {@link SupportOpsError} as `evaluateSla` does.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const within = (length: string) => compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: length, calendar: "24x7" }] }],
 * });
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").message("2026-03-27T09:30:00Z", "agent").build();
 * const { differences, totals } = compareSla([printer], { before: within("PT2H"), after: within("PT1H"), asOf: "2026-03-27T12:00:00Z" });
 * differences.map(({ ticketId, clock, change, dueMovedMs }) => [ticketId, clock, change, dueMovedMs]); // => [["4711", "firstReply", "newlyBreached", -3_600_000]]
 * [totals.breachedBefore, totals.breachedAfter]; // => [0, 1]
 * ```
 */
export function compareSla<ClockId extends string>(
  tickets: Iterable<Ticket>,
  options: CompareSlaOptions<ClockId>,
): SlaComparison<ClockId> {
  const { before, after } = options;
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  const differences: SlaDifference<ClockId>[] = [];
  const changes = { newlyBreached: 0, noLongerBreached: 0, otherOutcome: 0, dueMoved: 0, added: 0, removed: 0 };
  const totals = { tickets: 0, ticketsChanged: 0, cycles: 0, breachedBefore: 0, breachedAfter: 0, changes };
  for (const ticket of tickets) {
    const pairs = pairCycles(evaluateSla(ticket, before, { asOf }).cycles, evaluateSla(ticket, after, { asOf }).cycles);
    const changed = pairs.flatMap((pair) => differenceOf(ticket.id, pair));
    differences.push(...changed);
    for (const { change } of changed) changes[change] += 1;
    totals.tickets += 1;
    totals.ticketsChanged += changed.length === 0 ? 0 : 1;
    totals.cycles += pairs.length;
    totals.breachedBefore += pairs.filter((pair) => pair.before?.outcome === "breached").length;
    totals.breachedAfter += pairs.filter((pair) => pair.after?.outcome === "breached").length;
  }
  return { asOf, differences, totals };
}

function differenceOf<ClockId extends string>(
  ticketId: string,
  pair: CyclePair<ClockId>,
): readonly SlaDifference<ClockId>[] {
  const { before, after } = pair;
  const either = (before ?? after) as ClockCycle<ClockId>;
  const change = changeOf(pair);
  if (change === null) return [];
  const [dueBefore, dueAfter] = [promisedAt(before), promisedAt(after)];
  const dueMovedMs = dueBefore === null || dueAfter === null ? null : dueAfter - dueBefore;
  const { clock, slot, cycle } = either;
  return [{ ticketId, clock, slot, cycle, change, dueMovedMs, before, after }];
}

function changeOf({ before, after }: CyclePair): SlaChange | null {
  if (before === null) return "added";
  if (after === null) return "removed";
  if (before.outcome !== after.outcome) {
    if (after.outcome === "breached") return "newlyBreached";
    return before.outcome === "breached" ? "noLongerBreached" : "otherOutcome";
  }
  return promisedAt(before) === promisedAt(after) ? null : "dueMoved";
}

function promisedAt(cycle: ClockCycle | null): EpochMs | null {
  return cycle === null ? null : (cycle.dueAt ?? cycle.dueIfResumedNow);
}
