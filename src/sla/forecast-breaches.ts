import { toEpochMs } from "../time/instant.js";
import type { DurationMs, EpochMs, InstantInput } from "../time/instant-input.js";
import type { ClockCycle } from "./clock-cycle.js";
import { compareText } from "./compare-text.js";
import type { SlaEvaluation } from "./sla-evaluation.js";

/** How far to look ahead. */
export interface ForecastBreachesOptions {
  /** The last instant that counts. */
  readonly horizon: InstantInput;
}

/** A cycle that will break its promise if nothing happens. */
export interface BreachForecast<ClockId extends string = string> extends ClockCycle<ClockId> {
  /** The ticket's id. */
  readonly ticketId: string;
  /** When it will break its promise: its due instant. */
  readonly breachesAt: EpochMs;
  /** Wall time from `asOf` until then, in milliseconds. */
  readonly inMs: DurationMs;
}

/**
 * Which running cycles break their promise at or before a horizon if nothing happens to their tickets any more: what an
 * evaluation as of the horizon would call breached and this one does not. Paused cycles stay paused, so they are none.
 *
 * It reads rows, and a row does not say what suspension or edition begins later; `nextChangeAt` says when something does.
 * Where that matters, evaluate the same tickets as of the horizon: what is known now is all that happens then.
 *
 * @param evaluations - From `evaluateSla` or `evaluateSlaMany`.
 * @param options - The horizon; one at or before `asOf` leaves nothing to foresee.
 * @returns The soonest first; ties by ticket id, clock, slot and policy.
 * @throws A {@link SupportOpsError} with the codes of {@link toEpochMs} for the horizon.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT4H", calendar: "24x7" }] }],
 * });
 * const open = [ticket("1", "2026-03-27T11:00:00Z").build(), ticket("2", "2026-03-27T08:00:00Z").build()];
 * const evaluations = evaluateSlaMany(open, sla, { asOf: "2026-03-27T11:30:00Z" });
 * forecastBreaches(evaluations, { horizon: "2026-03-27T13:00:00Z" }).map(({ ticketId, inMs }) => [ticketId, inMs]); // => [["2", 1_800_000]]
 * forecastBreaches(evaluations, { horizon: "2026-03-27T17:00:00Z" }).map(({ ticketId }) => ticketId); // => ["2", "1"]
 * ```
 */
export function forecastBreaches<ClockId extends string>(
  evaluations: Iterable<SlaEvaluation<ClockId>>,
  options: ForecastBreachesOptions,
): BreachForecast<ClockId>[] {
  const horizon = toEpochMs(options.horizon, ["horizon"]);
  const forecasts = Array.from(evaluations).flatMap(({ ticketId, asOf, cycles }) =>
    cycles.flatMap((cycle): BreachForecast<ClockId>[] => {
      const { state, outcome, dueAt } = cycle;
      const breaks = state === "running" && outcome === "undecided" && dueAt !== null && dueAt <= horizon;
      return breaks ? [{ ...cycle, ticketId, breachesAt: dueAt, inMs: dueAt - asOf }] : [];
    }),
  );
  return forecasts.sort(compareForecasts);
}

function compareForecasts(a: BreachForecast, b: BreachForecast): number {
  return (
    a.breachesAt - b.breachesAt ||
    compareText(a.ticketId, b.ticketId) ||
    compareText(a.clock, b.clock) ||
    compareText(a.slot, b.slot) ||
    compareText(String(a.policyId), String(b.policyId))
  );
}
