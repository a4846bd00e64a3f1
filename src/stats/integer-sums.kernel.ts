// A value is cut into three digits of 18 bits, |value| = high 2^36 + middle 2^18 + low, so that its square is five
// sums of products below 2^37. 2^15 of them stay below 2^53, where numbers are exact; then they move into a bigint.
const base = 2 ** 18;
const batch = 2 ** 15;

/** Sums of up to 2^15 whole numbers and of their squares, as exact partial sums. */
export interface IntegerSums {
  /** Values since the last settlement. */
  pending: number;
  /** Sums of the signed digits, lowest first. */
  readonly digits: Float64Array;
  /** Sums of the digit products, by weight 2^0, 2^18, ... 2^72. */
  readonly products: Float64Array;
}

/** Starts with nothing added. */
export function startIntegerSums(): IntegerSums {
  return { pending: 0, digits: new Float64Array(3), products: new Float64Array(5) };
}

/** Adds a safe integer and its square; true says that both sums must be drained before the next one. */
export function addSquare(sums: IntegerSums, value: number): boolean {
  const size = Math.abs(value);
  const sign = value < 0 ? -1 : 1;
  const low = size % base;
  const rest = (size - low) / base;
  const middle = rest % base;
  const high = (rest - middle) / base;
  const { digits, products } = sums;
  digits[0]! += sign * low;
  digits[1]! += sign * middle;
  digits[2]! += sign * high;
  products[0]! += low * low;
  products[1]! += 2 * low * middle;
  products[2]! += 2 * low * high + middle * middle;
  products[3]! += 2 * middle * high;
  products[4]! += high * high;
  sums.pending += 1;
  return sums.pending === batch;
}

/** Takes the sum of the values out. */
export function drainSum(sums: IntegerSums): bigint {
  return drain(sums.digits);
}

/** Takes the sum of the squares out; the batch starts anew. */
export function drainSquares(sums: IntegerSums): bigint {
  sums.pending = 0;
  return drain(sums.products);
}

function drain(parts: Float64Array): bigint {
  let total = 0n;
  for (let index = parts.length - 1; index >= 0; index -= 1) total = total * BigInt(base) + BigInt(parts[index]!);
  parts.fill(0);
  return total;
}
