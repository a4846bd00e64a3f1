import type { DurationMs } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import type { SlaEvaluation } from "./sla-evaluation.js";
import { causeOfDifference, type DifferenceCause, type FigureDifference } from "./reconcile-cause.js";
import type { VendorClock } from "./vendor-clock.js";

/** How a vendor's clocks are laid beside ours. */
export interface ReconcileSlaOptions<ClockId extends string = string> {
  /** Our clock for each of the vendor's metrics; a metric that is not named stands for the clock of the same id. */
  readonly clocks?: { readonly [metric: string]: ClockId };
  /** The slot whose cycles are compared; the first that targets the clock if absent. */
  readonly slot?: string;
  /** The unit the vendor keeps, in milliseconds; a difference of less is put down to rounding. A minute if absent. */
  readonly unitMs?: DurationMs;
}

/** A difference with what most likely makes it. */
export interface ExplainedDifference extends FigureDifference {
  /** The likely cause. */
  readonly cause: DifferenceCause;
}

/** A cycle of ours beside the vendor's. */
export interface ReconciledClock<ClockId extends string = string> {
  /** The vendor's metric, or `null` for a cycle of ours it does not have. */
  readonly metric: string | null;
  /** Our clock, or `null` for a vendor's cycle we do not have. */
  readonly clock: ClockId | null;
  /** Which cycle of the clock it is, from 1; `null` where nobody says. */
  readonly cycle: number | null;
  /** Whether both sides have it, or one alone. */
  readonly presence: "both" | "oursOnly" | "vendorsOnly";
  /** Every figure that both sides have and do not agree on; none if they agree. */
  readonly differences: readonly ExplainedDifference[];
}

/** Our clocks of a ticket beside the vendor's. */
export interface SlaReconciliation<ClockId extends string = string> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** A row for each cycle of either side. */
  readonly rows: readonly ReconciledClock<ClockId>[];
}

/**
 * Lays a vendor's own clocks beside ours and says of each figure that differs what most likely makes it differ. Only
 * what the vendor says is compared. Ours is never changed by it.
 *
 * @param evaluation - From `evaluateSla`, as of the instant at which the vendor's numbers were read.
 * @param vendorClocks - From `vendorClocksOf` an adapter's ticket, or made from the vendor's rows.
 * @param options - Which metric is which clock, and how finely the vendor counts.
 * @returns The vendor's rows in their order, then ours that the vendor lacks, of clocks it reports at all.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").message("2026-03-27T09:00:20Z", "agent").build();
 * const evaluation = evaluateSla(printer, sla, { asOf: "2026-03-27T12:00:00Z" });
 * const vendor = { metric: "reply_time", instance: 1, outcome: "met", startedAt: null, stoppedAt: null, dueAt: null, breachedAt: null, elapsedMs: 3_600_000, targetMs: null } as const;
 * const { rows } = reconcileSla(evaluation, [vendor], { clocks: { reply_time: "firstReply" } });
 * rows[0]?.differences.map(({ figure, ours, vendors, cause }) => [figure, ours, vendors, cause]);
 * // => [["outcome", "breached", "met", "rounding"], ["elapsedMs", 3_620_000, 3_600_000, "rounding"]]
 * ```
 */
export function reconcileSla<ClockId extends string>(
  evaluation: SlaEvaluation<ClockId>,
  vendorClocks: Iterable<VendorClock>,
  options: ReconcileSlaOptions<ClockId> = {},
): SlaReconciliation<ClockId> {
  const vendors = Array.from(vendorClocks);
  const named = new Map(Object.entries<string>(options.clocks ?? {}));
  const clockOf = ({ metric }: VendorClock): string => named.get(metric) ?? metric;
  const { cycles } = evaluation;
  const ours = cycles.filter(({ clock, slot }) => {
    const wanted = options.slot ?? cycles.find((cycle) => cycle.clock === clock)?.slot;
    return slot === wanted && vendors.some((one) => clockOf(one) === clock);
  });
  const partners = vendors.map((vendor) => partnerOf(vendor, clockOf(vendor), ours));
  const matched = vendors.map((vendor, place): ReconciledClock<ClockId> => {
    const cycle = partners[place];
    const { metric, instance } = vendor;
    if (cycle === undefined) return { metric, clock: null, cycle: instance, presence: "vendorsOnly", differences: [] };
    const differences = differencesOf(cycle, vendor).map((difference): ExplainedDifference => {
      const context = { difference, cycle, vendor, unitMs: options.unitMs ?? 60_000, asOf: evaluation.asOf };
      return { ...difference, cause: causeOfDifference(context) };
    });
    return { metric, clock: cycle.clock, cycle: cycle.cycle, presence: "both", differences };
  });
  const left = ours.filter((cycle) => !partners.includes(cycle));
  const alone = left.map(
    ({ clock, cycle }): ReconciledClock<ClockId> => ({
      metric: null,
      clock,
      cycle,
      presence: "oursOnly",
      differences: [],
    }),
  );
  return { ticketId: evaluation.ticketId, rows: [...matched, ...alone] };
}

function partnerOf<ClockId extends string>(
  { instance }: VendorClock,
  clockId: string,
  ours: readonly ClockCycle<ClockId>[],
): ClockCycle<ClockId> | undefined {
  const cycles = ours.filter(({ clock }) => clock === clockId);
  return instance === null ? cycles.at(-1) : cycles.find(({ cycle }) => cycle === instance);
}

const figures = ["dueAt", "breachedAt", "stoppedAt", "elapsedMs", "targetMs"] as const;

function differencesOf(cycle: ClockCycle, vendor: VendorClock): readonly FigureDifference[] {
  const outcome = verdictOf(cycle);
  const judged: readonly FigureDifference[] =
    vendor.outcome === null || vendor.outcome === outcome
      ? []
      : [{ figure: "outcome", ours: outcome, vendors: vendor.outcome, differenceMs: null }];
  const measured = figures.flatMap((figure): readonly FigureDifference[] => {
    const [mine, theirs] = [cycle[figure], vendor[figure]];
    // A target of business days has no length to compare.
    if (theirs === null || theirs === mine || (figure === "targetMs" && mine === null)) return [];
    return [{ figure, ours: mine, vendors: theirs, differenceMs: mine === null ? null : theirs - mine }];
  });
  return [...judged, ...measured];
}

/** The outcome in the vendor's words: it knows nothing of a waiver of ours, and has a word for a cancellation. */
function verdictOf({ state, outcome, breachedAt }: ClockCycle): string {
  if (state === "cancelled" && outcome === "undecided") return "cancelled";
  if (outcome !== "excluded") return outcome;
  if (breachedAt !== null) return "breached";
  return state === "stopped" ? "met" : "undecided";
}
