/** A sum of whole numbers below 2^52, exact however many there are. */
export interface ExactSum {
  /** What does not fit into a number any more. */
  carried: bigint;
  /** The rest, below 2^53. */
  pending: number;
}

/** From here on what is pending is carried, so that adding one more number stays exact. */
export const carryFrom = 2 ** 52;

/** Starts at 0. */
export function startSum(): ExactSum {
  return { carried: 0n, pending: 0 };
}

/** Adds a column. */
export function addColumnToSum(sum: ExactSum, column: ArrayLike<number>): void {
  let { pending } = sum;
  for (let row = 0; row < column.length; row += 1) {
    pending += column[row]!;
    if (pending >= carryFrom) {
      sum.carried += BigInt(pending);
      pending = 0;
    }
  }
  sum.pending = pending;
}

/** Adds another sum. */
export function addSum(sum: ExactSum, { carried, pending }: ExactSum): void {
  sum.carried += carried;
  addColumnToSum(sum, [pending]);
}

/** The sum so far. */
export function totalOfSum({ carried, pending }: ExactSum): bigint {
  return carried + BigInt(pending);
}

/** The mean of n numbers from 0, rounded once; null without any. */
export function meanOfSum(sum: ExactSum, n: number): number | null {
  if (n === 0) return null;
  if (sum.carried === 0n) return sum.pending / n;
  const total = totalOfSum(sum);
  const whole = total / BigInt(n);
  return Number(whole) + Number(total % BigInt(n)) / n;
}
