import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkLevel } from "./check-numbers.js";
import { checkObservations } from "./survival-observations.js";
import { type SurvivalCurve, type SurvivalOptions, survivalCurveOf } from "./survival-curve.js";
import { relativeBuckets } from "./relative-buckets.js";

/** Counts at one duration of a {@link survivalHistogram}. */
export type SurvivalHistogramRow = readonly [time: number, events: number, censored: number, entered: number];

/** The mergeable content of a {@link survivalHistogram}: plain JSON, equal for equal content. */
export interface SurvivalHistogramState {
  /** Largest relative error of a duration; null where durations are kept exactly. */
  readonly relativeAccuracy: number | null;
  /** One row for each distinct duration, shortest first. */
  readonly rows: readonly SurvivalHistogramRow[];
}

/** Censored durations in progress; owns its memory, hands out plain states. */
export interface SurvivalHistogram {
  /** Adds a duration that ended with the event; `entry` as in {@link SurvivalObservations}, 0 without it. */
  addEvent(time: number, entry?: number): void;
  /** Adds a duration still running, or ended otherwise, when observation stopped. */
  addCensored(time: number, entry?: number): void;
  /** Adds the content of another state; throws `stats.stateInvalid`, or `stats.stateMismatch` if accuracies differ. */
  merge(state: SurvivalHistogramState): void;
  /** The content so far. */
  toState(): SurvivalHistogramState;
  /** The Kaplan-Meier curve of the content so far; throws `stats.probabilityInvalid` for a level outside 0 to 1. */
  curve(options?: SurvivalOptions): SurvivalCurve;
}

/** The option of {@link survivalHistogram}. */
export interface SurvivalHistogramOptions {
  /**
   * Largest relative error of a duration, 0.0001 to 0.5: durations are counted in buckets and the state stays small.
   * Without it, or with null, they are kept exactly, one row for each distinct duration.
   */
  readonly relativeAccuracy?: number | null;
}

/** What happened at one duration so far. */
interface Counts {
  events: number;
  censored: number;
  entered: number;
}

/**
 * Starts a Kaplan-Meier estimate whose data can be collected in parts: merging adds counts duration by duration, so
 * every split, order and merge tree gives the identical state and the identical curve.
 *
 * Without `relativeAccuracy` the curve equals {@link kaplanMeier} exactly. With it at most 1 / (2 a) + 1 buckets, rounded
 * up to a power of two, stand between a duration and its double (64 at 1 %: 2,200 rows for 1 ms to 1 year), and each
 * duration of the curve is within that share of the true one.
 *
 * @param options - Exact durations by default.
 * @param from - A state to continue from, for example read from JSON; its accuracy must equal the option.
 * @throws A {@link SupportOpsError} with code `stats.parameterInvalid` for an accuracy outside 0.0001 to 0.5,
 * `stats.sampleInvalid` for a duration or entry as in {@link kaplanMeier}, `stats.stateInvalid` or
 * `stats.stateMismatch` for an unusable state.
 * @example
 * ```ts
 * const shard = survivalHistogram();
 * shard.addEvent(5);
 * shard.addCensored(6);
 * const whole = survivalHistogram({}, { relativeAccuracy: null, rows: [[8, 1, 0, 0], [10, 0, 1, 0]] });
 * whole.merge(shard.toState());
 * whole.curve().survival; // => [0.75, 0.75, 0.375, 0.375]
 * ```
 */
export function survivalHistogram(
  { relativeAccuracy = null }: SurvivalHistogramOptions = {},
  from?: SurvivalHistogramState,
): SurvivalHistogram {
  const buckets = relativeBuckets(relativeAccuracy);
  const counts = new Map<number, Counts>();

  function countsAt(time: number): Counts {
    const known = counts.get(time);
    if (known !== undefined) return known;
    const started: Counts = { events: 0, censored: 0, entered: 0 };
    counts.set(time, started);
    return started;
  }

  function enter(entry: number): void {
    const edge = buckets.lowerEdge(entry);
    if (edge > 0) countsAt(edge).entered += 1;
  }

  const histogram: SurvivalHistogram = {
    addEvent(time, entry = 0) {
      checkObservations({ times: [time], events: [1], entries: [entry] });
      countsAt(buckets.middle(time)).events += 1;
      enter(entry);
    },
    addCensored(time, entry = 0) {
      checkObservations({ times: [time], events: [0], entries: [entry] });
      countsAt(buckets.middle(time)).censored += 1;
      enter(entry);
    },
    merge(state) {
      checkState(state, relativeAccuracy);
      for (const [time, events, censored, entered] of state.rows) {
        const sum = countsAt(time);
        sum.events += events;
        sum.censored += censored;
        sum.entered += entered;
      }
    },
    toState() {
      const rows = [...counts].map(
        ([time, { events, censored, entered }]): SurvivalHistogramRow => [time, events, censored, entered],
      );
      return { relativeAccuracy, rows: rows.sort(([a], [b]) => a - b) };
    },
    curve(options = {}) {
      const issues: Issues = [];
      checkLevel(options.level ?? 0.95, ["level"], issues);
      throwIssues(issues);
      const { rows } = histogram.toState();
      const column = (index: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[index]);
      return survivalCurveOf({ times: column(0), events: column(1), censored: column(2), entered: column(3) }, options);
    },
  };
  if (from !== undefined) histogram.merge(from);
  return histogram;
}

function checkState({ relativeAccuracy, rows }: SurvivalHistogramState, expected: number | null): void {
  if (relativeAccuracy !== expected) {
    throwIssue("stats.stateMismatch", ["state", "relativeAccuracy"], {
      message: `Expected the accuracy ${String(expected)} of this histogram.`,
      received: relativeAccuracy,
    });
  }
  const issues: Issues = [];
  let previous = -1;
  let observed = 0;
  rows.forEach((row: readonly number[], index) => {
    const [time = Number.NaN, ...counted] = row;
    const [events = 0, censored = 0, entered = 0] = counted;
    const ascending = Number.isFinite(time) && time > previous;
    previous = time;
    observed += events + censored - entered;
    if (ascending && row.length === 4 && counted.every((count) => Number.isSafeInteger(count) && count >= 0)) return;
    const expected = "[time, events, censored, entered], shortest time first";
    addUnexpected(issues, "stats.stateInvalid", ["state", "rows", index], expected, row);
  });
  throwIssues(issues);
  let open = observed;
  for (const [time, events, censored, entered] of rows) {
    if (open < events + censored || (time === 0 && entered > 0)) {
      addUnexpected(issues, "stats.stateInvalid", ["state", "rows"], "everybody to enter before the end", time);
      break;
    }
    open += entered - events - censored;
  }
  throwIssues(issues);
}
