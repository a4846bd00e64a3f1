import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";
import { checkCounts, readState } from "./check-state.js";
import { type ExclusionCounts, Exclusions } from "../exclusions.js";
import type { KpiAccumulator, KpiContext, KpiInput } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** Something that either counts or not, out of all that could have. */
export interface ShareObservation extends KpiInput {
  /** Whether it counts. */
  readonly counts: boolean;
}

/** How many count, out of how many, and what was left out. */
export interface ShareState {
  /** How many count. */
  readonly numerator: number;
  /** Out of how many. */
  readonly denominator: number;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** A share under construction, which also takes in counts. */
export interface ShareAccumulator extends KpiAccumulator<ShareObservation, ShareState> {
  /** Takes in how many count, and out of how many. */
  addCounts(counted: number, all: number): void;
}

/** Fewer observations than these are no ground for a share. */
const fewest = 10;

/** Gathers a share with its Wilson interval; merged by its parts, never by averaging shares. */
export function shareAccumulator(kpi: string, context: KpiContext, from?: ShareState): ShareAccumulator {
  let numerator = 0;
  let denominator = 0;
  const exclusions = new Exclusions();
  const merge = (state: ShareState): void => {
    const other = readState(checkState, state);
    numerator += other.numerator;
    denominator += other.denominator;
    exclusions.merge(other.excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ counts, excluded }) {
      if (excluded !== undefined) {
        exclusions.add(excluded);
        return;
      }
      denominator += 1;
      if (counts) numerator += 1;
    },
    addCounts(counted, all) {
      numerator += counted;
      denominator += all;
    },
    merge,
    toState: () => ({ numerator, denominator, excluded: exclusions.toState() }),
    result() {
      const { value, low, high, level } = wilsonInterval({ successes: numerator, n: denominator });
      return {
        kpi,
        unit: "ratio",
        value,
        reason: value === null ? "noData" : null,
        n: denominator,
        numerator,
        denominator,
        excluded: exclusions.toState(),
        interval: value === null ? null : { low, high, level },
        reliable: denominator >= fewest,
        periodComplete: isPeriodComplete(context),
        figures: {},
      };
    },
  };
}

function checkState(value: unknown, path: IssuePath, issues: Issues): ShareState | undefined {
  const state = checkRecord(value, path, issues, ["numerator", "denominator", "excluded"]);
  if (state === undefined) return undefined;
  const { numerator, denominator, excluded } = state as unknown as ShareState;
  checkCount(denominator, [...path, "denominator"], issues);
  checkCount(numerator, [...path, "numerator"], issues);
  if (numerator > denominator)
    addIssue(issues, "kpi.stateInvalid", [...path, "numerator"], {
      message: "More count than there are.",
      expected: `at most ${String(denominator)}`,
      received: numerator,
    });
  checkCounts(excluded, [...path, "excluded"], issues);
  return { numerator, denominator, excluded };
}
