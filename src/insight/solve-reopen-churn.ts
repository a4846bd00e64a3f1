import { checkCount } from "../stats/check-numbers.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import type { LevelOptions } from "../stats/interval-estimate.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import type { Ticket } from "../ticket/ticket.js";
import type { DurationMs, EpochMs, InstantInput } from "../time/instant-input.js";
import { toEpochMs } from "../time/instant.js";
import { doneSpells } from "./done-spells.js";

/** The options of {@link solveReopenChurn}. */
export interface SolveReopenChurnOptions extends LevelOptions {
  /** As of when it is looked at. */
  readonly asOf: InstantInput;
  /** How soon after a solve a reopening counts, in milliseconds. */
  readonly withinMs: DurationMs;
}

/** How many solves do not last. */
export interface SolveReopenChurn {
  /** Solves that have had time to be reopened by `asOf`. */
  readonly solves: number;
  /** Those that were reopened in time. */
  readonly reopened: number;
  /** Share of them, 0 to 1; `null` without solves. */
  readonly share: number | null;
  /** Lower limit of the share. */
  readonly low: number | null;
  /** Upper limit of the share. */
  readonly high: number | null;
  /** Two-sided level of the limits. */
  readonly level: number;
  /** Solves too young to tell. */
  readonly immature: number;
  /** Tickets that went round at least twice. */
  readonly churned: readonly string[];
  /** `noData` without mature solves; else `null`. */
  readonly reason: "noData" | null;
}

/**
 * Looks for solves that are none: a ticket solved, soon reopened and solved again stops a clock or fills a count, and
 * helps nobody. A solve younger than the time allowed is not judged yet.
 *
 * @param tickets - The tickets, each once.
 * @param options - As of when, and how soon a reopening counts.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a time that is negative or not whole, `time.*` for
 * `asOf`, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const churned = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T09:30:00Z", "open")
 *   .status("2026-03-27T10:00:00Z", "solved")
 *   .status("2026-03-27T10:30:00Z", "open");
 * const { share, churned: ids } = solveReopenChurn([churned.build()], { asOf: "2026-04-01T00:00:00Z", withinMs: 3_600_000 });
 * [share, ids]; // => [1, ["1"]]
 * ```
 */
export function solveReopenChurn(
  tickets: readonly Ticket[],
  { asOf, withinMs, level = 0.95 }: SolveReopenChurnOptions,
): SolveReopenChurn {
  const issues: Issues = [];
  checkCount(withinMs, ["withinMs"], issues);
  throwIssues(issues);
  const now = toEpochMs(asOf);
  const spells = tickets.map((ticket) => ({ id: ticket.id, spells: doneSpells(ticket, now) }));
  const all = spells.flatMap((one) => one.spells);
  const wasUndone = ({ from, to }: { readonly from: EpochMs; readonly to: EpochMs | null }): boolean =>
    to !== null && to - from <= withinMs;
  const mature = all.filter(({ from }) => from + withinMs <= now);
  const reopened = mature.filter(wasUndone).length;
  const { value, low, high } = wilsonInterval({ successes: reopened, n: mature.length }, { level });
  return {
    solves: mature.length,
    reopened,
    share: value,
    low,
    high,
    level,
    immature: all.length - mature.length,
    churned: spells.filter((one) => one.spells.filter(wasUndone).length >= 2).map(({ id }) => id),
    reason: value === null ? "noData" : null,
  };
}
