const firstAt = Date.UTC(2020, 0, 1);
const dayMs = 86_400_000;

/** Random numbers from 0 to 1 that are the same in every run (Numerical Recipes, quick generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Whole minutes spread over ten years from 2020. */
export function randomInstants(count: number, seed: number): Float64Array {
  const random = randomNumbers(seed);
  const minutes = (3652 * dayMs) / 60_000;
  return Float64Array.from({ length: count }, () => firstAt + Math.floor(random() * minutes) * 60_000);
}
