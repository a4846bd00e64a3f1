/** Kendall's S of a series: pairs that rise minus pairs that fall, over all pairs in time order. */
export function risingMinusFalling(values: Float64Array): number {
  let s = 0;
  for (let later = 1; later < values.length; later += 1) {
    const value = values[later]!;
    for (let earlier = 0; earlier < later; earlier += 1) s += Math.sign(value - values[earlier]!);
  }
  return s;
}

/** Slopes between all pairs of a series with equal steps, smallest first. */
export function pairwiseSlopes(values: Float64Array): Float64Array {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let pair = 0;
  for (let later = 1; later < values.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      slopes[pair] = (values[later]! - values[earlier]!) / (later - earlier);
      pair += 1;
    }
  }
  return slopes.sort();
}
