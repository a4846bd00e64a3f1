import { canonicalJson } from "../json/canonical-json.js";
import type { Ticket } from "../ticket/ticket.js";
import { toEpochMs } from "../time/instant.js";
import type { ClockCycle } from "./clock-cycle.js";
import { type CyclePair, pairCycles } from "./pair-cycles.js";
import type { CompareSlaOptions } from "./compare-sla.js";
import { evaluateSla } from "./evaluate-sla.js";

/** A cycle whose row an edit changes. */
export interface AffectedCycle<ClockId extends string = string> {
  /** The clock's id. */
  readonly clock: ClockId;
  /** The slot. */
  readonly slot: string;
  /** Which cycle of the clock it is, from 1. */
  readonly cycle: number;
  /** Whether both SLAs have the cycle, or one alone. */
  readonly change: "changed" | "added" | "removed";
  /** The keys of the row that have another value; none for a cycle that is new or gone. */
  readonly keys: readonly (keyof ClockCycle)[];
}

/** A ticket that an edit touches. */
export interface AffectedTicket<ClockId extends string = string> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** The cycles whose rows change; at least one. */
  readonly cycles: readonly AffectedCycle<ClockId>[];
}

/**
 * Which tickets an edit of an SLA touches: those for which any figure of any cycle is another one, be it only the name
 * of the policy. `compareSla` says of the same tickets what that comes to.
 *
 * @param tickets - Ordered logs, taken one by one.
 * @param options - The SLA before and after the edit, and as of when; figures that only later events would part are equal.
 * @returns The tickets in the order given; empty if the edit touches none.
 * @throws A {@link SupportOpsError} as `evaluateSla` does.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const goldWithin = (length: string) => compileSla({
 *   clocks: zendeskClocks,
 *   policies: [
 *     { id: "gold", match: { tag: "gold" }, targets: [{ clock: "firstReply", within: length, calendar: "24x7" }] },
 *     { id: "standard", targets: [{ clock: "firstReply", within: "PT8H", calendar: "24x7" }] },
 *   ],
 * });
 * const tickets = [
 *   ticket("1", "2026-03-27T08:00:00Z", { initial: { tags: ["gold"] } }).build(),
 *   ticket("2", "2026-03-27T08:00:00Z").build(),
 * ];
 * const touched = affectedBy(tickets, { before: goldWithin("PT2H"), after: goldWithin("PT1H"), asOf: "2026-03-27T08:30:00Z" });
 * touched.map(({ ticketId }) => ticketId); // => ["1"]
 * touched[0]?.cycles[0]?.keys.includes("dueAt"); // => true
 * ```
 */
export function affectedBy<ClockId extends string>(
  tickets: Iterable<Ticket>,
  options: CompareSlaOptions<ClockId>,
): AffectedTicket<ClockId>[] {
  const { before, after } = options;
  const asOf = toEpochMs(options.asOf, ["asOf"]);
  const affected: AffectedTicket<ClockId>[] = [];
  for (const ticket of tickets) {
    const pairs = pairCycles(evaluateSla(ticket, before, { asOf }).cycles, evaluateSla(ticket, after, { asOf }).cycles);
    const cycles = pairs.flatMap(affectedCycle);
    if (cycles.length > 0) affected.push({ ticketId: ticket.id, cycles });
  }
  return affected;
}

function affectedCycle<ClockId extends string>({
  before,
  after,
}: CyclePair<ClockId>): readonly AffectedCycle<ClockId>[] {
  const { clock, slot, cycle } = (before ?? after) as ClockCycle<ClockId>;
  if (before === null) return [{ clock, slot, cycle, change: "added", keys: [] }];
  if (after === null) return [{ clock, slot, cycle, change: "removed", keys: [] }];
  const keys = (Object.keys(before) as (keyof ClockCycle)[]).filter(
    (key) => canonicalJson(before[key]) !== canonicalJson(after[key]),
  );
  return keys.length === 0 ? [] : [{ clock, slot, cycle, change: "changed", keys }];
}
