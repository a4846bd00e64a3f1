/** Chance that is the same on every run. */
export interface Random {
  /** A number from 0 to 1, itself outside. */
  readonly next: () => number;
  /** True as often as the share says. */
  readonly chance: (share: number) => boolean;
  /** One of several values. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** One of several values, each as often as its weight says. */
  readonly pickWeighted: <Value>(weighted: readonly (readonly [value: Value, weight: number])[]) => Value;
  /** A duration around a median, as long-tailed as real ones: a log-normal number. */
  readonly around: (median: number, spread: number) => number;
}

/**
 * Starts a sequence from a seed.
 *
 * @see Tommy Ettinger's mulberry32: 32 bits of state, good enough for a demo and nothing else.
 */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pickWeighted = <Value>(weighted: readonly (readonly [Value, number])[]): Value => {
    let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weighted) {
      left -= weight;
      if (left < 0) return value;
    }
    return weighted.at(-1)![0];
  };
  // Box and Muller; 1 - next() is never 0.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    chance: (share) => next() < share,
    pick: (values) => values[Math.floor(next() * values.length)]!,
    pickWeighted,
    around: (median, spread) => median * Math.exp(spread * normal()),
  };
}
