import { throwIssue } from "../errors/issues.js";
import { addSquare, drainSquares, drainSum, startIntegerSums } from "./integer-sums.kernel.js";
import { emptyMoments, type Moments, momentsFrom } from "./moments.js";

/** The mergeable content of {@link integerMoments}: plain JSON, equal for equal content. Sums are decimal texts. */
export interface IntegerMomentsState {
  /** How many values. */
  readonly n: number;
  /** Exact sum, in the unit of the values. */
  readonly sum: string;
  /** Exact sum of squares, in the squared unit. */
  readonly sumOfSquares: string;
  /** Smallest value; null without values. */
  readonly min: number | null;
  /** Largest value; null without values. */
  readonly max: number | null;
}

/** Running moments of whole numbers; owns its memory, hands out plain states. */
export interface IntegerMoments {
  /** Adds one whole number, at most 2^53 - 1 in size; throws `stats.sampleInvalid` for others. */
  add(value: number): void;
  /** Adds all values of another state, exactly; throws `stats.stateInvalid` if it is damaged. */
  merge(state: IntegerMomentsState): void;
  /** The content so far. */
  toState(): IntegerMomentsState;
  /** Moments of the values so far, each the correctly rounded exact figure or within 2 units in the last place. */
  result(): Moments;
}

const emptyState: IntegerMomentsState = { n: 0, sum: "0", sumOfSquares: "0", min: null, max: null };

/**
 * Starts moments of whole numbers (durations in ms, counts) whose sums are exact: any split, order and merge tree gives
 * the identical state and the identical mean and variance.
 *
 * R and NumPy sum in floating point; the equivalent is `gmp::sum.bigz`, or Python's `fractions` with `statistics`.
 *
 * @param from - A state to continue from, for example read from JSON; empty without it.
 * @throws A {@link SupportOpsError} with code `stats.stateInvalid` for a damaged state.
 * @example
 * ```ts
 * const monday = integerMoments();
 * for (const ms of [60_000, 90_000]) monday.add(ms);
 * const week = integerMoments(monday.toState());
 * week.merge({ n: 1, sum: "30000", sumOfSquares: "900000000", min: 30_000, max: 30_000 });
 * week.result().mean; // => 60000
 * week.result().standardDeviation; // => 30000
 * week.toState(); // => { n: 3, sum: "180000", sumOfSquares: "12600000000", min: 30000, max: 90000 }
 * ```
 */
export function integerMoments(from: IntegerMomentsState = emptyState): IntegerMoments {
  const sums = startIntegerSums();
  let n = 0;
  let sum = 0n;
  let sumOfSquares = 0n;
  let min: number | null = null;
  let max: number | null = null;

  function settle(): void {
    sum += drainSum(sums);
    sumOfSquares += drainSquares(sums);
  }

  const moments: IntegerMoments = {
    add(value) {
      if (!Number.isSafeInteger(value)) {
        throwIssue("stats.sampleInvalid", ["value"], { message: "Expected a whole number.", received: value });
      }
      if (addSquare(sums, value)) settle();
      n += 1;
      // Adding 0 turns -0 into 0, which JSON could not tell apart.
      if (min === null || value < min) min = value + 0;
      if (max === null || value > max) max = value + 0;
    },
    merge(state) {
      const other = parseState(state);
      n += other.n;
      sum += other.sum;
      sumOfSquares += other.sumOfSquares;
      if (other.min !== null && (min === null || other.min < min)) min = other.min;
      if (other.max !== null && (max === null || other.max > max)) max = other.max;
    },
    toState() {
      settle();
      return { n, sum: String(sum), sumOfSquares: String(sumOfSquares), min, max };
    },
    result() {
      settle();
      if (min === null || max === null) return emptyMoments;
      const count = BigInt(n);
      return momentsFrom(n, divide(sum, count), divide(count * sumOfSquares - sum * sum, count), min, max);
    },
  };
  moments.merge(from);
  return moments;
}

/** Quotient of two big integers as the nearest number or its neighbour. */
function divide(dividend: bigint, divisor: bigint): number {
  const whole = dividend / divisor;
  return Number(whole) + Number(dividend - whole * divisor) / Number(divisor);
}

function parseState({ n, sum, sumOfSquares, min, max }: IntegerMomentsState) {
  const digits = /^-?\d+$/;
  const complete = n === 0 ? min === null && max === null : Number.isSafeInteger(min) && Number.isSafeInteger(max);
  if (!Number.isSafeInteger(n) || n < 0 || !complete || !digits.test(sum) || !digits.test(sumOfSquares)) {
    throwIssue("stats.stateInvalid", ["state"], { message: "Expected a state of integerMoments." });
  }
  return { n, sum: BigInt(sum), sumOfSquares: BigInt(sumOfSquares), min, max };
}
