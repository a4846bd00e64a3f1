/** Something to time: it runs once and says how many units of work it did. */
export interface Contender {
  readonly name: string;
  readonly run: () => number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Times contenders in turn, round after round, so that what slows the machine down slows all of them.
 *
 * @returns The median of nanoseconds per unit of work, by name.
 */
export function measureInTurn(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, number> {
  const samples = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  // Code is compiled in several steps while it warms up.
  for (let warming = 0; warming < 3; warming++) for (const { run } of contenders) run();
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of contenders) {
      const start = performance.now();
      const units = run();
      samples.get(name)?.push(((performance.now() - start) * 1e6) / units);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}
