import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { poissonRateInterval } from "../../stats/poisson-rate-interval.js";
import { checkFewestPeople, observeTime, type PeopleOptions } from "../contact-centre/agent-time.js";
import type { Kpi, KpiInterval } from "../kpi.js";
import { ledgerAccumulator, type LedgerObservation, type LedgerState } from "../accumulators/ledger-accumulator.js";
import { openSpells } from "../flow/open-spells.js";

/** Which hours solves are counted against. */
export interface ThroughputOptions extends PeopleOptions {
  /** `paid` time (the default) or `loggedIn` time of agent intervals. */
  readonly hours?: "paid" | "loggedIn";
}

const hourMs = 3_600_000;

/**
 * Solves per hour of a team, from tickets and agent intervals in one report: each solve counts in its period, so a
 * ticket that was reopened and solved again counts twice; hours are cut at the ends of periods and at `asOf`. Limits are
 * exact Poisson ones. Group tickets and intervals by the same team ids. No figure is given for fewer than five people.
 *
 * - Population: every solve, and agent intervals that are paid, or logged in.
 * - Formula: solves / hours.
 * - Elsewhere: –
 *
 * @param options - Which hours, and for how many people figures are given.
 * @throws A {@link SupportOpsError} with code `input.variant` for other hours, `stats.countInvalid` for a number of
 * people that is not whole or below 1.
 * @example
 * ```ts
 * throughput({ hours: "loggedIn" }).id; // => "throughput:loggedIn"
 * ```
 */
export function throughput({
  hours = "paid",
  fewestPeople,
}: ThroughputOptions = {}): Kpi<LedgerObservation, LedgerState> {
  const issues: Issues = [];
  checkWord(hours, ["hours"], issues, ["paid", "loggedIn"]);
  throwIssues(issues);
  const id = `throughput:${hours}`;
  const plan = {
    kpi: id,
    unit: "perHour" as const,
    perDenominator: hourMs,
    fewestPeople: checkFewestPeople(fewestPeople),
    intervalOf,
  };
  return {
    id,
    unit: "perHour",
    definition: { fewestPeople: plan.fewestPeople },
    needs: [],
    observe: (facts) =>
      openSpells(facts).flatMap(({ until }) => (until === null ? [] : [{ at: until, numerator: 1, denominator: 0 }])),
    observeRecord(record, asOf) {
      if (record.kind !== "agentInterval" || record.from >= asOf) return [];
      const isCounted = hours === "paid" ? record.paid : record.state !== "loggedOut";
      return isCounted ? observeTime(record, asOf, { numerator: 0, denominator: 1 }) : [];
    },
    start: (context, from) => ledgerAccumulator(plan, context, from),
  };
}

function intervalOf(solves: number, exposureMs: number): KpiInterval {
  const { low, high, level } = poissonRateInterval({ count: solves, exposure: exposureMs / hourMs });
  return { low, high, level };
}
