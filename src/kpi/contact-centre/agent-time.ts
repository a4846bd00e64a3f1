import type { AgentInterval } from "../../contact/agent-interval.js";
import { validOrThrow } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { Kpi } from "../kpi.js";
import { ledgerAccumulator, type LedgerObservation, type LedgerState } from "../accumulators/ledger-accumulator.js";

/** For how many people figures about people's work are given. */
export interface PeopleOptions {
  /** For fewer people than these no figure is given, reason `tooFewPeople`; 5 if absent. 1 allows figures of a person. */
  readonly fewestPeople?: number;
}

/** Reads the option, a whole number from 1; reports `stats.countInvalid`. */
export function checkFewestPeople(fewestPeople = 5): number {
  validOrThrow(
    (value, path, issues) => {
      checkCount(value as number, path, issues, 1);
    },
    fewestPeople,
    ["fewestPeople"],
  );
  return fewestPeople;
}

/** What a stretch of an agent's time counts as. */
export interface TimeShare {
  /** Whether it counts above the line. */
  readonly counts: boolean;
  /** Whether it counts at all. */
  readonly among: boolean;
}

/** A KPI that is a share of people's time. */
export function agentTimeShare(
  id: string,
  { fewestPeople }: PeopleOptions,
  shareOf: (interval: AgentInterval) => TimeShare,
): Kpi<LedgerObservation, LedgerState> {
  const plan = { kpi: id, unit: "ratio" as const, fewestPeople: checkFewestPeople(fewestPeople) };
  return {
    id,
    unit: "ratio",
    definition: { fewestPeople: plan.fewestPeople },
    needs: [],
    observe: () => [],
    observeRecord(record, asOf) {
      if (record.kind !== "agentInterval" || record.from >= asOf) return [];
      const { counts, among } = shareOf(record);
      return among ? observeTime(record, asOf, { numerator: counts ? 1 : 0, denominator: 1 }) : [];
    },
    start: (context, from) => ledgerAccumulator(plan, context, from),
  };
}

/** What an agent's time up to `asOf` adds for each millisecond; one that ends before it begins is `invalidDuration`. */
export function observeTime(
  { agentId, from, to }: AgentInterval,
  asOf: EpochMs,
  amounts: Pick<LedgerObservation, "numerator" | "denominator">,
): readonly LedgerObservation[] {
  const end = Math.min(to ?? asOf, asOf);
  if (!(end >= from)) return [{ at: asOf, ...amounts, excluded: "invalidDuration" }];
  return [{ at: from, ...amounts, during: { from, to: end }, person: agentId }];
}
