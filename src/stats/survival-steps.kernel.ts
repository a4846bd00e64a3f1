/** Where a product-limit estimate falls, step by step, shortest duration first; several steps may be at one duration. */
export interface SurvivalSteps {
  /** How many steps. */
  readonly length: number;
  /** Duration of a step. */
  readonly timeAt: (step: number) => number;
  /** Survival after a step, 0 to 1. */
  readonly survivalAt: (step: number) => number;
  /** Greenwood's variance of the logarithm of the survival. */
  readonly varianceAt: (step: number) => number;
  /** The longest duration of all, ended or running. */
  readonly lastTime: number;
}

/** Estimates from sorted durations, ended and running; at equal ones, ends come first. */
export function stepsOfSorted(ended: ArrayLike<number>, running: ArrayLike<number>): SurvivalSteps {
  if (running.length === 0) return stepsOfEnded(ended.length, (place) => ended[place]!);
  const steps = startSteps();
  const total = ended.length + running.length;
  let row = 0;
  let gone = 0;
  while (row < ended.length) {
    const time = ended[row]!;
    const first = row;
    while (row < ended.length && ended[row] === time) row += 1;
    while (gone < running.length && running[gone]! < time) gone += 1;
    addStep(steps, time, row - first, total - first - gone);
  }
  return readSteps(steps, Math.max(ended[ended.length - 1] ?? 0, running[running.length - 1]!));
}

/**
 * Estimates from n durations that have all ended, given by their place. The product telescopes: after k of them the
 * survival is (n - k) / n, its variance 1/(n - k) - 1/n.
 */
export function stepsOfEnded(n: number, timeAt: (place: number) => number): SurvivalSteps {
  return {
    length: n,
    timeAt,
    survivalAt: (step) => (n - step - 1) / n,
    varianceAt: (step) => (step === n - 1 ? 0 : 1 / (n - step - 1) - 1 / n),
    lastTime: n === 0 ? 0 : timeAt(n - 1),
  };
}

/** Steps in the making. */
export interface StepColumns {
  readonly times: number[];
  readonly survival: number[];
  readonly variance: number[];
}

/** Starts without steps. */
export function startSteps(): StepColumns {
  return { times: [], survival: [], variance: [] };
}

/** Adds the step of those that ended at one duration, out of all that had lasted that long. */
export function addStep(
  { times, survival, variance }: StepColumns,
  time: number,
  ended: number,
  exposed: number,
): void {
  const last = times.length - 1;
  const stayed = exposed - ended;
  // Where everybody left nothing is added: the survival stays 0 from there.
  const added = stayed > 0 ? ended / exposed / stayed : 0;
  times.push(time);
  survival.push((last < 0 ? 1 : survival[last]!) * (stayed / exposed));
  variance.push((last < 0 ? 0 : variance[last]!) + added);
}

/** Reads steps that are complete. */
export function readSteps({ times, survival, variance }: StepColumns, lastTime: number): SurvivalSteps {
  return {
    length: times.length,
    timeAt: (step) => times[step]!,
    survivalAt: (step) => survival[step]!,
    varianceAt: (step) => variance[step]!,
    lastTime,
  };
}

/** Place of the first of `length` heights, which never rise, that is at or below a target; `length` if none is. */
export function firstAtOrBelow(length: number, heightAt: (place: number) => number, target: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (heightAt(middle) <= target) high = middle;
    else low = middle + 1;
  }
  return low;
}
